import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Arrival, Journal, WholeEntry } from '../../../src/journal/journal.ts';
import { parseSearch } from '../../../src/journal/search-words.ts';
import { aChange, aDefinition, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

const uuids = ['a', 'b', 'c', 'd'].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111`);

function anArrival(id: number | undefined, change: Partial<WholeEntry> = {}): Arrival {
  const { uuid = uuids[(id ?? 4) - 1] ?? '', answers = { text: 'tea' } } = change;
  const at = change.updatedAt ?? noon;
  const whole: WholeEntry = {
    ...{ uuid, definition: aDefinition(), status: 'done', tags: [], answers, aside: {}, open: undefined },
    ...{ occurredAt: noon, createdAt: noon, updatedAt: at },
    revisions: change.status === 'draft' ? [] : [{ revision: 1, at, answers }],
    texts: (current) =>
      Object.fromEntries(Object.entries(current).map(([question, value]) => [question, [String(value)]])),
    ...change,
  };
  return { uuid, id, ifHere: 'merge', whole: () => whole };
}

const take = (journal: Journal, ...arrivals: readonly Arrival[]) =>
  journal.takeIn(arrivals, { at: noon, isDry: false });

const numberOf = (journal: Journal, uuid = '') => journal.find({ by: 'uuid', prefix: uuid })?.id;

test('an entry keeps its number where that is free, and else takes the next', () => {
  const journal = temporaryJournal();
  journal.add(aNewEntry(), aChange({ a: 'here' }), { draft: false });
  expect(take(journal, anArrival(1), anArrival(3), anArrival(2), anArrival(undefined))).toMatchObject({
    added: [5, 3, 2, 4],
  });
  expect(uuids.map((uuid) => numberOf(journal, uuid))).toEqual([5, 2, 3, 4]);
  expect(journal.add(aNewEntry(), aChange({ a: 'next' }), { draft: false }).id).toBe(6);
});

test('a number that nobody reaches by writing is not kept', () => {
  const journal = temporaryJournal();
  expect(take(journal, anArrival(Number.MAX_SAFE_INTEGER, { uuid: uuids[0] ?? '' })).added).toEqual([1]);
});

test('an entry in the trash comes back, with what it has elsewhere', () => {
  const journal = temporaryJournal();
  take(journal, anArrival(1));
  journal.trash([1], noon);
  expect(take(journal, anArrival(1, { tags: ['home'] }))).toEqual({ added: [1], same: [], changed: [] });
  expect(journal.find({ by: 'id', id: 1 })?.tags).toEqual(['home']);
  journal.undo();
  expect(journal.list({ status: 'all' })).toEqual([]);
});

test('the newest version by time is what an entry says, and what a search finds', () => {
  const journal = temporaryJournal();
  const later = '2026-11-25T12:00:00+01:00';
  take(journal, anArrival(1));
  expect(take(journal, anArrival(1, { answers: { text: 'rain' }, updatedAt: later })).changed).toEqual([1]);
  expect(journal.find({ by: 'id', id: 1 })).toMatchObject({ answers: { text: 'rain' }, revision: 2 });
  expect(journal.revisions(1).map(({ answers }) => answers.text)).toEqual(['tea', 'rain']);
  const found = ['tea', 'rain'].map((word) => journal.search(parseSearch([word]), { status: 'all' }).length);
  expect(found).toEqual([0, 1]);
  const between = '2026-11-24T18:00:00+01:00';
  take(journal, anArrival(1, { answers: { text: 'pub' }, updatedAt: between }));
  expect(journal.revisions(1).map(({ answers }) => answers.text)).toEqual(['tea', 'pub', 'rain']);
  expect(journal.find({ by: 'id', id: 1 })?.answers).toEqual({ text: 'rain' });
});

test.each(['here', 'elsewhere'])(
  'a draft that was finished %s is finished, and says all it said',
  (where) => {
    const journal = temporaryJournal();
    const draft = anArrival(1, { status: 'draft', updatedAt: '2026-11-24T11:00:00+01:00' });
    const done = anArrival(1, { answers: { text: 'tea', more: 'rain' } });
    for (const arrival of where === 'here' ? [done, draft] : [draft, done]) take(journal, arrival);
    expect(journal.find({ by: 'id', id: 1 })).toMatchObject({
      ...{ status: 'done', revision: 1 },
      answers: { text: 'tea', more: 'rain' },
    });
  },
);

test('of two drafts of one entry the older is kept beside the newer, once, unless the newer says it all', () => {
  const journal = temporaryJournal();
  const [older, newer] = ['2026-11-24T10:00:00+01:00', '2026-11-24T11:00:00+01:00'];
  const draft = (text: string, updatedAt: string, more = {}) =>
    anArrival(1, { status: 'draft', answers: { text, ...more }, updatedAt });
  take(journal, draft('tea', older));
  expect(take(journal, draft('tea', newer, { more: 'rain' }))).toMatchObject({ added: [], changed: [1] });
  expect(take(journal, draft('pub', older))).toEqual({ added: [2], same: [1], changed: [] });
  expect(take(journal, draft('pub', older))).toEqual({ added: [], same: [1], changed: [] });
  expect(journal.find({ by: 'id', id: 1 })?.answers).toEqual({ text: 'tea', more: 'rain' });
  expect(journal.find({ by: 'id', id: 2 })).toMatchObject({ answers: { text: 'pub' }, status: 'draft' });
  journal.undo();
  expect(journal.list({ status: 'all' }).map(({ id }) => id)).toEqual([1]);
});

test('tags of both sides are kept', () => {
  const journal = temporaryJournal();
  take(journal, anArrival(1, { tags: ['late', 'home'] }));
  expect(take(journal, anArrival(1, { tags: ['home'] })).same).toEqual([1]);
  take(journal, anArrival(1, { tags: ['pub', 'home'] }));
  expect(journal.find({ by: 'id', id: 1 })?.tags).toEqual(['home', 'late', 'pub']);
});

test('an import that fails half way leaves nothing', () => {
  const journal = temporaryJournal();
  const broken: Arrival = {
    ...anArrival(2),
    whole() {
      throw new RangeError('gone');
    },
  };
  expect(() => take(journal, anArrival(1), broken)).toThrow('gone');
  expect(journal.list({ status: 'all' })).toEqual([]);
  expect(journal.lastChange()).toBeUndefined();
});

test('each entry is told of when it is dealt with, those that are here last', () => {
  const journal = temporaryJournal();
  take(journal, anArrival(1), anArrival(2));
  const seen: string[] = [];
  const progress = (done: number, total: number) => seen.push(`${done} of ${total}`);
  const arrivals = [anArrival(1), anArrival(3), anArrival(2)];
  journal.takeIn(arrivals, { at: noon, isDry: true, progress });
  expect(seen).toEqual(['1 of 3', '2 of 3', '3 of 3']);
});

test('the index holds what came in, and goes on holding what comes after it, taken back or not', () => {
  const journal = temporaryJournal();
  const found = (word: string) => journal.search(parseSearch([word]), { status: 'all' }).map(({ id }) => id);
  journal.add(aNewEntry(), aChange({ text: 'tea at home' }), { draft: false });
  take(journal, anArrival(2), anArrival(3, { answers: { text: 'tea in the rain' } }));
  journal.add(aNewEntry(), aChange({ text: 'more tea' }), { draft: false });
  expect(found('tea').sort()).toEqual([1, 2, 3, 4]);
  expect(found('rain')).toEqual([3]);
  journal.erase([3]);
  expect(found('rain')).toEqual([]);
  journal.takeIn([anArrival(3, { answers: { text: 'rain' } })], { at: noon, isDry: true });
  expect(found('rain')).toEqual([]);
});

test('an import leaves the schema as it was, also one that fails', () => {
  const file = join(temporaryFolder(), 'journal.db');
  const journal = temporaryJournal(file);
  const schema = () => {
    const database = new Database(file, { readonly: true });
    const rows = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
    database.close();
    return rows;
  };
  const before = schema();
  take(journal, anArrival(1));
  expect(schema()).toEqual(before);
  const broken: Arrival = {
    ...anArrival(2),
    whole() {
      throw new RangeError('gone');
    },
  };
  expect(() => take(journal, broken)).toThrow('gone');
  expect(schema()).toEqual(before);
});
