import type { EntrySummary } from '../journal/entry.ts';
import { entryLines } from './entry-lines.ts';

/** Columns on a screen of some width; in a pipe, which has none, fields. */
export async function linesFor(entries: readonly EntrySummary[], width: number | undefined): Promise<string> {
  if (width === undefined) return entryLines(entries);
  return (await import('./entry-columns.ts')).entryColumns(entries, width);
}
