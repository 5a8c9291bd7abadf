import type { EntrySummary } from '../journal/entry.ts';
import { visible } from '../text/controls.ts';
import { graphemes } from '../text/graphemes.ts';
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

/** To fit one line of a screen, by display width and between graphemes. */
function cut(line: string, width: number): string {
  if (displayWidth(line) <= width) return line;
  let kept = '';
  for (const grapheme of graphemes(line)) {
    if (displayWidth(kept + grapheme) > width - 1) break;
    kept += grapheme;
  }
  return `${kept}…`;
}
