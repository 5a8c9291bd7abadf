import type { EntrySummary } from '../journal/entry.ts';

/** Columns on a screen of some width; in a pipe, which has none, fields. */
export async function linesFor(entries: readonly EntrySummary[], width: number | undefined): Promise<string> {
  if (width === undefined) return (await import('./entry-lines.ts')).entryLines(entries);
  return (await import('./entry-columns.ts')).entryColumns(entries, width);
}
