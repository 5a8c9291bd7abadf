import { InvalidInputError } from '../errors.ts';
import type { Source } from '../exchange/json-outline.ts';
import { readExport } from '../exchange/read-export.ts';
import { arrivalNumbers } from '../journal/arrival-numbers.ts';
import type { Arrival, Progress, TakenIn } from '../journal/journal.ts';
import type { Context } from './context.ts';
import { surroundingsOf } from './surroundings.ts';

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
  const { arrivals } = read;
  if (arrivals.length === 0) return { added: [], same: [], changed: [] };
  if (isDry && (await context.journal.toRead()) === undefined) return allNew(arrivals);
  return (await context.journal.toWrite()).takeIn(arrivals, { at: context.clock.now(), isDry, progress });
}

function allNew(arrivals: readonly Arrival[]): TakenIn {
  const numbers = arrivalNumbers(arrivals, { isTaken: () => false, last: 0 });
  return { added: numbers, same: [], changed: [] };
}
