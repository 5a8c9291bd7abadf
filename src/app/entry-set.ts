import { UsageError } from '../errors.ts';
import type { EntrySummary } from '../journal/entry.ts';
import type { Filter } from '../journal/journal.ts';
import { listed } from '../journal/listed.ts';
import type { Context } from './context.ts';
import { idsOf } from './find-entry.ts';
import { isAgreed } from './menu.ts';

/** Which entries a command is about: those that are named, those a filter lets through, or those that are both. */
export interface EntrySet {
  readonly names: readonly string[];
  readonly filter: Filter;
}

/** The entries of a set, oldest first. Throws UsageError where neither a name nor a filter says which. */
export async function entriesIn({ names, filter }: EntrySet, context: Context): Promise<EntrySummary[]> {
  const { status, limit, reverse, ...narrowing } = filter;
  if (names.length === 0 && Object.keys(narrowing).length === 0 && limit === undefined)
    throw new UsageError(
      'Say which entries are meant.',
      'By number: 3 7 last. By a filter: --worksheet abc --from "last month" --tag evening',
    );
  const ids = await idsOf(names, context);
  const journal = await context.journal.toRead();
  const chosen = journal?.list({ ...filter, ...(names.length === 0 ? {} : { ids }) }) ?? [];
  return chosen.toSorted((a, b) => a.id - b.id);
}

/** More than this many entries are not changed at one word. */
const few = 3;

export interface Consent {
  /** Said already, by a flag. */
  readonly isGiven: boolean;
  /** What would be done: "Delete 12 entries?" */
  readonly ask: string;
  readonly yes: string;
}

/** Whether a change to these entries may be made: a few at once, more when the writer says so. */
export async function mayChange(
  entries: readonly EntrySummary[],
  { isGiven, ask, yes }: Consent,
  context: Context,
): Promise<boolean> {
  if (isGiven || entries.length <= few) return true;
  const prompter = await context.prompter(`a yes to this: ${ask}`, 'add --yes');
  return isAgreed({ ask, no: 'No, leave them as they are', yes }, prompter);
}

/** Entries in the order of their numbers: "entries 3 and 4". */
export function sayEntries(entries: readonly { readonly id: number }[]): string {
  return listed(entries.map(({ id }) => id).toSorted((a, b) => a - b));
}
