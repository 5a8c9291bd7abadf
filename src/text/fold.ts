import { normalized } from './normalized.ts';

/** A text as a search compares it: accents and case aside, and a Greek sigma at the end of a word as any other. */
export function fold(text: string): string {
  return normalized(text, 'NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
}
