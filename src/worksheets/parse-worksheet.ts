import { readDefinition } from './definition.ts';
import { worksheetsNamedIn } from './named-elsewhere.ts';
import { parseFile } from './parse-file.ts';
import { InvalidWorksheetError, type Problem } from './problem.ts';
import type { Worksheet } from './worksheet.ts';

export interface ParsedWorksheet {
  readonly worksheet: Worksheet;
  /** What is allowed and still worth a thought, each as file:line:column: sentence. */
  readonly advice: readonly string[];
}

/**
 * Reads one worksheet from the bytes of a YAML file. `file` is how messages name it; `known` are the ids of the
 * worksheets there are. Throws InvalidWorksheetError with every problem at once.
 */
export function parseWorksheet(
  bytes: Uint8Array,
  file: string,
  known?: ReadonlySet<string>,
): ParsedWorksheet {
  const refuse = (lines: readonly string[]) => new InvalidWorksheetError(lines, file);
  const { value: worksheet, describe } = parseFile(
    bytes,
    { file, what: 'worksheet', refuse },
    (raw, yaml) => {
      const { worksheet: value, problems } = readDefinition(raw, yaml.alias);
      return { value, problems };
    },
  );
  return { worksheet, advice: describe(adviceFor(worksheet, known)) };
}

function adviceFor(worksheet: Worksheet, known: ReadonlySet<string> | undefined): Problem[] {
  if (known === undefined) return [];
  return worksheetsNamedIn(worksheet)
    .filter(({ worksheet: name }) => name !== worksheet.id && !known.has(name))
    .map(({ worksheet: name, path }) => ({
      path,
      sentence: `names the worksheet "${name}", which is not here; it will not be offered`,
    }));
}
