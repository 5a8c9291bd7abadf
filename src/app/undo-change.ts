import type { UndoableChange } from '../journal/journal.ts';
import { sayMoment } from '../questions/datetime.ts';
import type { Context } from './context.ts';

/** Takes back the last change, or only tells which it would be, in words; undefined where there is none. */
export async function undoChange(isDry: boolean, { journal: port }: Context): Promise<string | undefined> {
  const last = (await port.toRead())?.lastChange();
  if (last === undefined || isDry) return sayChange(last);
  return sayChange((await port.toWrite()).undo());
}

function sayChange(change: UndoableChange | undefined): string | undefined {
  return change === undefined ? undefined : `${change.label}, ${sayMoment(change.at)}`;
}
