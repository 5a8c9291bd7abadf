import { expect, test } from 'vitest';
import { exportEntries, fileNameFor, frontMatterFor } from '../../src/app/export-entries.ts';
import { exportJson } from '../../src/app/export-json.ts';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { entryReference, findDraft, findEntry } from '../../src/app/find-entry.ts';
import { listEntries } from '../../src/app/list-entries.ts';
import { showEntry, showEntryAsJson } from '../../src/app/show-entry.ts';
import { NotFoundError, UsageError } from '../../src/errors.ts';
import { fingerprint } from '../../src/worksheets/fingerprint.ts';
import { aWorksheet, type Raw } from '../support/a-worksheet.ts';
import { type Bench, bench } from '../support/app-context.ts';
import { aChange } from '../support/journal-builders.ts';

const text = (id: string, more: Raw = {}): Raw => ({ id, type: 'text', ...more });
const sheet = aWorksheet([
  text('first'),
  { id: 'before', type: 'scale' },
  { id: 'after', type: 'scale' },
  { id: 'change', type: 'computed', value: { difference: ['after', 'before'] } },
]);

async function entry(at: Bench, answers: Raw, more: { draft?: boolean; at?: string; tags?: string[] } = {}) {
  const options = { worksheet: 'toy', source: 'a test', draft: false, at: undefined, tags: [], ...more };
  return fillFromAnswers({ ...options, json: JSON.stringify(answers) }, at.context);
}

/** Three finished entries, begun in another order than they happened, and a draft. */
async function someEntries(): Promise<Bench> {
  const at = bench(sheet);
  await entry(at, { first: 'one' }, { at: '2026-11-02T10:00:00+01:00' });
  await entry(at, { first: 'two' }, { at: '2026-11-03T10:00:00+01:00', tags: ['hard'] });
  await entry(at, { first: 'three' }, { at: '2026-11-01T10:00:00+01:00' });
  await entry(at, { first: 'four' }, { at: '2026-11-04T10:00:00+01:00', draft: true });
  return at;
}

test('exports are in the order things happened, oldest first', async () => {
  const { context } = await someEntries();
  const exported = [...(await exportEntries({ status: 'done' }, context))];
  expect(exported.map((one) => one.entry.id)).toEqual([3, 1, 2]);
  const reverse = [...(await exportEntries({ status: 'all', reverse: true }, context))];
  expect(reverse.map((one) => one.entry.id)).toEqual([4, 2, 1, 3]);
});

test('lists are newest first', async () => {
  const { context } = await someEntries();
  expect((await listEntries({ status: 'all' }, context)).map(({ id }) => id)).toEqual([4, 2, 1, 3]);
});

test('where there is no journal there is nothing, and none is made', async () => {
  const context = {
    ...bench(sheet).context,
    journal: {
      toRead: async () => undefined,
      toWrite: async () => {
        throw new Error('nothing is to be written');
      },
    },
  };
  expect(await listEntries({ status: 'all' }, context)).toEqual([]);
  expect([...(await exportEntries({ status: 'all' }, context))]).toEqual([]);
  expect(JSON.parse([...(await exportJson({ status: 'all' }, context))].join(''))).toEqual({
    format: 'selfsteer',
    formatVersion: 1,
    worksheets: [],
    entries: [],
  });
  await expect(findEntry('last', context)).rejects.toThrow('There is no entry yet.');
  await expect(findDraft(undefined, context)).rejects.toThrow(NotFoundError);
});

test('a file is named by the day, the worksheet and the number, and by nothing that was written', async () => {
  const one = await entry(bench(sheet), { first: 'a secret' }, { at: '2026-11-02T23:30:00-05:00' });
  expect(fileNameFor(one)).toBe('2026-11-02-toy-1');
});

test('front matter holds what an entry is, its answers, and a sum of the text below it', async () => {
  const { journal } = await someEntries();
  const two = journal.find({ by: 'id', id: 2 });
  if (two === undefined) throw new Error('it was just stored');
  expect(frontMatterFor(two, 'A text.\n')).toEqual({
    id: 2,
    uuid: two.uuid,
    worksheet: 'toy',
    version: 1,
    title: 'A toy sheet',
    status: 'done',
    date: '2026-11-03T10:00:00+01:00',
    created: two.createdAt,
    updated: two.updatedAt,
    tags: ['hard'],
    fingerprint: fingerprint(sheet),
    answers: two.answers,
    'text-sum': 'sha256-3b6444e203f18aca',
  });
});

test('front matter of a draft says where its writer was', async () => {
  const { journal } = await someEntries();
  const open = { question: 'first', unfinished: 'half a' };
  const draft = journal.list({ status: 'draft' })[0]?.id ?? 0;
  journal.keep(draft, aChange({}, { open }), '2026-11-24T09:30:00+01:00');
  const entry = journal.find({ by: 'id', id: draft });
  if (entry === undefined) throw new Error('it was just stored');
  expect(frontMatterFor(entry, '').open).toEqual(open);
});

