import type { Found, Match } from '../journal/journal.ts';
import { visible } from '../text/controls.ts';
import { fitting } from '../text/fitting.ts';
import { displayWidth } from '../text/wrap.ts';
import { entryColumns } from './entry-columns.ts';
import type { Styles } from './styles.ts';

interface Labelled extends Found {
  readonly labels: ReadonlyMap<string, string>;
}

interface Look {
  readonly width: number;
  readonly styles: Pick<Styles, 'muted' | 'strong'>;
}

/** So many lines of an entry are shown; the rest are there when it is read. */
const mostLines = 3;
const indent = '     ';

/** Each entry as a list shows it, and below it the lines that were found, with the words that were looked for. */
export function foundColumns(found: readonly Labelled[], look: Look): string {
  return found
    .map((entry) => {
      const lines = entry.matches.slice(0, mostLines).map((match) => lineFor(match, entry.labels, look));
      return entryColumns([entry], look.width) + lines.map((line) => `${line}\n`).join('');
    })
    .join('');
}

function lineFor(
  { question, text, ranges }: Match,
  labels: Labelled['labels'],
  { width, styles }: Look,
): string {
  const label = `${visible(labels.get(question) ?? question)}: `;
  const room = Math.max(20, width - indent.length - displayWidth(label));
  const from = startOf(text, ranges[0]?.[0] ?? 0, room);
  const after = text.slice(from);
  const left = room - (from > 0 ? 1 : 0);
  const shown = displayWidth(after) <= left ? after : fitting(after, left - 1);
  const end = from + shown.length;
  const words = marked(text, ranges, { from, end }, styles.strong);
  return `${indent}${styles.muted(label)}${from > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}`;
}

/** Where to begin, so that what was found is in view: at the start, or a few words before it. */
function startOf(text: string, found: number, room: number): number {
  if (displayWidth(text.slice(0, found)) < room * 0.6) return 0;
  const before = text.slice(Math.max(0, found - Math.floor(room / 3)), found);
  const word = before.search(/\s\S/u);
  return found - before.length + (word < 0 ? 0 : word + 1);
}

function marked(
  text: string,
  ranges: Match['ranges'],
  { from, end }: { readonly from: number; readonly end: number },
  mark: (text: string) => string,
): string {
  let [at, line] = [from, ''];
  for (const [start, stop] of ranges) {
    if (start < at || start >= end) continue;
    line += visible(text.slice(at, start)) + mark(visible(text.slice(start, Math.min(stop, end))));
    at = Math.min(stop, end);
  }
  return line + visible(text.slice(at, end));
}
