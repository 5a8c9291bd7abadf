import { UsageError } from '../errors.ts';
import type { EntrySummary } from '../journal/entry.ts';
import type { TagChange } from '../journal/journal.ts';
import { nearest } from '../text/nearest.ts';
import type { Context } from './context.ts';
import { type EntrySet, entriesIn, mayChange, sayEntries } from './entry-set.ts';

export interface TagOptions {
  readonly set: EntrySet;
  readonly change: TagChange;
  readonly isSure: boolean;
  readonly isDry: boolean;
}

/** What was done to which entries, and tags that look like others there are. */
export interface Tagged {
  readonly entries: readonly EntrySummary[];
  readonly isDone: boolean;
  readonly alike: readonly { readonly tag: string; readonly other: string }[];
}

/** Puts tags on entries and takes others off. */
export async function changeTags(
  { set, change, isSure, isDry }: TagOptions,
  context: Context,
): Promise<Tagged> {
  if (change.add.length + change.remove.length === 0)
    throw new UsageError(
      'Say which tags to put on or take off.',
      'For example: steer tag 3 --add evening --remove late',
    );
  const entries = await entriesIn(set, context);
  const journal =
    entries.length === 0 || isDry ? await context.journal.toRead() : await context.journal.toWrite();
  const known = journal?.tags().map(({ tag }) => tag) ?? [];
  const alike = change.add.flatMap((tag) => {
    const other = known.includes(tag) ? undefined : nearest(tag, known);
    return other === undefined ? [] : [{ tag, other }];
  });
  const consent = {
    isGiven: isSure,
    ask: `Change the tags of ${sayEntries(entries)}?`,
    yes: 'Yes, change them',
  };
  const isDone = !isDry && entries.length > 0 && (await mayChange(entries, consent, context));
  if (isDone)
    journal?.tag(
      entries.map(({ id }) => id),
      change,
      context.clock.now(),
    );
  return { entries, isDone, alike };
}
