import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { JournalError } from '../../../src/errors.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import { SqliteError } from '../../../src/journal/sqlite/driver.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { sweep } from '../../../src/journal/sqlite/sweep.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';
import { tracesIn } from '../../support/traces.ts';

const secret = 'Zwetschgenknoedel';
const now = () => noon;

/** A journal with a secret in its first entry, and a few others. */
function aJournal(patience = 0) {
  const folder = temporaryFolder();
  const file = join(folder, 'journal.db');
  const journal = openJournal(file, { mode: 'write', now, patience });
  journal.add(aNewEntry({ tags: [secret] }), aChange({ a: secret }), { draft: false });
  for (let count = 0; count < 5; count++) journal.add(aNewEntry(), aChange({ a: 'tea' }), { draft: false });
  return { folder, file, journal, traces: () => tracesIn(folder, [secret]) };
}

/** Entries of every length, changed here and there, so that rows have moved from page to page; words by entry. */
function aBusyJournal(journal: Journal): Map<number, string[]> {
  const random = randomFrom(1);
  const words = new Map<number, string[]>();
  for (let number = 0; number < 300; number++) {
    const own = Array.from({ length: 1 + random(12) }, (_, place) => wordOf(number, place));
    const filler = 'tea '.repeat(random(random(5) === 0 ? 1500 : 20));
    const change = aChange({ a: `${filler}${own.join(' ')}`, b: own.slice(0, 2).join(' ') });
    const entry = aNewEntry({ tags: [wordOf(number, 90)] });
    const { id } = journal.add(entry, change, { draft: random(3) === 0 });
    words.set(id, [...own, wordOf(number, 90)]);
    if (number % 4 === 0) changeOne(journal, 1 + random(id), 'rain '.repeat(random(300)));
  }
  return words;
}

function changeOne(journal: Journal, id: number, text: string): void {
  const change = aChange({ a: text });
  if (journal.find({ by: 'id', id })?.status === 'done') journal.revise(id, change, noon);
  else journal.keep(id, change, noon);
}

const wordOf = (number: number, place: number) =>
  `zq${number.toString(36).padStart(3, '0')}y${((number * 7919 + place * 104_729) % 1_679_616).toString(36)}x`;

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

test('what is erased is gone also where its rows had been moved about', () => {
  const folder = temporaryFolder();
  const journal = temporaryJournal(join(folder, 'journal.db'));
  const words = [...aBusyJournal(journal)];
  const [gone, kept] = [words.filter(([id]) => id % 3 === 0), words.filter(([id]) => id % 3 !== 0)];
  expect(journal.erase(gone.map(([id]) => id))).toBe('none');
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  const left = gone.flatMap(([, own]) => own).filter((word) => bytes.some((text) => text.includes(word)));
  expect(left).toEqual([]);
  expect(journal.list({ status: 'all' })).toHaveLength(kept.length);
});

test('a copy whose making was cut short goes as well', () => {
  const { folder, journal, traces } = aJournal();
  for (const name of [
    'before-delete-2026-11-24T090000.part',
    'before-delete-2026-11-24T090000.part-journal',
    `restore-${numberOfNobody()}.part`,
    `restore-${numberOfNobody()}.part-wal`,
  ])
    writeFileSync(join(folder, `journal.db.${name}`), secret);
  expect(journal.erase([1])).toBe('none');
  expect(traces()).toEqual([]);
  journal.close();
});

test('a copy that another program is making is left to it', () => {
  const { folder, journal } = aJournal();
  writeFileSync(join(folder, `journal.db.restore-${process.ppid}.part`), secret);
  journal.erase([1]);
  expect(readdirSync(folder)).toContain(`journal.db.restore-${process.ppid}.part`);
  journal.close();
});

/** The number of a process that has ended. */
function numberOfNobody(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('while another program has the journal open', () => {
  test('and does nothing, all is gone', () => {
    const { file, journal, traces } = aJournal();
    const other = openJournal(file, { mode: 'read', now });
    other?.list({ status: 'all' });
    expect(journal.erase([1])).toBe('none');
    expect(traces()).toEqual([]);
    other?.close();
    journal.close();
  });

  test('and reads, traces stay, are told of, and go when it ends', () => {
    const { file, journal, traces } = aJournal();
    const other = openJournal(file, { mode: 'read', now });
    const reading = other?.atOneMoment(other.entries({ status: 'all' }))[Symbol.iterator]();
    reading?.next();
    expect(journal.erase([1])).toBe('in use');
    expect(traces()).not.toEqual([]);
    journal.close();
    reading?.return?.();
    other?.close();
    expect(traces()).toEqual([]);
  });

  test('and reads, a sweep afterwards clears them away', () => {
    const { file, journal, traces } = aJournal();
    const other = openJournal(file, { mode: 'read', now });
    const reading = other?.atOneMoment(other.entries({ status: 'all' }))[Symbol.iterator]();
    reading?.next();
    expect([journal.forget(1, 9), journal.erase([1]), journal.sweep()]).toEqual(Array(3).fill('in use'));
    reading?.return?.();
    expect(journal.sweep()).toBe('none');
    expect(traces()).toEqual([]);
    other?.close();
    journal.close();
  });

  test('and writes, nothing is erased, and that is said', () => {
    const { file, journal } = aJournal();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    expect(() => journal.erase([1])).toThrow(JournalError);
    other.exec('ROLLBACK');
    other.close();
    expect(journal.find({ by: 'id', id: 1 })?.answers).toEqual({ a: secret });
    journal.close();
  });
});

describe('a file that cannot be written anew', () => {
  const failing = (error: unknown) => ({
    execute() {
      throw error;
    },
    emptyLog: () => true,
  });
  const explained = (code: string) => {
    const error = new JournalError('It did not work.');
    error.cause = new SqliteError('no', code);
    return error;
  };

  test.each([
    ['SQLITE_BUSY', 'in use'],
    ['SQLITE_BUSY_SNAPSHOT', 'in use'],
    ['SQLITE_LOCKED', 'in use'],
    ['SQLITE_FULL', 'no room'],
  ])('by %s may hold traces: %s', (code, traces) => {
    expect(sweep(failing(explained(code)))).toBe(traces);
  });

  test.each([explained('SQLITE_CORRUPT'), new TypeError('a bug')])('%s is thrown on', (error) => {
    expect(() => sweep(failing(error))).toThrow(error);
  });
});
