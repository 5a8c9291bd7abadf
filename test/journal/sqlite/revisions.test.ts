import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredAnswers } from '../../../src/journal/entry.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

const minutesLater = (minutes: number) => `2026-11-24T12:${String(minutes).padStart(2, '0')}:00+01:00`;

function aFinishedEntry(journal: Journal, answers: StoredAnswers): number {
  return journal.add(aNewEntry(), aChange(answers), { draft: false }).id;
}

test('a draft has no versions', () => {
  const journal = temporaryJournal();
  const { id } = journal.begin(aNewEntry());
  journal.keep(id, aChange({ kind: 'calm' }), noon);
  expect(journal.revisions(id)).toEqual([]);
});

test('every version can be read again, with its time', () => {
  const journal = temporaryJournal();
  const id = aFinishedEntry(journal, { kind: 'calm', good: ['tea'], mood: 4 });
  journal.revise(id, aChange({ kind: 'busy', good: ['tea'], mood: 4 }), minutesLater(1)); // changed
  journal.revise(id, aChange({ kind: 'busy', good: ['tea'] }), minutesLater(2)); // removed
  journal.revise(id, aChange({ kind: 'busy', good: ['tea'], mood: null, note: 'x' }), minutesLater(3)); // added
  const entry = journal.revise(
    id,
    aChange({ kind: 'calm', good: [], mood: null, note: 'x' }),
    minutesLater(4),
  );

  expect(journal.revisions(id)).toEqual([
    { revision: 1, at: noon, answers: { kind: 'calm', good: ['tea'], mood: 4 } },
    { revision: 2, at: minutesLater(1), answers: { kind: 'busy', good: ['tea'], mood: 4 } },
    { revision: 3, at: minutesLater(2), answers: { kind: 'busy', good: ['tea'] } },
    { revision: 4, at: minutesLater(3), answers: { kind: 'busy', good: ['tea'], mood: null, note: 'x' } },
    { revision: 5, at: minutesLater(4), answers: { kind: 'calm', good: [], mood: null, note: 'x' } },
  ]);
  expect(entry).toMatchObject({ revision: 5, status: 'done', updatedAt: minutesLater(4), createdAt: noon });
  expect(entry).toEqual(journal.find({ by: 'id', id }));
});

test('answers set aside are in no version until they apply again', () => {
  const journal = temporaryJournal();
  const id = aFinishedEntry(journal, { kind: 'urges', urges: [1] });
  journal.revise(id, aChange({ kind: 'calm' }, { aside: { urges: [1] } }), minutesLater(1));
  journal.revise(id, aChange({ kind: 'urges', urges: [1] }), minutesLater(2));
  expect(journal.revisions(id).map(({ answers }) => answers)).toEqual([
    { kind: 'urges', urges: [1] },
    { kind: 'calm' },
    { kind: 'urges', urges: [1] },
  ]);
});

describe('answers that are all as they were', () => {
  test('make no version and do not count as a change', () => {
    const journal = temporaryJournal();
    const id = aFinishedEntry(journal, { kind: 'calm' });
    const before = journal.find({ by: 'id', id });
    expect(journal.revise(id, aChange({ kind: 'calm' }), minutesLater(1))).toEqual(before);
    expect(journal.revisions(id)).toHaveLength(1);
  });

  test('may still move the entry to another time', () => {
    const journal = temporaryJournal();
    const id = aFinishedEntry(journal, { kind: 'calm' });
    const occurredAt = '2026-11-24T11:00:00Z'; // the same instant in another zone
    const entry = journal.revise(id, aChange({ kind: 'calm' }, { occurredAt }), minutesLater(1));
    expect(entry).toMatchObject({ occurredAt, updatedAt: minutesLater(1), revision: 1 });
  });
});

