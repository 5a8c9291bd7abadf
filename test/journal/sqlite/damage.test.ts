import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../../../src/errors.ts';
import { definitionOf } from '../../../src/journal/definition-of.ts';
import type { StoredAnswers } from '../../../src/journal/entry.ts';
import { Passphrase, type Unlocking } from '../../../src/journal/passphrase.ts';
import { SqliteEncryption } from '../../../src/journal/sqlite/encryption/sqlite-encryption.ts';
import { SqliteCustody } from '../../../src/journal/sqlite/inspect/sqlite-custody.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { aWorksheet } from '../../support/a-worksheet.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder } from '../../support/temporary-journal.ts';

const now = () => noon;
const unlocked =
  (passphrase?: Passphrase): Unlocking =>
  async (_, work) =>
    work(passphrase);
const definition = definitionOf(aWorksheet([{ id: 'event', type: 'text' }]));
const rescuing = {
  known: [],
  texts: (_: unknown, answers: StoredAnswers) => ({ event: [String(answers.event)] }),
};
const count = 60;

/** A journal of some entries, each with a text of a few hundred letters, so that they take many pages. */
function aJournal(entries = count, file = join(temporaryFolder(), 'journal.db')): string {
  const journal = openJournal(file, { mode: 'write', now });
  for (let number = 1; number <= entries; number++)
    journal.add(
      aNewEntry({ definition }),
      aChange({ event: `${number} ${'some words and more '.repeat(20)}` }),
      {
        draft: false,
      },
    );
  journal.close();
  return file;
}

const custodyOf = (file: string, passphrase?: Passphrase) =>
  new SqliteCustody(file, now, unlocked(passphrase));

function pageOf(file: string, name: string): number {
  const database = new Database(file, { readonly: true });
  const row = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(name) as {
    rootpage: number;
  };
  database.close();
  return (row.rootpage - 1) * 4096;
}

function rewritten(file: string, change: (bytes: Buffer) => Buffer): void {
  const bytes = readFileSync(file);
  writeFileSync(file, change(bytes));
}

function inDatabase(file: string, sql: string): void {
  const database = new Database(file);
  database.unsafeMode();
  database.exec(sql);
  database.close();
}

/** The log of a journal that was killed after a few more entries. */
function logOf(file: string): Buffer {
  const journal = openJournal(file, { mode: 'write', now });
  journal.add(aNewEntry({ definition }), aChange({ event: 'one more' }), { draft: false });
  const log = readFileSync(`${file}-wal`);
  journal.close();
  return log;
}

/** What is done to a journal, what is said of it, and how many entries can be saved at least. */
const damages: readonly [
  string,
  (file: string) => void,
  kinds: readonly string[],
  least: number | undefined,
][] = [
  [
    'cut in its middle',
    (file) => rewritten(file, (bytes) => bytes.subarray(0, bytes.length / 2)),
    ['pages'],
    1,
  ],
  [
    'cut in a page',
    (file) => rewritten(file, (bytes) => bytes.subarray(0, bytes.length - 1000)),
    ['pages', 'search'],
    50,
  ],
  [
    'with a byte of its head changed',
    (file) => rewritten(file, (bytes) => bytes.fill(0xff, 20, 21)),
    ['pages'],
    count,
  ],
  [
    'with a page of entries zeroed',
    (file) => {
      const at = pageOf(file, 'entries');
      rewritten(file, (bytes) => bytes.fill(0, at, at + 4096));
    },
    ['pages'],
    count,
  ],
  [
    'with bytes of answers changed',
    (file) => {
      const at = pageOf(file, 'answers');
      rewritten(file, (bytes) => bytes.fill(0xaa, at, at + 40));
    },
    ['pages'],
    count,
  ],
  [
    'with a wrong index',
    (file) =>
      inDatabase(
        file,
        'PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql WHERE 0; DELETE FROM search_data WHERE id > 10',
      ),
    ['search', 'pages'],
    count,
  ],
  [
    'without a table',
    (file) => inDatabase(file, 'PRAGMA foreign_keys = OFF; DROP TABLE revisions'),
    ['content', 'pages'],
    count,
  ],
  [
    'with a log of another',
    (file) => writeFileSync(`${file}-wal`, logOf(aJournal(3))),
    ['log', 'pages'],
    count,
  ],
  [
    'that is another program’s',
    (file) => {
      writeFileSync(file, '');
      inDatabase(file, 'CREATE TABLE other (a)');
    },
    ['foreign'],
    undefined,
  ],
  ['that is text', (file) => writeFileSync(file, 'some words\n'.repeat(1000)), ['foreign'], undefined],
  ['that is empty', (file) => writeFileSync(file, ''), ['empty'], undefined],
];

