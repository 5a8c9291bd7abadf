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

export function didYouMean(word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  return close === undefined ? '' : `; did you mean "${close}"?`;
}

export function listed(words: readonly string[], conjunction = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