test('a shown entry says which it is, and that it is a draft', async () => {
  const { context } = await someEntries();
  expect((await showEntry('2', context)).facts.map(({ label }) => label)).toEqual(['Entry', 'Date', 'Tags']);
  expect((await showEntry('4', context)).facts).toContainEqual({ label: 'Status', value: 'draft' });
});

test('as JSON an entry has its answers, what is computed from them, and its version', async () => {
  const at = bench(sheet);
  await entry(at, { before: 8, after: 3 });
  await entry(at, { before: 8 });
  const shown = await showEntryAsJson('1', at.context);
  expect(shown).toMatchObject({
    id: 1,
    status: 'done',
    answers: { first: null, before: 8, after: 3 },
    computed: { change: -5 },
    revision: 1,
  });
  expect(Object.keys(shown)).not.toContain('aside');
  expect((await showEntryAsJson('2', at.context)).computed).toEqual({ change: null });
});

test('the JSON export has each definition once, and every entry with all its versions', async () => {
  const at = await someEntries();
  at.journal.revise(
    1,
    aChange({ first: 'uno', before: null }, { aside: { after: 4 } }),
    '2026-11-24T10:00:00+01:00',
  );
  const changed = aWorksheet([text('new')], { version: 2 });
  await entry(at.shelved(changed), { new: 'x' });
  const all = JSON.parse([...(await exportJson({ status: 'all' }, at.context))].join(''));
  expect(all).toMatchObject({ format: 'selfsteer', formatVersion: 1 });
  expect(Object.keys(all)).toEqual(['format', 'formatVersion', 'worksheets', 'entries']);
  expect(all.worksheets.map(({ id, version }: Raw) => [id, version])).toEqual(
    expect.arrayContaining([
      ['toy', 1],
      ['toy', 2],
    ]),
  );
  expect(all.worksheets).toHaveLength(2);
  expect(all.worksheets.map(fingerprint).toSorted()).toEqual([sheet, changed].map(fingerprint).toSorted());
  expect(all.entries).toHaveLength(5);
  const byId = new Map<number, Raw>(all.entries.map((one: { id: number }) => [one.id, one]));
  expect(byId.get(1)).toMatchObject({
    fingerprint: fingerprint(sheet),
    answers: { first: 'uno', before: null },
    aside: { after: 4 },
    revision: 2,
    revisions: [
      { revision: 1, answers: { first: 'one', before: null, after: null } },
      { revision: 2, answers: { first: 'uno', before: null } },
    ],
  });
  expect(byId.get(4)).toMatchObject({ status: 'draft', open: { question: 'before' }, revisions: [] });
});

test('the JSON export takes what the filter lets through, and its definitions only', async () => {
  const at = await someEntries();
  await entry(at.shelved(aWorksheet([text('new')], { version: 2 })), { new: 'x' });
  const some = JSON.parse([...(await exportJson({ status: 'all', ids: [5] }, at.context))].join(''));
  expect(some.entries.map(({ id }: Raw) => id)).toEqual([5]);
  expect(some.worksheets.map(({ version }: Raw) => version)).toEqual([2]);
});

test('entries made with an older definition show and export with it', async () => {
  const at = await someEntries();
  const now = at.shelved(aWorksheet([text('new')], { version: 2, title: 'Changed' }));
  const [oldest] = [...(await exportEntries({ status: 'done' }, now.context))];
  expect(oldest?.document.title).toBe('A toy sheet');
  expect(JSON.stringify(oldest?.document.blocks)).toContain('three');
});

test.each([
  ['1', { by: 'id', id: 1 }],
  ['1234567', { by: 'id', id: 1234567 }],
  ['last', { by: 'last' }],
  ['12345678', { by: 'uuid', prefix: '12345678' }],
  ['ABCDEF01', { by: 'uuid', prefix: 'abcdef01' }],
  ['0a1b2c3d-4e5f', { by: 'uuid', prefix: '0a1b2c3d-4e5f' }],
])('%s names an entry', (name, reference) => {
  expect(entryReference(name)).toEqual(reference);
});

test.each(['0', '-1', '01', '1.5', 'abc', 'Last', 'abcdefg', 'abcdefgh', '', ' 1', 'a'.repeat(37)])(
  '%j names no entry',
  (name) => {
    expect(() => entryReference(name)).toThrow(NotFoundError);
  },
);

test('an entry is found by number, as the last one, and by its uuid', async () => {
  const { context, journal } = await someEntries();
  const uuid = journal.find({ by: 'id', id: 2 })?.uuid ?? '';
  const find = async (name: string) => (await findEntry(name, context)).entry.id;
  expect(await Promise.all(['2', 'last', uuid, uuid.toUpperCase()].map(find))).toEqual([2, 4, 2, 2]);
  await expect(find('5')).rejects.toThrow('There is no entry 5.');
});

test('a draft is found by number, or the newest; what is finished is no draft', async () => {
  const { context } = await someEntries();
  expect((await findDraft(undefined, context)).id).toBe(4);
  expect((await findDraft('4', context)).id).toBe(4);
  await expect(findDraft('1', context)).rejects.toThrow(UsageError);
  await expect(findDraft('9', context)).rejects.toThrow(NotFoundError);
});
