import { expect, test } from 'vitest';
import { searchEntries } from '../../src/app/search-entries.ts';
import { UsageError } from '../../src/errors.ts';
import { bench } from '../support/app-context.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`);

test('a hundred words may be searched for, and no more', async () => {
  const { context } = bench();
  expect(await searchEntries(words(100), { status: 'all' }, context)).toEqual([]);
  await expect(searchEntries(words(101), { status: 'all' }, context)).rejects.toThrow(UsageError);
  await expect(searchEntries([words(5000).join(' ')], { status: 'all' }, context)).rejects.toMatchObject({
    message: 'There are more than 100 words to search for.',
    hint: expect.stringContaining('steer search'),
  });
});
