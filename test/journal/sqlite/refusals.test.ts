import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { JournalError } from '../../../src/errors.ts';
import { migrations } from '../../../src/journal/sqlite/migrations/migrations.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder } from '../../support/temporary-journal.ts';

const newest = migrations.length;

const now = () => noon;

/** Every file in a folder, with its bytes. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]));
}

function refusal(file: string, mode: 'read' | 'write'): JournalError {
  try {
    openJournal(file, { mode, now, patience: 0 })?.close();
  } catch (error) {
    if (error instanceof JournalError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

function aJournal(file: string): void {
  const journal = openJournal(file, { mode: 'write', now });
  journal.add(aNewEntry(), aChange({ text: 'word '.repeat(5000) }), { draft: false });
  journal.close();
}

function otherProgramsFile(file: string, statements: string): void {
  const database = new Database(file);
  database.exec(`${statements}; CREATE TABLE things (name TEXT); INSERT INTO things VALUES ('mine');`);
  database.close();
}

const badFiles: readonly [string, (file: string) => void, string][] = [
  [
    'a text file',
    (file) => writeFileSync(file, 'Dear diary,\n'.repeat(50)),
    'is not a journal of this program.',
  ],
  ['a short text file', (file) => writeFileSync(file, 'x'), 'is not a journal of this program.'],
  [
    'a file that only begins like a database',
    (file) => writeFileSync(file, 'SQLite format 3\0'),
    'is not a journal of this program.',
  ],
  ['a folder', (file) => mkdirSync(file), 'is a folder.'],
  ['a database of nobody', (file) => otherProgramsFile(file, ''), 'is not a journal of this program.'],
  [
    'a database of another program',
    (file) => otherProgramsFile(file, 'PRAGMA application_id = 252006673'),
    'is not a journal of this program.',
  ],
  [
    'a write-ahead database of another program',
    (file) => otherProgramsFile(file, 'PRAGMA journal_mode = WAL'),
    'is not a journal of this program.',
  ],
  [
    'a database of another program with our version',
    (file) => otherProgramsFile(file, 'PRAGMA user_version = 1'),
    'is not a journal of this program.',
  ],
  [
    'a journal of a newer schema',
    newerJournal,
    `was written by a newer version of this program (its schema is ${newest + 1}, this one knows up to ${newest}).`,
  ],
];

function newerJournal(file: string): void {
  aJournal(file);
  const database = new Database(file);
  database.pragma(`user_version = ${newest + 1}`);
  database.close();
}

describe.each(badFiles)('%s', (_, make, sentence) => {
  test.each(['read', 'write'] as const)('is refused in one sentence and left untouched (%s)', (mode) => {
    const folder = temporaryFolder();
    const file = join(folder, 'journal.db');
    make(file);
    const before = contents(folder);
    const error = refusal(file, mode);
    expect(error.message.endsWith(sentence)).toBe(true);
    expect(error.message).toContain(`"${file}"`);
    expect(error.message.split('\n')).toHaveLength(1);
    expect(error.hint).toBeDefined();
    expect(contents(folder)).toEqual(before);
  });
});

test.each(['read', 'write'] as const)(
  'a newer schema that is only in the log is seen, and nothing touched (%s)',
  (mode) => {
    const folder = temporaryFolder();
    const file = join(folder, 'journal.db');
    leftInLog(file, `PRAGMA user_version = ${newest + 1}`);
    const before = contents(folder);
    expect(readFileSync(file).readInt32BE(60)).toBe(newest);
    expect(refusal(file, mode).message).toContain(`its schema is ${newest + 1}`);
    expect(contents(folder)).toEqual(before);
  },
);

test('a newer schema in the log that was never committed does not count', () => {
  const file = join(temporaryFolder(), 'journal.db');
  leftInLog(file, `CREATE TABLE more (x); PRAGMA user_version = ${newest + 1}`);
  const log = readFileSync(`${file}-wal`);
  log.fill(0, 32 + 4, 32 + 8); // the size after commit, which marks the last frame of a commit
  for (let at = 32; at < log.length; at += 24 + 4096) log.fill(0, at + 4, at + 8);
  writeFileSync(`${file}-wal`, log);
  const journal = openJournal(file, { mode: 'read', now });
  expect(journal?.list({ status: 'all' })).toHaveLength(1);
  journal?.close();
});

/** A journal beside which lies the log of a program that was killed after some statements. */
function leftInLog(file: string, statements: string): void {
  aJournal(file);
  const database = new Database(file);
  database.exec(`BEGIN; ${statements}; COMMIT`);
  for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, `${file}.kept${part}`);
  database.close();
  for (const part of ['', '-wal']) copyFileSync(`${file}.kept${part}`, `${file}${part}`);
}

describe('a damaged journal', () => {
  test.each(['read', 'write'] as const)('cut short is called damaged (%s)', (mode) => {
    const file = join(temporaryFolder(), 'journal.db');
    aJournal(file);
    truncateSync(file, 4096);
    const list = () => {
      const journal = openJournal(file, { mode, now });
      try {
        journal?.list({ status: 'all' });
      } finally {
        journal?.close();
      }
    };
    const said = { message: `The journal "${file}" is damaged.`, hint: 'Look closer: steer journal check' };
    expect(list).toThrow(expect.objectContaining(said));
  });

  test('overwritten in the middle is called damaged when it comes to that', () => {
    const file = join(temporaryFolder(), 'journal.db');
    aJournal(file);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 4096));
    const journal = openJournal(file, { mode: 'read', now });
    expect(() => journal?.list({ status: 'all' })).toThrow('is damaged.');
    journal?.close();
  });
});

