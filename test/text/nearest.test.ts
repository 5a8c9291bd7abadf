import { expect, test } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

test.each([
  ['absc', 'abc'],
  ['bac', 'abc'],
  ['ab', 'abc'],
  ['xyz', undefined],
  ['a'.repeat(200_000), undefined],
])('the word that %.20s most likely stands for is %s', (word, near) => {
  expect(
    nearest(word, ['abc', 'goal', 'week', ...Array.from({ length: 500 }, (_, index) => `sheet-${index}`)]),
  ).toBe(near);
});
