import type { EntrySummary } from '../journal/entry.ts';
import { visible } from '../text/controls.ts';
import { fitting } from '../text/fitting.ts';
import { displayWidth } from '../text/wrap.ts';

/** A line for each entry, in aligned columns, to fit a screen. */
export function entryColumns(entries: readonly EntrySummary[], width: number): string {
  const numbers = entries.reduce((most, { id }) => Math.max(most, String(id).length), 0);
  return entries.map((entry) => `${lineFor(entry, numbers, width)}\n`).join('');
}

function lineFor(
  { id, occurredAt, title, status, tags }: EntrySummary,
  numbers: number,
  width: number,
): string {
  const when = `${occurredAt.slice(0, 10)} ${occurredAt.slice(11, 16)}`;
  const rest = [title, ...(status === 'draft' ? ['(draft)'] : []), ...tags.map((tag) => `#${tag}`)].join(' ');
  return cut(`${String(id).padStart(numbers)}  ${when}  ${visible(rest.replace(/\s+/gu, ' '))}`, width);
}

/** To fit one line of a screen. */
function cut(line: string, width: number): string {
  return displayWidth(line) <= width ? line : `${fitting(line, width - 1)}…`;
}
