import { arrivalNumbers } from '../journal/arrival-numbers.ts';
import type { Arrival, Progress, TakenIn } from '../journal/journal.ts';
import type { Context } from './context.ts';

/** Takes entries of another journal in, or only says what would come in; no journal is made for nothing. */
export async function takeArrivals(
  arrivals: readonly Arrival[],
  { isDry, progress }: { readonly isDry: boolean; readonly progress?: Progress | undefined },
  { journal, clock }: Context,
): Promise<TakenIn> {
  if (arrivals.length === 0) return { added: [], same: [], changed: [] };
  if (isDry && (await journal.toRead()) === undefined) return allNew(arrivals);
  return (await journal.toWrite()).takeIn(arrivals, { at: clock.now(), isDry, progress });
}

function allNew(arrivals: readonly Arrival[]): TakenIn {
  const numbers = arrivalNumbers(arrivals, { isTaken: () => false, last: 0 });
  return { added: numbers, same: [], changed: [] };
}
