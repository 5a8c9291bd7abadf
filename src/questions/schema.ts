import { nearest } from '../text/nearest.ts';

/**
 * A word written without quotes that YAML takes for a number, a truth value or null. Where the format expects a
 * text it is the text it was written as; where it expects a number or a truth value it is that.
 */
export class PlainScalar {
  readonly value: number | bigint | boolean | null;
  readonly source: string;

  constructor(value: number | bigint | boolean | null, source: string) {
    this.value = value;
    this.source = source;
  }
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof PlainScalar)
  );
}

/** A value as the word it may be; an object is none, and may say anything of how it reads. */
export function wordIn(value: unknown): string {
  return typeof value === 'object' && value !== null ? '' : String(value);
}

/** Among more names than these none is looked for: there may be as many words to look for. */
const mostNames = 200;

export function didYouMean(word: string, known: readonly string[]): string {
  const close = known.length > mostNames ? undefined : nearest(word, known);
  return close === undefined ? '' : `; did you mean "${close}"?`;
}

/** Of long lists the first, and how many more there are. */
export function firstFew(words: readonly string[], say = (word: string) => word): readonly string[] {
  const more = words.length - 20;
  return more > 1 ? [...words.slice(0, 20).map(say), `${more} more`] : words.map(say);
}

export function listed(words: readonly string[], conjunction = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
