import { beforeLastWord } from '../text/ends.ts';
import { graphemeAt } from '../text/graphemes.ts';

/** A text without what its reader would call the last character. */
export function withoutLast(text: string): string {
  return text.slice(0, graphemeAt(text, text.length - 1)?.start ?? 0);
}

/** The same without the last word and what space is behind it. */
export function withoutLastWord(text: string): string {
  return beforeLastWord(text);
}
