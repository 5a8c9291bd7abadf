import { expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { documentsOf, exportEntries } from '../../src/app/export-entries.ts';
import { importEntries } from '../../src/app/import-entries.ts';
import type { Entry } from '../../src/journal/entry.ts';
import { renderers } from '../../src/render/renderer.ts';
import { exported } from '../support/any-journal.ts';
import { bench } from '../support/app-context.ts';
import { sourceOf } from '../support/json-source.ts';
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

test('what it fills a journal with can be exported, read by another journal, and written as Markdown', async () => {
  const { journal, context } = bench();
  generate(journal, { entries: 8, seed: 1 });
  const json = exported(journal);
  const other = bench();
  const taken = await importEntries({ source: sourceOf(json), name: 'it', isDry: false }, other.context);
  expect(taken.added).toHaveLength(8);
  expect(exported(other.journal)).toBe(json);
  const { render } = await renderers.md();
  const documents = [...documentsOf(await exportEntries({ status: 'done' }, context))];
  expect(render(documents).match(/^\*\*What happened\?\*\*$/gm)).toHaveLength(8);
});