describe.each(damages)('a journal %s', (_, damage, kinds, least) => {
  test('is found out, is not made worse by reading and checking, and gives what can be read', async () => {
    const file = aJournal();
    damage(file);
    const before = readFileSync(file);
    for (const mode of ['read', 'write'] as const) {
      if (mode === 'write' && kinds.includes('empty')) continue; // begun anew, as a killed first start leaves it
      try {
        const journal = openJournal(file, { mode, now });
        [...(journal?.entries({ status: 'all' }) ?? [])];
        journal?.close();
      } catch (error) {
        expect(error instanceof ExpectedError || error instanceof SyntaxError).toBe(true);
      }
    }
    const faults = (await custodyOf(file).check())?.faults ?? [];
    expect(faults.length).toBeGreaterThan(0);
    for (const { kind } of faults) expect([...kinds, 'pages', 'content', 'search', 'index']).toContain(kind);
    expect(kinds).toContain(faults[0]?.kind);
    if (!kinds.includes('log')) expect(readFileSync(file).equals(before)).toBe(true);

    const target = `${file}.rescued`;
    if (least === undefined)
      return expect(custodyOf(file).rescue(target, rescuing)).rejects.toThrow(ExpectedError);
    const rescued = await custodyOf(file).rescue(target, rescuing);
    expect(rescued.entries).toBeGreaterThanOrEqual(least);
    expect((await custodyOf(target).check())?.faults).toEqual([]);
    return undefined;
  });
});

test('a sound journal is sound, and what an index alone has wrong is mended', async () => {
  const file = aJournal();
  expect((await custodyOf(file).check())?.faults).toEqual([]);
  inDatabase(file, 'DELETE FROM search_data WHERE id > 10');
  const { copy, left } = await custodyOf(file).mend();
  expect(left).toEqual([]);
  expect(copy).toContain('.before-mend-');
  expect((await custodyOf(file).check())?.faults).toEqual([]);
});

test('a log without its journal is found, and stays as it is', async () => {
  const file = join(temporaryFolder(), 'journal.db');
  const log = logOf(aJournal(3));
  writeFileSync(`${file}-wal`, log);
  expect(() => openJournal(file, { mode: 'write', now })).toThrow('is damaged');
  expect(openJournal(file, { mode: 'read', now })).toBeUndefined();
  expect(await custodyOf(file).check()).toEqual({
    file,
    faults: [{ kind: 'log', message: 'A log lies there without its journal.' }],
  });
  expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
});

test('of a damaged encrypted journal what can be read is saved, encrypted as well', async () => {
  const file = aJournal();
  const passphrase = new Passphrase('some words');
  await new SqliteEncryption(file, now, unlocked()).rewrite(passphrase);
  expect((await custodyOf(file, passphrase).check())?.faults).toEqual([]);
  rewritten(file, (bytes) => bytes.fill(1, 8 * 4096 + 100, 8 * 4096 + 140));
  const damaged = readFileSync(file);
  const target = `${file}.rescued`;
  const { entries } = await custodyOf(file, passphrase).rescue(target, rescuing);
  expect(entries).toBeGreaterThan(0);
  expect(readFileSync(file).equals(damaged)).toBe(true);
  expect(readFileSync(target).includes('some words')).toBe(false);
  expect((await custodyOf(target, passphrase).check())?.faults).toEqual([]);
});

test('copies beside a damaged journal that are sound are named, the newest first', async () => {
  const file = aJournal();
  const copy = `${file}.before-delete-2026-11-24T120000`;
  copyFileSync(file, copy);
  writeFileSync(`${file}.before-delete-2026-11-25T120000`, 'broken');
  expect(await custodyOf(file).soundCopies()).toMatchObject([{ file: copy, entries: count }]);
});
