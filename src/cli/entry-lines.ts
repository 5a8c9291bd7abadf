import type { EntrySummary } from '../journal/entry.ts';

/** A line of tab-separated fields for each entry, for a pipe. */
export function entryLines(entries: readonly EntrySummary[]): string {
  return entries.map((entry) => `${entryLine(entry)}\n`).join('');
}

export function entryLine({ id, occurredAt, worksheet, status, title, tags }: EntrySummary): string {
  const tagged = tags.length === 0 ? '' : inOneField(tags.join(' '));
  return `${id}\t${occurredAt}\t${worksheet}\t${status}\t${inOneField(title)}\t${tagged}`;
}

export function inOneField(text: string): string {
  return text.replace(/[\t\r\n]/g, ' ');
}
