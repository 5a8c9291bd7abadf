import { NotFoundError } from '../errors.ts';
import type { EntrySummary } from '../journal/entry.ts';
import type { Traces } from '../journal/journal.ts';
import type { Context } from './context.ts';
import { type Consent, mayChange, sayEntries } from './entry-set.ts';

export async function trashedEntries({ journal: port }: Context): Promise<EntrySummary[]> {
  return (await port.toRead())?.list({ status: 'all', trashed: true }) ?? [];
}

interface Bulk {
  readonly isSure: boolean;
  /** Only to say which they are. */
  readonly isDry: boolean;
}

interface Outcome {
  readonly entries: readonly EntrySummary[];
  readonly isDone: boolean;
}

/** Brings entries back from the trash, by number; all of them where none is named. */
export async function restoreFromTrash(
  { names, isSure, isDry }: Bulk & { readonly names: readonly string[] },
  context: Context,
): Promise<Outcome> {
  const trashed = await trashedEntries(context);
  const entries = names.length === 0 ? trashed : names.map((name) => trashedEntry(name, trashed));
  if (isDry || entries.length === 0) return { entries, isDone: false };
  const ask = `Bring ${sayEntries(entries)} back from the trash?`;
  const consent: Consent = { isGiven: isSure, ask, yes: 'Yes, bring them back' };
  if (!(await mayChange(entries, consent, context))) return { entries, isDone: false };
  const journal = await context.journal.toWrite();
  journal.restore(
    entries.map(({ id }) => id),
    context.clock.now(),
  );
  return { entries, isDone: true };
}

function trashedEntry(name: string, trashed: readonly EntrySummary[]): EntrySummary {
  const found = trashed.find(
    ({ id, uuid }) => String(id) === name || (name.length >= 8 && uuid.startsWith(name)),
  );
  if (found !== undefined) return found;
  throw new NotFoundError(`There is no entry ${name} in the trash.`, 'See what is there: steer trash list');
}

/** Removes everything in the trash for good, and what an earlier removal had to leave behind. */
export async function emptyTrash({ isSure, isDry }: Bulk, context: Context): Promise<Emptied> {
  const entries = await trashedEntries(context);
  if (isDry) return { entries, isDone: false, traces: 'none' };
  if (entries.length === 0) return { entries, isDone: false, traces: await swept(context) };
  const consent: Consent = {
    isGiven: isSure,
    ask: `Delete ${sayEntries(entries)} in the trash for ever?`,
    yes: 'Yes, for ever',
  };
  if (!(await mayChange(entries, consent, context))) return { entries, isDone: false, traces: 'none' };
  const journal = await context.journal.toWrite();
  return { entries, isDone: true, traces: journal.erase(entries.map(({ id }) => id)) };
}

interface Emptied extends Outcome {
  readonly traces: Traces;
}

/** Makes no journal where there is none. */
async function swept({ journal }: Context): Promise<Traces> {
  if ((await journal.toRead()) === undefined) return 'none';
  return (await journal.toWrite()).sweep();
}
