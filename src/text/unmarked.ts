import { normalized } from './normalized.ts';

/**
 * A text without the marks that people leave out when they type a word to search for, where an index would take
 * a letter with its mark for another letter: Greek accents, and Cyrillic ё. A Cyrillic letter that is written in two
 * parts is one, for й is a letter of its own.
 */
export function unmarked(text: string): string {
  return text
    .replace(/\p{Script=Greek}\p{M}*/gu, (letter) => normalized(letter, 'NFD').replace(/\p{M}/gu, ''))
    .replace(/\p{Script=Cyrillic}\p{M}+/gu, (letter) => normalized(letter, 'NFC'))
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е');
}
