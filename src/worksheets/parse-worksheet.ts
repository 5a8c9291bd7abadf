import { type Definition, readDefinition } from './definition.ts';
import { worksheetsNamedIn } from './named-elsewhere.ts';
import { describeProblems, InvalidWorksheetError, type Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { largestFile, type Worksheet } from './worksheet.ts';

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
  const yaml = readYaml(decode(bytes, file));
  if (yaml.value === undefined && yaml.problems.length === 0) throw refusal(file, 'the file is empty');
  const definition: Definition = yaml.problems.some(({ path }) => path.length === 0)
    ? { worksheet: undefined, problems: [] } // where the YAML itself is broken, what was read of it would only bring false alarms
    : readDefinition(yaml.value, yaml.alias);
  const problems = [...yaml.problems, ...withoutEchoes(definition.problems, yaml.problems)];
  if (problems.length > 0 || definition.worksheet === undefined) {
    throw new InvalidWorksheetError(describeProblems(problems, file, yaml.places), file);
  }
  const { worksheet } = definition;
  return { worksheet, advice: describeProblems(adviceFor(worksheet, known), file, yaml.places) };
}

function decode(bytes: Uint8Array, file: string): string {
  if (bytes.length > largestFile) throw refusal(file, `the file is larger than ${largestFile / 1024} KiB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(file, 'the file is not UTF-8 text');
  }
}

function refusal(file: string, sentence: string): InvalidWorksheetError {
  return new InvalidWorksheetError([`${file}:1:1: ${sentence}`], file);
}

/** A place that YAML already complained about is not complained about again. */
function withoutEchoes(problems: readonly Problem[], first: readonly Problem[]): readonly Problem[] {
  const told = new Set(first.map(({ path }) => JSON.stringify(path)));
  return problems.filter(({ path }) => !told.has(JSON.stringify(path)));
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
