import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/**
 * The school grade that a text asks for, by the Flesch-Kincaid formula (Kincaid, Fishburne, Rogers and Chissom
 * 1975), in years of school in the United States. Each text counts as a sentence at least.
 */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts
    .flatMap((text) => text.split(/[.!?…:]+(?=\s|$)|\n+/u))
    .filter((one) => /\p{L}/u.test(one));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}