test('a version is stored as its differences, and unchanged answers are not written again', () => {
  const file = join(temporaryFolder(), 'journal.db');
  const journal = temporaryJournal(file);
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`question-${index}`, `text ${index}`]),
  );
  const id = aFinishedEntry(journal, many);
  const database = new Database(file);
  const rows = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  database.exec(`
    CREATE TABLE writes (question TEXT);
    CREATE TRIGGER noted AFTER UPDATE ON answers BEGIN INSERT INTO writes VALUES (new.question); END;
    CREATE TRIGGER noted_text AFTER INSERT ON texts BEGIN INSERT INTO writes VALUES (new.text); END;
  `);
  journal.revise(id, aChange({ ...many, 'question-7': 'other' }), noon);
  expect(rows('superseded')).toBe(1);
  expect(database.prepare('SELECT question FROM writes').pluck().all()).toEqual(['question-7', 'other']);
  database.close();
});

const questions = ['one', 'two', 'three', 'four'] as const;
const answers = fc.dictionary(fc.constantFrom(...questions), fc.constantFrom(null, 1, 'a', ['b']), {
  noNullPrototype: true,
});

test('whatever is changed, each version gives the answers it was made with', () => {
  const journal = temporaryJournal();
  fc.assert(
    fc.property(fc.array(fc.tuple(answers, answers), { minLength: 1, maxLength: 8 }), (steps) => {
      const { id } = journal.begin(aNewEntry());
      journal.finish(id, noon);
      const made: StoredAnswers[] = [{}];
      for (const [given, aside] of steps) {
        const { revision } = journal.revise(id, aChange(given, { aside: without(aside, given) }), noon);
        made[revision - 1] = given;
      }
      expect(journal.revisions(id).map((revision) => revision.answers)).toEqual(made);
    }),
    { numRuns: 60 },
  );
});

function without(aside: StoredAnswers, given: StoredAnswers): StoredAnswers {
  return Object.fromEntries(Object.entries(aside).filter(([question]) => !(question in given)));
}

test('a version that is gone on with keeps what the one before it had first', () => {
  const journal = temporaryJournal();
  const id = aFinishedEntry(journal, { a: 1, b: 1 });
  const second = journal.revise(id, aChange({ a: 2, b: 1 }), minutesLater(1));
  journal.revise(id, aChange({ a: 3, b: 1 }), minutesLater(2), second.revision);
  journal.revise(id, aChange({ a: 3, b: 2 }), minutesLater(3), second.revision);
  journal.revise(id, aChange({ a: 4, b: 2 }), minutesLater(4));
  expect(journal.revisions(id).map(({ revision, answers }) => [revision, answers])).toEqual([
    [1, { a: 1, b: 1 }],
    [2, { a: 3, b: 2 }],
    [3, { a: 4, b: 2 }],
  ]);
});

test('a version that another program has followed with one of its own is not gone on with', () => {
  const journal = temporaryJournal();
  const id = aFinishedEntry(journal, { a: 1 });
  const second = journal.revise(id, aChange({ a: 2 }), minutesLater(1));
  journal.revise(id, aChange({ a: 3 }), minutesLater(2));
  journal.revise(id, aChange({ a: 4 }), minutesLater(3), second.revision);
  expect(journal.revisions(id).map(({ answers }) => answers.a)).toEqual([1, 2, 3, 4]);
});

test('what is half typed in a change to a finished entry is kept with it, and makes no version', () => {
  const journal = temporaryJournal();
  const id = aFinishedEntry(journal, { a: 1 });
  const open = { question: 'a', unfinished: { a: 'ha' } };
  expect(journal.revise(id, aChange({ a: 1 }, { open }), minutesLater(1))).toMatchObject({
    revision: 1,
    open,
  });
  expect(journal.revise(id, aChange({ a: 1 }), minutesLater(2))).toMatchObject({
    revision: 1,
    open: undefined,
  });
});

test('a version is gone on with also when the one before it was forgotten', () => {
  const journal = temporaryJournal();
  const id = aFinishedEntry(journal, { a: 1 });
  const second = journal.revise(id, aChange({ a: 2 }), minutesLater(1));
  journal.forget(id, 1);
  journal.revise(id, aChange({ a: 3 }), minutesLater(2), second.revision);
  expect(journal.revisions(id).map(({ revision, answers }) => [revision, answers])).toEqual([[2, { a: 3 }]]);
});
