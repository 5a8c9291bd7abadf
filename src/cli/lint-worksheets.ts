import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { WorksheetLibrary } from '../worksheets/library.ts';

/** Checks every file, and only then complains: about all of them at once. */
export async function lintWorksheets(
  library: WorksheetLibrary,
  files: readonly string[],
  { strict }: { strict: boolean },
): Promise<{ advice: string[]; count: number }> {
  const problems: string[] = [];
  const advice: string[] = [];
  for (const file of files) {
    try {
      advice.push(...(await library.lint(file)).advice);
    } catch (error) {
      if (!(error instanceof InvalidInputError) || error instanceof NotFoundError) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new InvalidInputError([...problems, ...advice].join('\n'));
  if (strict && advice.length > 0) throw new InvalidInputError(advice.join('\n'));
  return { advice, count: files.length };
}