test('a path through a file leads nowhere to read, and cannot be opened to write', () => {
  const through = join(temporaryFolder(), 'file');
  const file = join(through, 'journal.db');
  writeFileSync(through, 'x');
  expect(openJournal(file, { mode: 'read', now })).toBeUndefined();
  expect(refusal(file, 'write').message).toBe(`The journal "${file}" cannot be opened.`);
  expect(readFileSync(through, 'utf8')).toBe('x');
});

test('a path that leads in a circle cannot be opened', () => {
  const file = join(temporaryFolder(), 'journal.db');
  symlinkSync(file, file);
  expect(refusal(file, 'read').message).toBe(`The journal "${file}" cannot be opened.`);
});

test('what is neither file nor folder is not read from', () => {
  expect(refusal('/dev/null', 'read').message).toBe('"/dev/null" is not a file.');
});

test('a name that ends in white space is refused, as the driver would open another file', () => {
  const folder = temporaryFolder();
  aJournal(join(folder, 'journal.db'));
  expect(refusal(join(folder, 'journal.db '), 'write').message).toContain('ends in white space');
  expect(readdirSync(folder)).toEqual(['journal.db']);
});

describe('for a writer without special rights', () => {
  const script = join(import.meta.dirname, '../../support/journal-child.ts');

  function asOrdinaryWriter(mode: 'read' | 'write', file: string): unknown {
    const spare = join(temporaryFolder(), 'spare.db');
    aJournal(spare);
    const { stdout, stderr } = spawnSync(process.execPath, [script, mode, file, spare], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  }

  function ownedJournal(): { folder: string; file: string } {
    const folder = join(temporaryFolder(), 'folder');
    const file = join(folder, 'journal.db');
    aJournal(file);
    return { folder, file };
  }

  /** Gives a folder and the file in it the modes, and, where root runs the tests, to the user without rights. */
  function restrict(folder: string, modes: { readonly folder: number; readonly file: number }): void {
    for (const name of readdirSync(folder)) {
      chmodSync(join(folder, name), modes.file);
      if (process.getuid?.() === 0) chownSync(join(folder, name), 65534, 65534);
    }
    if (process.getuid?.() === 0) {
      chownSync(folder, 65534, 65534);
      chmodSync(join(folder, '..'), 0o711);
    }
    chmodSync(folder, modes.folder);
  }

  test('a journal in a folder that cannot be written is read, and nothing left there', () => {
    const { folder, file } = ownedJournal();
    restrict(folder, { folder: 0o500, file: 0o600 });
    const before = contents(folder);
    expect(asOrdinaryWriter('read', file)).toEqual({ entries: 1 });
    expect(contents(folder)).toEqual(before);
    chmodSync(folder, 0o700);
  });

  test('a log that cannot be worked in is not passed over in silence', () => {
    const folder = join(temporaryFolder(), 'folder');
    const file = join(folder, 'journal.db');
    mkdirSync(folder);
    leftInLog(file, "UPDATE entries SET uuid = 'newer'");
    restrict(folder, { folder: 0o500, file: 0o600 });
    const before = contents(folder);
    expect(asOrdinaryWriter('read', file)).toEqual({ refusal: `The journal "${file}" cannot be opened.` });
    expect(contents(folder)).toEqual(before);
    chmodSync(folder, 0o700);
  });

  test('a journal that cannot be written is read, and nothing left beside it', () => {
    const { folder, file } = ownedJournal();
    restrict(folder, { folder: 0o700, file: 0o400 });
    expect(asOrdinaryWriter('read', file)).toEqual({ entries: 1 });
    expect(readdirSync(folder)).toEqual(['journal.db']);
  });

  test.each([
    ['a journal that cannot be written', { folder: 0o700, file: 0o400 }],
    ['a folder that cannot be written', { folder: 0o500, file: 0o600 }],
  ])('%s is not written, and left untouched', (_, modes) => {
    const { folder, file } = ownedJournal();
    restrict(folder, modes);
    const before = contents(folder);
    expect(asOrdinaryWriter('write', file)).toEqual({ refusal: `The journal "${file}" cannot be written.` });
    expect(contents(folder)).toEqual(before);
    chmodSync(folder, 0o700);
  });

  test('a journal that cannot be read is not opened', () => {
    const { folder, file } = ownedJournal();
    restrict(folder, { folder: 0o700, file: 0o000 });
    expect(asOrdinaryWriter('read', file)).toEqual({ refusal: `The journal "${file}" cannot be opened.` });
  });

  test('a journal cannot be made in a folder that cannot be written', () => {
    const { folder } = ownedJournal();
    restrict(folder, { folder: 0o500, file: 0o600 });
    const file = join(folder, 'another.db');
    expect(asOrdinaryWriter('write', file)).toEqual({ refusal: `The journal "${file}" cannot be opened.` });
    expect(readdirSync(folder)).toEqual(['journal.db']);
    chmodSync(folder, 0o700);
  });
});
