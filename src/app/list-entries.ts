import type { EntrySummary } from '../journal/entry.ts';
import type { Filter } from '../journal/journal.ts';
import type { Context } from './context.ts';

/** The entries a filter lets through, newest first; none where there is no journal. */
export async function listEntries(filter: Filter, { journal: port }: Context): Promise<EntrySummary[]> {
  const journal = await port.toRead();
  return journal?.list(filter) ?? [];
}
