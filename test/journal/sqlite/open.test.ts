import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { JournalError } from '../../../src/errors.ts';
import { Connection } from '../../../src/journal/sqlite/connection.ts';
import { migrations } from '../../../src/journal/sqlite/migrations/migrations.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { connectionToWrite } from '../../../src/journal/sqlite/open-connection.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

const now = () => noon;
const write = (file: string) => openJournal(file, { mode: 'write', now });
const read = (file: string) => openJournal(file, { mode: 'read', now });
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

describe('opening to write', () => {
  test.each([0o000, 0o022, 0o077])('makes folder and files private under umask %o', (umask) => {
    const folder = join(temporaryFolder(), 'data', 'selfsteer');
    const before = process.umask(umask);
    try {
      const journal = write(join(folder, 'journal.db'));
      journal.begin(aNewEntry());
      expect(modeOf(folder)).toBe('700');
      expect(readdirSync(folder).map((name) => [name, modeOf(join(folder, name))])).toEqual([
        ['journal.db', '600'],
        ['journal.db-shm', '600'],
        ['journal.db-wal', '600'],
      ]);
      journal.close();
    } finally {
      process.umask(before);
    }
  });

  test('leaves the mode of a folder that was there as it was', () => {
    const folder = join(temporaryFolder(), 'mine');
    mkdirSync(folder, { mode: 0o755 });
    write(join(folder, 'journal.db')).close();
    expect(modeOf(folder)).toBe('755');
  });

  test('takes a file of no bytes for a journal to be, and makes it private', () => {
    const file = join(temporaryFolder(), 'journal.db');
    writeFileSync(file, '', { mode: 0o644 });
    const journal = write(file);
    expect(journal.begin(aNewEntry()).id).toBe(1);
    journal.close();
    expect(modeOf(file)).toBe('600');
  });

  test('makes the file a link points to', () => {
    const folder = temporaryFolder();
    symlinkSync(join(folder, 'elsewhere.db'), join(folder, 'journal.db'));
    write(join(folder, 'journal.db')).close();
    expect(readdirSync(folder)).toEqual(['elsewhere.db', 'journal.db']);
    expect(modeOf(join(folder, 'elsewhere.db'))).toBe('600');
  });

  test('finds what was kept before', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const first = write(file);
    const entry = first.add(aNewEntry({ tags: ['x'] }), aChange({ kind: 'calm' }), { draft: false });
    first.close();
    const second = write(file);
    expect(second.find({ by: 'id', id: 1 })).toEqual(entry);
    expect(second.begin(aNewEntry()).id).toBe(2);
    second.close();
  });

  test('leaves only the journal behind when it is closed', () => {
    const folder = temporaryFolder();
    const journal = write(join(folder, 'journal.db'));
    journal.begin(aNewEntry());
    journal.close();
    expect(readdirSync(folder)).toEqual(['journal.db']);
  });

  test('marks the file as a journal of this program and of its schema', () => {
    const file = join(temporaryFolder(), 'journal.db');
    write(file).close();
    const header = readFileSync(file).subarray(0, 100);
    expect(header.toString('latin1', 0, 16)).toBe('SQLite format 3\0');
    expect(header.toString('latin1', 68, 72)).toBe('Stee');
    expect(header.readInt32BE(60)).toBe(migrations.length);
  });

  test('has every commit synced, deleted words overwritten and references checked, each time', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const settings = () => {
      const connection = connectionToWrite(file, { now, migrations, patience: 5000 });
      const names = ['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys', 'busy_timeout'];
      const values = names.map((name) => Object.values(connection.get<object>(`PRAGMA ${name}`) ?? {})[0]);
      connection.close();
      return values;
    };
    expect([settings(), settings()]).toEqual(Array(2).fill(['wal', 2, 1, 1, 5000]));
  });
});

describe('opening to read', () => {
  test.each(['journal.db', 'no/such/folder/journal.db'])(
    '%s that is not there gives nothing and makes nothing',
    (name) => {
      const folder = temporaryFolder();
      expect(read(join(folder, name))).toBeUndefined();
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('a file of no bytes gives nothing and stays as it is', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'journal.db'), '', { mode: 0o644 });
    expect(read(join(folder, 'journal.db'))).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['journal.db']);
    expect(modeOf(join(folder, 'journal.db'))).toBe('644');
  });

  test('leaves the file as it was and nothing beside it', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'journal.db');
    const journal = write(file);
    journal.begin(aNewEntry());
    journal.close();
    const bytes = readFileSync(file);

    const reader = read(file);
    expect(reader?.list({ status: 'all' })).toHaveLength(1);
    reader?.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['journal.db']);
  });

  test('changes nothing even when it is asked to', () => {
    const file = join(temporaryFolder(), 'journal.db');
    write(file).close();
    const reader = read(file);
    expect(() => reader?.begin(aNewEntry())).toThrow(JournalError);
    expect(reader?.list({ status: 'all' })).toEqual([]);
    reader?.close();
  });

  test('sees what another program has kept so far and is still writing on', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const writer = write(file);
    const { id } = writer.begin(aNewEntry());
    writer.keep(id, aChange({ kind: 'calm' }), noon);

    const reader = read(file);
    expect(reader?.find({ by: 'last' })?.answers).toEqual({ kind: 'calm' });
    writer.keep(id, aChange({ kind: 'busy' }), noon);
    expect(reader?.find({ by: 'last' })?.answers).toEqual({ kind: 'busy' });
    reader?.close();
    writer.keep(id, aChange({ kind: 'hard' }), noon);
    writer.close();
  });

  test('does not wait for another program that holds the write lock', () => {
    const file = join(temporaryFolder(), 'journal.db');
    write(file).close();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const reader = openJournal(file, { mode: 'read', now, patience: 0 });
    expect(reader?.list({ status: 'all' })).toEqual([]);
    reader?.close();
    other.close();
  });
});

test('a journal may lie at a path with anything in it', () => {
  const file = join(temporaryFolder(), 'a folder ?mode=ro&x=%41#é\n日本 ', 'file:journal .db');
  const journal = write(file);
  journal.begin(aNewEntry());
  journal.close();
  const reader = read(file);
  expect(reader?.list({ status: 'all' })).toHaveLength(1);
  reader?.close();
});

test('the schema holds nothing that other programs with an SQLite of some years ago cannot read', () => {
  const file = join(temporaryFolder(), 'journal.db');
  temporaryJournal(file);
  const connection = new Connection(file, { access: 'read-write', patience: 0 });
  const rows = connection.all<{ sql: string | null }>('SELECT sql FROM sqlite_schema');
  connection.close();
  const schema = rows.map(({ sql }) => sql ?? '').join('\n');
  expect(schema).toContain('CREATE TRIGGER');
  expect(schema).not.toMatch(/json_group_(array|object)\((?:[^()]|\([^()]*\))*ORDER BY/); // since 3.44
});
