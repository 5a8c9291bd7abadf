import { expect, test } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

test.each([
  ['absc', 'abc'],
  ['bac', 'abc'],
  ['ab', 'abc'],
  ['xyz', undefined],
  ['dyas', 'days'],
  ['urge-lgo-2', 'urge-log'],
  ['a'.repeat(200_000), undefined],
])('the word that %.20s most likely stands for is %s', (word, near) => {
  expect(
    nearest(word, [
      'abc',
      'goal',
      'week',
      'days',
      'urge-log',
      'b'.repeat(200_000),
      ...Array.from({ length: 500 }, (_, index) => `sheet-${index}`),
    ]),
  ).toBe(near);
});
