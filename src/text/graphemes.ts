const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader sees as single characters: "é" is one however it is encoded, and so is a family emoji. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
