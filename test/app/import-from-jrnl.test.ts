import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importEntries } from '../../src/app/import-entries.ts';
import { parseSearch } from '../../src/journal/search-words.ts';
import { WorksheetLibrary } from '../../src/worksheets/library.ts';
import { exported } from '../support/any-journal.ts';
import { type Bench, bench } from '../support/app-context.ts';
import { sourceOf } from '../support/json-source.ts';

const library = new WorksheetLibrary({
  bundled: join(import.meta.dirname, '../../worksheets'),
  own: join(import.meta.dirname, 'none'),
});

const aBench = async () => bench(await library.find('note'));

const take = (at: Bench, whole: unknown) =>
  importEntries({ source: sourceOf(JSON.stringify(whole)), name: 'jrnl.json', isDry: false }, at.context);

const one = {
  title: 'A walk in the rain.',
  body: 'With @Anna.\n\nIt was cold.',
  date: '2024-03-01',
  time: '21:30',
  tags: ['@Anna', '@rain'],
  starred: true,
};
const jrnl = (...entries: readonly unknown[]) => ({ tags: { '@anna': 1 }, entries });

test('an entry of jrnl becomes a finished note of its day', async () => {
  const at = await aBench();
  expect(await take(at, jrnl(one))).toEqual({ added: [1], same: [], changed: [] });
  const moment = '2024-03-01T21:30:00+01:00';
  expect(at.journal.find({ by: 'id', id: 1 })).toMatchObject({
    worksheet: 'note',
    status: 'done',
    revision: 1,
    ...{ occurredAt: moment, createdAt: moment, updatedAt: moment },
    tags: ['Anna', 'rain', 'starred'],
    answers: { text: 'A walk in the rain.\n\nWith @Anna.\n\nIt was cold.' },
  });
  expect(at.journal.search(parseSearch(['cold']), { status: 'all' })).toHaveLength(1);
});

test.each([
  [{ body: '' }, 'A walk in the rain.'],
  [{ body: undefined }, 'A walk in the rain.'],
  [{ title: '', body: '\nOnly this.\n' }, 'Only this.'],
  [{ title: '“Quotes” \\ and {braces}\n', body: '\n\n  indented' }, '“Quotes” \\ and {braces}\n\n  indented'],
])('%j gives its text', async (change, text) => {
  const at = await aBench();
  await take(at, jrnl({ ...one, ...change }));
  expect(at.journal.find({ by: 'last' })?.answers).toEqual({ text });
});

const many = Array.from({ length: 200 }, (_, index) => ({
  ...one,
  title: `Thing ${index}`,
  date: `2024-0${1 + (index % 9)}-1${index % 10}`,
  tags: index % 3 === 0 ? [] : ['@pub'],
  starred: index % 50 === 0,
}));

describe('an export of two hundred entries', () => {
  test('comes in complete, oldest first, and once only', async () => {
    const at = await aBench();
    expect((await take(at, jrnl(...many))).added).toHaveLength(200);
    const entries = at.journal.list({ status: 'done', reverse: true });
    expect(entries.map(({ id }) => id)).toEqual(entries.map((_, index) => index + 1));
    const texts = [...at.journal.entries({ status: 'done' })].map(({ answers }) => answers.text);
    expect(texts.sort()).toEqual(many.map(({ title, body }) => `${title}\n\n${body}`).sort());
    const before = exported(at.journal);
    expect(await take(at, jrnl(...many))).toMatchObject({ added: [], changed: [] });
    expect(exported(at.journal)).toBe(before);
  });

  test('is taken back as one change', async () => {
    const at = await aBench();
    await take(at, jrnl(...many));
    expect(at.journal.undo()).toMatchObject({ label: 'the import of 200 entries' });
    expect(at.journal.list({ status: 'all' })).toEqual([]);
  });
});

test('the same written twice within a minute stays two', async () => {
  const at = await aBench();
  expect(await take(at, jrnl(one, one))).toMatchObject({ added: [1, 2] });
  expect(await take(at, jrnl(one, one))).toMatchObject({ added: [], same: [1, 2] });
});

test('a note that was changed here since stays as it is, also where the clock stands elsewhere now', async () => {
  const at = await aBench();
  await take(at, jrnl(one));
  at.journal.revise(
    1,
    {
      answers: { text: { value: 'else', texts: ['else'] } },
      aside: {},
      open: undefined,
      occurredAt: '2024-03-01T21:30:00+01:00',
    },
    '2026-11-24T10:00:00+01:00',
  );
  const before = exported(at.journal);
  const elsewhere = { ...at.context, clock: { ...at.context.clock, offsetAt: () => '-08:00' } };
  const taken = await importEntries(
    { source: sourceOf(JSON.stringify(jrnl(one))), name: 'jrnl.json', isDry: false },
    elsewhere,
  );
  expect(taken).toEqual({ added: [], same: [1], changed: [] });
  expect(exported(at.journal)).toBe(before);
});

test.each([
  [1, 'entries › 2: is not an entry'],
  [{ ...one, title: 1 }, 'entries › 2 › title: must be a text'],
  [{ ...one, date: '2024-02-30' }, 'entries › 2 › date: must be a date'],
  [{ ...one, time: '25:00' }, 'entries › 2 › time: must be a time'],
  [{ ...one, tags: 'pub' }, 'entries › 2 › tags: must be a list of texts'],
  [{ ...one, tags: ['two words'] }, 'entries › 2 › tags: must be words'],
  [{ ...one, starred: 'yes' }, 'entries › 2 › starred: must be true or false'],
  [{ ...one, title: ' ', body: '' }, 'entries › 2: has no text'],
  [{ ...one, title: 'half \ud800' }, 'entries › 2: holds half of a character'],
])('nothing comes in beside %j', async (wrong, problem) => {
  const at = await aBench();
  await expect(take(at, jrnl(one, wrong))).rejects.toThrow(problem);
  expect(at.journal.list({ status: 'all' })).toEqual([]);
});
