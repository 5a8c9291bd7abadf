import { JournalError } from '../errors.ts';
import type { Journal } from '../journal/journal.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';

/**
 * The very definition that an entry answers. It went through the parser before it was stored, and what comes out of
 * the parser is stored: to read it again would take longer than all the rest of showing an entry.
 */
export function worksheetOf(journal: Journal, print: string): Worksheet {
  const { json, title } = journal.definition(print);
  try {
    return JSON.parse(json) as Worksheet; // see definitionOf
  } catch {
    throw new JournalError(
      `The journal is damaged: the questions of “${title}” cannot be read.`,
      'Look closer: steer journal check',
    );
  }
}
