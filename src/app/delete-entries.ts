import type { EntrySummary } from '../journal/entry.ts';
import type { Traces } from '../journal/journal.ts';
import type { Context } from './context.ts';
import { type EntrySet, entriesIn, mayChange, sayEntries } from './entry-set.ts';

export interface DeleteOptions {
  readonly set: EntrySet;
  /** Not into the trash: for good. */
  readonly isForGood: boolean;
  readonly isSure: boolean;
  readonly isDry: boolean;
}

/** Moves entries to the trash, or removes them for good. */
export async function deleteEntries(
  { set, isForGood, isSure, isDry }: DeleteOptions,
  context: Context,
): Promise<Deleted> {
  const entries = await entriesIn(set, context);
  if (isDry || entries.length === 0) return { entries, isDone: false };
  const ask = isForGood ? `Delete ${sayEntries(entries)} for ever?` : `Delete ${sayEntries(entries)}?`;
  const consent = { isGiven: isSure, ask, yes: isForGood ? 'Yes, for ever' : 'Yes, move them to the trash' };
  if (!(await mayChange(entries, consent, context))) return { entries, isDone: false };
  const journal = await context.journal.toWrite();
  const ids = entries.map(({ id }) => id);
  if (isForGood) return { entries, isDone: true, traces: journal.erase(ids) };
  journal.trash(ids, context.clock.now());
  return { entries, isDone: true };
}

interface Deleted {
  readonly entries: readonly EntrySummary[];
  readonly isDone: boolean;
  /** Where they were removed for good. */
  readonly traces?: Traces;
}
