import type { Held, HeldEntry } from './held.ts';

/** Entries that were there and are missing, or no longer the same, besides those that are meant to change. */
export function lossesIn(
  before: Held,
  after: Held,
  isTouched: (entry: HeldEntry) => boolean = () => false,
): string[] {
  return [...before.entries.values()].flatMap((entry) => {
    if (isTouched(entry)) return [];
    const now = after.entries.get(entry.uuid);
    if (now === undefined) return [`Entry ${entry.id} is lost`];
    return now.whole === entry.whole ? [] : [`Entry ${entry.id} was ${entry.whole} and is ${now.whole}`];
  });
}

export function newEntries(before: Held, after: Held): HeldEntry[] {
  return [...after.entries.values()].filter(({ uuid }) => !before.entries.has(uuid));
}

/** What a change did that happens as a whole or not at all. */
export interface Change {
  readonly before: Held;
  readonly after: Held;
  readonly isConfirmed: boolean;
  /** The entries that are there already and that it changes. */
  readonly touched?: (entry: HeldEntry) => boolean;
  /** Whether all of it happened. */
  readonly isDone: (after: Held) => boolean;
}

export function faultsOfChange({ before, after, isConfirmed, touched, isDone }: Change): string[] {
  const losses = lossesIn(before, after, touched);
  if (losses.length > 0) return losses;
  if (isDone(after)) return [];
  if (isConfirmed) return ['It was said to be done and is not'];
  const isUntouched = after.entries.size === before.entries.size && lossesIn(before, after).length === 0;
  return isUntouched ? [] : ['It was done in part'];
}

/** Words made by `rareWord`, by which an entry is found in any file. */
export function rareWordsIn(entry: HeldEntry): string[] {
  return entry.whole.match(/\bq[bcdfghjkmnpqrstvwxz]{10}\b/g) ?? [];
}
