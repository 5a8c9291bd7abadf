import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { FaultKind } from '../../../../src/journal/custody.ts';
import { definitionOf } from '../../../../src/journal/definition-of.ts';
import type { Passphrase } from '../../../../src/journal/passphrase.ts';
import { Connection } from '../../../../src/journal/sqlite/connection.ts';
import { openJournal } from '../../../../src/journal/sqlite/open.ts';
import { aWorksheet } from '../../../support/a-worksheet.ts';
import { aChange, aNewEntry, noon } from '../../../support/journal-builders.ts';
import { temporaryFolder } from '../../../support/temporary-journal.ts';

export const count = 60;
export const now = () => noon;
export const definition = definitionOf(aWorksheet([{ id: 'event', type: 'text' }]));

/** A journal of some entries, each with a text of a few hundred letters, so that they take many pages. */
export function aJournal({ entries = count, file = join(temporaryFolder(), 'journal.db') } = {}): string {
  const journal = openJournal(file, { mode: 'write', now });
  for (let number = 1; number <= entries; number++)
    journal.add(
      aNewEntry({ definition }),
      aChange({ event: `${number} ${'some words and more '.repeat(20)}` }),
      { draft: false },
    );
  journal.close();
  return file;
}

/** The log of a journal that was killed after a few more entries. */
export function logOf(file: string, passphrase?: Passphrase): Buffer {
  const journal = openJournal(file, { mode: 'write', now, passphrase });
  journal.add(aNewEntry({ definition }), aChange({ event: 'one more' }), { draft: false });
  const log = readFileSync(`${file}-wal`);
  journal.close();
  return log;
}

export function rewritten(file: string, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(file, change(readFileSync(file)));
}

export function inDatabase(file: string, sql: string): void {
  const database = new Database(file);
  try {
    database.unsafeMode();
    database.exec(sql);
  } finally {
    database.close();
  }
}

/** Where the root page of a table or an index begins. */
export function pageOf(file: string, name: string, passphrase?: Passphrase): number {
  const connection = new Connection(file, { access: 'read-only', patience: 0, passphrase });
  try {
    const row = connection.get<{ rootpage: number }>(
      'SELECT rootpage FROM sqlite_schema WHERE name = ?',
      name,
    );
    if (row === undefined) throw new Error(`There is no ${name}.`);
    return placeOf(row.rootpage);
  } finally {
    connection.close();
  }
}

export const pageLength = 4096;
const placeOf = (page: number) => (page - 1) * pageLength;

/** The first page below the root of a table. */
function leafOf(file: string, name: string): number {
  const root = readFileSync(file).subarray(pageOf(file, name));
  const isInterior = root[0] === 5 || root[0] === 2;
  if (!isInterior) throw new Error(`${name} has one page only.`);
  return placeOf(root.readUInt32BE(root.readUInt16BE(12)));
}

const fill = (from: number, length: number, value: number) => (bytes: Buffer) =>
  bytes.fill(value, from, from + length);
const put = (place: number, value: number) => (bytes: Buffer) => {
  bytes.writeUInt32BE(value, place);
  return bytes;
};
const cut = (length: (whole: number) => number) => (bytes: Buffer) => bytes.subarray(0, length(bytes.length));

/** What to do, by how the first cure begins. */
export const advice = {
  rescue: /^Save what can be read: steer journal rescue "/,
  mend: /^Make it anew: steer journal check --mend$/,
  log: /^Move the log away, then look again: mv ".*-wal" /,
  backup: /^No copy of a journal lies beside it\. If you have a backup: steer backup restore <file>$/,
} as const;

/** What is done to a journal, and what comes of it. */
export interface Damage {
  readonly name: string;
  readonly to: (file: string, locked: Locked) => void;
  /** Of what is found first, or the exit code a check is refused with. */
  readonly kind: FaultKind | number;
  readonly advice?: keyof typeof advice;
  /** Entries and answers that can be saved, at least. */
  readonly saved?: readonly [entries: number, answers: number];
  /** How many entries a list shows, or the exit code it is refused with; left out where it hangs on what lay there. */
  readonly read?: { readonly entries: number } | number;
  /** Whether something new can be written, or the exit code it is refused with. */
  readonly write?: 'written' | number;
}

/** For damage to encrypted journals: others that are encrypted. */
export interface Locked {
  readonly own: Passphrase | undefined;
  /** Three entries, with the same passphrase and with another. */
  readonly same: () => string;
  readonly other: () => string;
}

const all = { entries: count };
const whole = [count, count] as const;

