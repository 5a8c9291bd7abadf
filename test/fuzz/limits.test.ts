import { expect, test } from 'vitest';
import { tryRange } from '../../fuzz/try-range.ts';

/** Among these a planted fault is met once, at input 35. */
const range = { seed: 1, from: 0, to: 60 };

test.each([
  ['planted-crash', ['crash']],
  ['planted-slow', ['slow']],
  ['planted-hang', ['hang']],
  ['planted-wait', ['hang']],
  ['planted-memory', ['memory']],
  ['planted-heap', ['death']],
  ['planted-fair', []],
])('%s is found to be what it is', async (parser, sorts) => {
  const patience = sorts[0] === 'hang' ? 2000 : 50_000;
  const { failures } = await tryRange({ parser, ...range, patience }, () => undefined);
  expect(failures.map(({ sort, index }) => [sort, index])).toEqual(sorts.map((sort) => [sort, 35]));
});

test('the search goes on behind an input at which a process ended', async () => {
  const first = await tryRange({ parser: 'planted-heap', ...range }, () => undefined);
  expect(first.next).toBe(36);
  const second = await tryRange({ parser: 'planted-fair', ...range, from: first.next }, () => undefined);
  expect(second).toEqual({ failures: [], next: range.to });
});
