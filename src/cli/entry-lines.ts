import type { EntrySummary } from '../journal/entry.ts';
import type { Output } from './output.ts';

/** A line for each entry: aligned columns on a screen, tab-separated fields in a pipe. */
export function entryLines(
  entries: readonly EntrySummary[],
  output: Pick<Output, 'onScreen' | 'width'>,
): string {
  return entries
    .map((entry) => `${output.onScreen ? screenLine(entry, entries, output.width ?? 80) : tabbed(entry)}\n`)
    .join('');
}

function tabbed({ id, occurredAt, worksheet, status, title, tags }: EntrySummary): string {
  return [id, occurredAt, worksheet, status, title, tags.join(' ')]
    .map((field) => String(field).replace(/[\t\r\n]/g, ' '))
    .join('\t');
}

function screenLine(
  { id, occurredAt, title, status, tags }: EntrySummary,
  all: readonly EntrySummary[],
  width: number,
): string {
  const numbers = Math.max(...all.map((entry) => String(entry.id).length));
  const when = `${occurredAt.slice(0, 10)} ${occurredAt.slice(11, 16)}`;
  const rest = [title, ...(status === 'draft' ? ['(draft)'] : []), ...tags.map((tag) => `#${tag}`)].join(' ');
  const line = `${String(id).padStart(numbers)}  ${when}  ${rest.replace(/\s+/gu, ' ')}`;
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
}
