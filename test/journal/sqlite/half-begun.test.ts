import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { JournalError } from '../../../src/errors.ts';
import { applicationId } from '../../../src/journal/sqlite/identify.ts';
import { SqliteCustody } from '../../../src/journal/sqlite/inspect/sqlite-custody.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder } from '../../support/temporary-journal.ts';

/** As the program leaves it that is killed at the end of beginning a journal: written, with what takes that back. */
function halfBegun(): string {
  const file = join(temporaryFolder(), 'journal.db');
  const database = new Database(file);
  database.exec(`PRAGMA application_id = ${applicationId}; CREATE TABLE entries (id INTEGER PRIMARY KEY)`);
  database.close();
  writeFileSync(`${file}-journal`, rollbackToNothing);
  return file;
}

/** The head of a rollback journal: its mark, no pages, a number at random, a file of no pages, and the sizes of a sector and a page. */
const rollbackToNothing = Buffer.alloc(512);
Buffer.from('d9d505f920a163d7', 'hex').copy(rollbackToNothing);
for (const [index, value] of [0, 0x1234, 0, 512, 4096].entries())
  rollbackToNothing.writeUInt32BE(value, 8 + 4 * index);

async function faultsOf(file: string) {
  const custody = new SqliteCustody(
    file,
    () => noon,
    async (_, work) => work(undefined),
  );
  return (await custody.check())?.faults;
}

test('a journal whose beginning was broken off is an empty one, and no damaged one', async () => {
  expect(await faultsOf(halfBegun())).toEqual([{ kind: 'empty', message: 'The file is empty.' }]);
});

/** The same where the power went: the disk has written some of its pages, and not the first. */
function halfWritten(): string {
  const file = halfBegun();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, 0, 512));
  return file;
}

test('nor is it where its first page was not written any more', async () => {
  expect(await faultsOf(halfWritten())).toEqual([{ kind: 'empty', message: 'The file is empty.' }]);
});

test('a file of another program with a rollback journal of its own is not touched', async () => {
  const file = halfWritten();
  const journal = readFileSync(`${file}-journal`);
  journal.writeUInt32BE(2, 16); // it had two pages before
  writeFileSync(`${file}-journal`, journal);
  const before = readFileSync(file);
  expect(() => openJournal(file, { mode: 'write', now: () => noon })).toThrow(
    'is not a journal of this program',
  );
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('where the rollback journal cannot be read, that is said', () => {
  const file = halfWritten();
  rmSync(`${file}-journal`);
  mkdirSync(`${file}-journal`);
  expect(() => openJournal(file, { mode: 'read', now: () => noon })).toThrow(JournalError);
});

test.each([halfBegun, halfWritten])('it is begun again by who writes next (%o)', (made) => {
  const file = made();
  const journal = openJournal(file, { mode: 'write', now: () => noon });
  journal.begin(aNewEntry());
  expect(journal.list({ status: 'all' })).toHaveLength(1);
  journal.close();
});
