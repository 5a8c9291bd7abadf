import { withoutEnd } from '../text/ends.ts';

/** Something to look for: a word, or several that must follow each other. */
export interface Term {
  readonly words: string;
  /** Whether the last word may go on. */
  readonly isPrefix: boolean;
}

/** All of `wanted` must be there, and none of `unwanted`. */
export interface SearchWords {
  readonly wanted: readonly Term[];
  readonly unwanted: readonly Term[];
}

const part = /(-?)(?:"([^"]*)"?(\*?)|(\S+))/gu;

/**
 * Reads what a writer looks for: words, "phrases" in quotes, beginnings*, and -words that must not be there. Any
 * text means something: what is none of these is a word.
 */
export function parseSearch(operands: readonly string[]): SearchWords {
  const parts = operands.flatMap((operand) => [...operand.matchAll(part)].map(readPart));
  const terms = parts.filter(({ words }) => words.trim() !== '');
  return {
    wanted: terms.filter(({ isUnwanted }) => !isUnwanted).map(termOf),
    unwanted: terms.filter(({ isUnwanted }) => isUnwanted).map(termOf),
  };
}

function readPart([all, minus, phrase, star, word = '']: RegExpMatchArray): Term & { isUnwanted: boolean } {
  if (phrase === '' || /^-*\**$/.test(all)) return { words: all, isPrefix: false, isUnwanted: false };
  if (phrase !== undefined) return { words: phrase, isPrefix: star === '*', isUnwanted: minus === '-' };
  const isPrefix = word.length > 1 && word.endsWith('*');
  return { words: isPrefix ? withoutEnd(word, '*') : word, isPrefix, isUnwanted: minus === '-' };
}

function termOf({ words, isPrefix }: Term): Term {
  return { words, isPrefix };
}