export const damages: readonly Damage[] = [
  {
    name: 'cut in its middle',
    to: (file) =>
      rewritten(
        file,
        cut((length) => length / 2),
      ),
    ...{ kind: 'pages', advice: 'rescue', saved: [count, 0], read: 5, write: 5 },
  },
  {
    name: 'cut in a page',
    to: (file) =>
      rewritten(
        file,
        cut((length) => length - 1000),
      ),
    ...{ kind: 'pages', advice: 'rescue', saved: [count, 0] },
  },
  {
    name: 'cut between pages',
    to: (file) =>
      rewritten(
        file,
        cut((length) => length - 3 * pageLength),
      ),
    ...{ kind: 'pages', advice: 'rescue', saved: [count, 0] },
  },
  {
    name: 'cut behind its first page',
    to: (file) =>
      rewritten(
        file,
        cut(() => pageLength),
      ),
    ...{ kind: 'pages', advice: 'rescue', read: 5, write: 5 },
  },
  {
    name: 'cut in its head',
    to: (file) =>
      rewritten(
        file,
        cut(() => 60),
      ),
    ...{ kind: 'foreign', advice: 'backup', read: 5, write: 5 },
  },
  {
    name: 'with other first letters',
    to: (file) => rewritten(file, fill(0, 4, 0x41)),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with a byte of its head changed',
    to: (file) => rewritten(file, fill(20, 1, 0xff)),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: all, write: 5 },
  },
  {
    name: 'with another way of writing in its head',
    to: (file) => rewritten(file, fill(18, 2, 9)),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with too many pages in its head',
    to: (file) => rewritten(file, put(28, 5000)),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with too few pages in its head',
    to: (file) => rewritten(file, put(28, 6)),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with a letter of its schema changed',
    to: (file) => rewritten(file, write('CRXATE', 'CREATE TABLE answers')),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with the head of its schema page zeroed',
    to: (file) => rewritten(file, fill(100, 12, 0)),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with bytes of an inner page changed',
    to: (file) => rewritten(file, fill(pageOf(file, 'answers'), 40, 0xaa)),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with bytes of a leaf changed',
    to: (file) => rewritten(file, fill(leafOf(file, 'answers') + 8, 40, 0xaa)),
    ...{ kind: 'pages', advice: 'rescue', saved: [count, 50], read: 5, write: 'written' },
  },
  {
    name: 'with letters of an answer changed',
    to: (file) => rewritten(file, write('sime', 'some words and more', leafOf(file, 'answers'))),
    ...{ kind: 'search', advice: 'mend', saved: whole, read: all, write: 'written' },
  },
  {
    name: 'with a page of entries zeroed',
    to: (file) => rewritten(file, fill(pageOf(file, 'entries'), pageLength, 0)),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with two pages swapped',
    to: (file) => swap(file, leafOf(file, 'answers'), pageOf(file, 'entries')),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 'written' },
  },
  {
    name: 'with a wrong index',
    to: (file) => inDatabase(file, wrongIndex),
    ...{ kind: 'index', advice: 'mend', saved: whole, read: all, write: 'written' },
  },
  {
    name: 'with words missing in the index for searches',
    to: (file) => inDatabase(file, 'DELETE FROM search_data WHERE id > 10'),
    ...{ kind: 'search', advice: 'mend', saved: whole, read: all, write: 5 },
  },
  {
    name: 'without a table',
    to: (file) => inDatabase(file, 'PRAGMA foreign_keys = OFF; DROP TABLE revisions'),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: all, write: 5 },
  },
  {
    name: 'with answers of an entry that is gone',
    to: (file) => inDatabase(file, 'PRAGMA foreign_keys = OFF; DELETE FROM entries WHERE id = 5'),
    ...{
      kind: 'content',
      advice: 'rescue',
      saved: [count - 1, count - 1],
      read: { entries: count - 1 },
      write: 'written',
    },
  },
  {
    name: 'with a free page that is in use',
    to: (file) => {
      inDatabase(file, freePages);
      const used = leafOf(file, 'answers') / pageLength + 1;
      rewritten(file, (bytes) => put(placeOf(bytes.readUInt32BE(32)) + 8, used)(bytes));
    },
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: all, write: 5 },
  },
  {
    name: 'with a list of free pages that lies in a page in use',
    to: (file) => {
      inDatabase(file, freePages);
      rewritten(file, put(32, leafOf(file, 'answers') / pageLength + 1));
    },
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: all, write: 5 },
  },
  {
    name: 'with free pages beyond its end',
    to: (file) => {
      inDatabase(file, freePages);
      rewritten(file, put(32, 60_000));
    },
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: all, write: 5 },
  },
  {
    name: 'with a log of another',
    to: (file) => writeFileSync(`${file}-wal`, logOf(aJournal({ entries: 3 }))),
    ...{ kind: 'log', advice: 'log', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with a log of its own that is older',
    to: (file) => olderLog(file),
    ...{ kind: 'log', advice: 'log', saved: [count + 4, count + 4], read: 5, write: 5 },
  },
  {
    name: 'that is another program’s',
    to: (file) => {
      rmSync(file);
      inDatabase(file, 'CREATE TABLE other (a)');
    },
    ...{ kind: 'foreign', advice: 'backup', read: 5, write: 5 },
  },
  {
    name: 'that is text',
    to: (file) => writeFileSync(file, 'some words\n'.repeat(1000)),
    ...{ kind: 'foreign', advice: 'backup', read: 5, write: 5 },
  },
  {
    name: 'that is empty, as a killed first start leaves it',
    to: (file) => writeFileSync(file, ''),
    ...{ kind: 'empty', advice: 'backup', read: { entries: 0 }, write: 'written' },
  },
  {
    name: 'that is noise, as an encrypted one is',
    to: (file) => writeFileSync(file, noise(3 * pageLength)),
    ...{ kind: 6, read: 6, write: 6 },
  },
  {
    name: 'that is a folder',
    to: (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    ...{ kind: 5, read: 5, write: 5 },
  },
];

/** Of an encrypted journal: a page that was changed in any way cannot be decrypted. */
export const damagesOfEncrypted: readonly Damage[] = [
  {
    name: 'cut in a page',
    to: (file) =>
      rewritten(
        file,
        cut((length) => length - 1000),
      ),
    ...{ kind: 'pages', advice: 'rescue', saved: [count, 0] },
  },
  {
    name: 'with a byte of its salt changed',
    to: (file) => rewritten(file, fill(3, 2, 1)),
    ...{ kind: 6, read: 6, write: 6 },
  },
  {
    name: 'with bytes of its first page changed',
    to: (file) => rewritten(file, fill(300, 5, 1)),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with a page zeroed',
    to: (file, { own }) => rewritten(file, fill(pageOf(file, 'answers', own), pageLength, 0)),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with two pages swapped',
    to: (file, { own }) => swap(file, pageOf(file, 'answers', own), pageOf(file, 'entries', own)),
    ...{ kind: 'pages', advice: 'rescue', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with a log of another',
    to: (file, { own, same }) => writeFileSync(`${file}-wal`, logOf(same(), own)),
    ...{ kind: 'log', advice: 'log', saved: whole, read: 5, write: 5 },
  },
  {
    name: 'with a log of its own that is older',
    to: (file, { own }) => olderLog(file, own),
    ...{ kind: 'log', advice: 'log', saved: [count + 4, count + 4], read: 5, write: 5 },
  },
  {
    name: 'of another passphrase',
    to: (file, { other }) => copyFileSync(other(), file),
    ...{ kind: 6, read: 6, write: 6 },
  },
  {
    name: 'that is text',
    to: (file) => writeFileSync(file, 'some words\n'.repeat(1000)),
    ...{ kind: 'foreign', advice: 'backup', read: 5, write: 5 },
  },
];

/** Rows are changed while an index is away, and then it is there again as it was. */
const wrongIndex = `
  PRAGMA writable_schema = ON;
  CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema
    WHERE type = 'index' AND tbl_name = 'entries' AND sql IS NOT NULL;
  DELETE FROM sqlite_schema WHERE name IN (SELECT name FROM kept);
  PRAGMA writable_schema = RESET;
  UPDATE entries SET occurred_utc = '2020' || substr(occurred_utc, 5) WHERE id = 7;
  PRAGMA writable_schema = ON;
  INSERT INTO sqlite_schema SELECT * FROM kept;
  PRAGMA writable_schema = RESET;`;

const freePages = 'CREATE TABLE gone (a); INSERT INTO gone VALUES (zeroblob(9000)); DROP TABLE gone';

function write(letters: string, where: string, from = 0) {
  return (bytes: Buffer) => {
    bytes.write(letters, bytes.indexOf(where, from));
    return bytes;
  };
}

function swap(file: string, one: number, two: number): void {
  rewritten(file, (bytes) => {
    const page = Buffer.from(bytes.subarray(one, one + pageLength));
    bytes.copy(bytes, one, two, two + pageLength);
    page.copy(bytes, two);
    return bytes;
  });
}

/** The log of the first of four writings. */
export function olderLog(file: string, passphrase?: Passphrase): void {
  const log = logOf(file, passphrase);
  for (let round = 0; round < 3; round++) logOf(file, passphrase);
  writeFileSync(`${file}-wal`, log);
}

/** The same on every run, with all bytes there are. */
function noise(length: number): Buffer {
  return Buffer.from(
    Array.from({ length }, (_, index) => (index * index * 31 + index * 7 + (index >> 3)) & 255),
  );
}
