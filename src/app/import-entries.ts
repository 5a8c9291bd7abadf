import { InvalidInputError } from '../errors.ts';
import type { Source } from '../exchange/json-outline.ts';
import { readExport } from '../exchange/read-export.ts';
import type { Progress, TakenIn } from '../journal/journal.ts';
import type { Context } from './context.ts';
import { surroundingsOf } from './surroundings.ts';
import { takeArrivals } from './take-arrivals.ts';

export interface ImportOptions {
  readonly source: Source;
  /** How messages name it. */
  readonly name: string;
  /** Only to say what would come in. */
  readonly isDry: boolean;
  readonly progress?: Progress;
}

/** Takes in what an export of ours or of jrnl holds: all of it, or, when anything in it is wrong, nothing. */
export async function importEntries(
  { source, name, isDry, progress }: ImportOptions,
  context: Context,
): Promise<TakenIn> {
  const read = await readExport(source, {
    surroundings: surroundingsOf(context),
    note: () => context.library.find('note'),
  });
  if ('problems' in read)
    throw new InvalidInputError(
      [`What is in ${name} cannot be read; nothing was stored.`, ...read.problems].join('\n'),
      'It takes what "steer export --format json" or "jrnl --format json" writes.',
    );
  return takeArrivals(read.arrivals, { isDry, progress }, context);
}
