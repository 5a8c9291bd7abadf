import { fold } from '../text/fold.ts';
import { once } from '../text/once.ts';
import { unspaced } from '../text/unspaced.ts';
import type { Term } from './search-words.ts';

/** From and to, as offsets in the text. */
export type Range = readonly [from: number, to: number];

interface Token {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** A character of a script without spaces is a word of its own, as it is for the index. */
const tokens = once(
  () => new RegExp(`${unspaced}\\p{M}*|(?:(?!${unspaced})[\\p{L}\\p{N}\\p{Co}]\\p{M}*)+`, 'gu'),
);

/** Where any of the terms stands in a text, accents and case aside, in order. */
export function findTerms(text: string, terms: readonly Term[]): Range[] {
  const found = terms.flatMap((term) => findTerm(text, term));
  return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

function findTerm(text: string, { words, isPrefix }: Term): Range[] {
  const wanted = tokensIn(words);
  if (wanted.length === 0) return findLiterally(text, words);
  const there = tokensIn(text);
  return there.flatMap((_, start): Range[] => {
    const run = there.slice(start, start + wanted.length);
    const last = run.at(-1);
    return last !== undefined && isRun(run, wanted, isPrefix) ? [[run[0]?.from ?? 0, last.to]] : [];
  });
}

function isRun(run: readonly Token[], wanted: readonly Token[], isPrefix: boolean): boolean {
  return (
    run.length === wanted.length &&
    wanted.every(({ folded }, index) => {
      const word = run[index]?.folded ?? '';
      return isPrefix && index === wanted.length - 1 ? word.startsWith(folded) : word === folded;
    })
  );
}

function tokensIn(text: string): Token[] {
  return [...text.matchAll(tokens())].map(({ 0: word, index }) => ({
    folded: fold(word),
    from: index,
    to: index + word.length,
  }));
}

/** Signs and emoji, of which the index knows nothing. */
function findLiterally(text: string, words: string): Range[] {
  const ranges: Range[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + words.length))
    ranges.push([at, at + words.length]);
  return ranges;
}

/** Whether the index can know a term: it holds letters and digits only. */
export function isIndexed({ words }: Term): boolean {
  return tokensIn(words).length > 0;
}
