import type { Journal } from '../journal/journal.ts';
import { readDefinition } from '../worksheets/definition.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';

/** The very definition that an entry answers. */
export function worksheetOf(journal: Journal, print: string): Worksheet {
  const { worksheet, problems } = readDefinition(JSON.parse(journal.definition(print).json));
  if (worksheet === undefined || problems.length > 0) {
    throw new TypeError(`a stored definition no longer reads: ${JSON.stringify(problems)}`);
  }
  return worksheet;
}
