import { once } from './once.ts';
import { isOneColumnEach } from './one-column.ts';

const segmenter = once(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

/** What a reader sees as single characters: "é" is one however it is encoded, and so is a family emoji. */
export function graphemes(text: string): string[] {
  if (isOneColumnEach(text)) return text.split(''); // plain letters need no segmenter
  return Array.from(segmenter().segment(text), ({ segment }) => segment);
}

/** Where the character begins and ends that holds the one at `at`; behind the last one, none does. */
export function graphemeAt(
  text: string,
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  const found = segmenter().segment(text).containing(at);
  return found && { start: found.index, end: found.index + found.segment.length };
}
