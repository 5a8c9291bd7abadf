import { expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import type { Entry } from '../../src/journal/entry.ts';
import { temporaryJournal } from '../support/temporary-journal.ts';

function generated(options: { entries: number; seed: number }): Omit<Entry, 'uuid'>[] {
  const journal = temporaryJournal();
  generate(journal, options);
  return [...journal.entries({ status: 'done' })].map(({ uuid, ...entry }) => entry);
}

test('the bench fills a journal with as many finished entries as asked for', () => {
  const entries = generated({ entries: 12, seed: 1 });
  expect(entries).toHaveLength(12);
  expect(entries[0]).toMatchObject({ status: 'done', answers: { event: expect.stringMatching(/\w+/) } });
});

test('the same seed gives the same entries, another one others', () => {
  const first = generated({ entries: 5, seed: 1 });
  expect(generated({ entries: 5, seed: 1 })).toEqual(first);
  expect(generated({ entries: 5, seed: 2 })).not.toEqual(first);
});
