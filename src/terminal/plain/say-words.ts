import { isLong } from '../../text/brief.ts';
import type { Talk } from './talk.ts';

/** Words that others, or the writer on another day, have used here; whole sentences are too much to listen to. */
export function sayWords(talk: Talk, words: readonly string[]): void {
  const few = words.filter((word) => !isLong(word));
  if (few.length > 0) talk.say(`For example: ${few.join('; ')}`);
}
