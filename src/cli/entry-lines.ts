import type { EntrySummary } from '../journal/entry.ts';

/** A line of tab-separated fields for each entry, for a pipe. */
export function entryLines(entries: readonly EntrySummary[]): string {
  return entries.map((entry) => `${lineFor(entry)}\n`).join('');
}

function lineFor({ id, occurredAt, worksheet, status, title, tags }: EntrySummary): string {
  return [id, occurredAt, worksheet, status, inOneField(title), inOneField(tags.join(' '))].join('\t');
}

function inOneField(text: string): string {
  return text.replace(/[\t\r\n]/g, ' ');
}
