import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { JournalError, NotFoundError, OutputError, UsageError } from '../../../src/errors.ts';
import type { Unlocking } from '../../../src/journal/passphrase.ts';
import { SqliteBackups } from '../../../src/journal/sqlite/backup.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder } from '../../support/temporary-journal.ts';

const child = join(import.meta.dirname, '../../support/journal-child.ts');
const fixtures = join(import.meta.dirname, '../../fixtures/journals');
const now = () => noon;
const unencrypted: Unlocking = async (_, work) => work(undefined);

/** A journal of some entries that nobody has open, and where its backup goes. */
function aPlace(entries = 3) {
  const folder = temporaryFolder();
  const [file, copy] = [join(folder, 'journal.db'), join(folder, 'copy.db')];
  if (entries > 0) write(file, entries);
  return { folder, file, copy, backups: new SqliteBackups(file, now, unencrypted) };
}

function write(file: string, entries: number, word = 'A missed call'): void {
  const journal = openJournal(file, { mode: 'write', now });
  for (let number = 1; number <= entries; number++)
    journal.add(aNewEntry(), aChange({ event: `${word}, ${number}` }), { draft: false });
  journal.close();
}

function eventsIn(file: string): unknown[] {
  const journal = openJournal(file, { mode: 'read', now });
  const events = [...(journal?.entries({ status: 'all', reverse: true }) ?? [])].map(
    ({ answers }) => answers.event,
  );
  journal?.close();
  return events;
}

const three = ['A missed call, 1', 'A missed call, 2', 'A missed call, 3'];
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
const kept = 'journal.db.before-restore-2026-11-24T110000';

describe('a copy', () => {
  test('holds what the journal holds, in one file for its owner', async () => {
    const { folder, copy, backups } = aPlace();
    expect(await backups.create(copy, { force: false })).toEqual({ entries: 3, newest: noon });
    expect(readdirSync(folder)).toEqual(['copy.db', 'journal.db']);
    expect(modeOf(copy)).toBe('600');
    expect(await backups.verify(copy)).toEqual({ entries: 3, newest: noon });
    expect(eventsIn(copy)).toEqual(three);
  });

  test('leaves out what is in the trash, when it counts', async () => {
    const { file, copy, backups } = aPlace();
    const journal = openJournal(file, { mode: 'write', now });
    journal.trash([1], noon);
    journal.close();
    expect(await backups.create(copy, { force: false })).toMatchObject({ entries: 2 });
  });

  test('of an empty journal is one', async () => {
    const { file, copy, backups } = aPlace(0);
    openJournal(file, { mode: 'write', now }).close();
    expect(await backups.create(copy, { force: false })).toEqual({ entries: 0, newest: undefined });
  });

  test('made while another program writes opens, is sound, and holds everything up to some moment', async () => {
    const { file, copy, backups } = aPlace(1);
    const writer = spawn(process.execPath, [child, 'add', file, '40'], { stdio: 'inherit' });
    const done = once(writer, 'exit');
    const counts: number[] = [];
    while (writer.exitCode === null) {
      const { entries } = await backups.create(copy, { force: true });
      expect(eventsIn(copy)).toHaveLength(entries);
      counts.push(entries);
      await new Promise(setImmediate); // else nobody is told that the other has ended
    }
    expect((await done)[0]).toBe(0);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(await backups.create(copy, { force: true })).toMatchObject({ entries: 41 });
  }, 60_000);

  test('takes in what is still in the log', async () => {
    const { file, copy, backups } = aPlace(0);
    const journal = openJournal(file, { mode: 'write', now });
    journal.add(aNewEntry(), aChange({ event: 'x' }), { draft: false });
    expect(await backups.create(copy, { force: false })).toMatchObject({ entries: 1 });
    journal.close();
  });

  test('replaces what is there only when told to, and what a link leads to rather than the link', async () => {
    const { folder, copy, backups } = aPlace();
    writeFileSync(copy, 'mine');
    await expect(backups.create(copy, { force: false })).rejects.toThrow(OutputError);
    expect(readFileSync(copy, 'utf8')).toBe('mine');
    symlinkSync(copy, join(folder, 'link.db'));
    await backups.create(join(folder, 'link.db'), { force: true });
    expect(await backups.verify(copy)).toMatchObject({ entries: 3 });
    expect(readdirSync(folder)).toEqual(['copy.db', 'journal.db', 'link.db']);
  });

  test.each<[string, (place: ReturnType<typeof aPlace>) => string, RegExp | typeof UsageError]>([
    ['a folder', ({ folder }) => folder, /is a folder/],
    ['a place in no folder', ({ folder }) => join(folder, 'none/copy.db'), /its folder is not there/],
    ['a place below a file', ({ file }) => join(file, 'copy.db'), /its folder is not there/],
    ['the journal itself', ({ file }) => file, UsageError],
  ])('does not go to %s', async (_, target, error) => {
    const place = aPlace();
    await expect(place.backups.create(target(place), { force: true })).rejects.toThrow(error);
    expect(readdirSync(place.folder)).toEqual(['journal.db']);
    expect(eventsIn(place.file)).toEqual(three);
  });

  test('of nothing is not made', async () => {
    const { folder, copy, backups } = aPlace(0);
    await expect(backups.create(copy, { force: false })).rejects.toThrow(NotFoundError);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a damaged journal is not made, and an older one stays', async () => {
    const { folder, file, copy, backups } = aPlace();
    await backups.create(copy, { force: false });
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 4096 * 3, 4096 * 9));
    await expect(backups.create(copy, { force: true })).rejects.toThrow(/^The journal .* is damaged/);
    expect(await backups.verify(copy)).toMatchObject({ entries: 3 });
    expect(readdirSync(folder)).toEqual(['copy.db', 'journal.db']);
  });
});

/** What may have become of a copy; all of it is refused. */
const spoilt: readonly (readonly [string, (bytes: Buffer) => Buffer, RegExp])[] = [
  ['cut in a page', (bytes) => bytes.subarray(0, 5000), /is damaged/],
  ['cut between pages', (bytes) => bytes.subarray(0, 4096 * 7), /is damaged/],
  ['cut in its last line', (bytes) => bytes.subarray(0, -1), /is damaged/],
  ['cut to nothing', () => Buffer.of(), /is empty/],
  ['a letter of an answer changed', (bytes) => changed(bytes, bytes.indexOf('missed call, 2')), /is damaged/],
  ['a bit changed where nothing is', (bytes) => changed(bytes, 4096 * 2 - 2000), /is damaged/],
  ['its header changed', (bytes) => changed(bytes, 18), /is damaged/],
  ['its last line changed', (bytes) => changed(bytes, bytes.length - 30), /is damaged/],
  ['another file', () => Buffer.from('{"format":"selfsteer"}'), /is not a journal of this program/],
  ['another program’s database', () => foreign(), /is not a journal of this program/],
  ['of a newer program', (bytes) => withVersion(bytes, 999), /written by a newer version/],
];

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 0x40, at);
  return copy;
}

function withVersion(bytes: Buffer, version: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeInt32BE(version, 60);
  return copy;
}

function foreign(): Buffer {
  const database = new Database(':memory:');
  database.exec('CREATE TABLE entries (id INTEGER PRIMARY KEY)');
  return database.serialize();
}

describe('a copy that is no good', () => {
  test.each(spoilt)('is refused: %s', async (_, spoil, said) => {
    const { folder, file, copy, backups } = aPlace();
    await backups.create(copy, { force: false });
    writeFileSync(copy, spoil(readFileSync(copy)));
    const before = [readFileSync(file), readFileSync(copy)];
    await expect(backups.verify(copy)).rejects.toThrow(JournalError);
    await expect(backups.verify(copy)).rejects.toThrow(said);
    await expect(backups.restore(copy)).rejects.toThrow(said);
    expect([readFileSync(file), readFileSync(copy)]).toEqual(before);
    expect(readdirSync(folder)).toEqual(['copy.db', 'journal.db']);
  });

  test('is refused where it is marked as ours and holds no tables', async () => {
    const { copy, backups } = aPlace();
    const database = new Database(copy);
    database.exec(`PRAGMA application_id = ${0x53746565}; PRAGMA user_version = 2; CREATE TABLE x (y)`);
    database.close();
    await expect(backups.verify(copy)).rejects.toThrow(/is damaged/);
  });

  test('is refused where there is none', async () => {
    const { folder, backups } = aPlace();
    await expect(backups.verify(join(folder, 'none.db'))).rejects.toThrow(NotFoundError);
    await expect(backups.restore(join(folder, 'none.db'))).rejects.toThrow(NotFoundError);
    await expect(backups.verify(folder)).rejects.toThrow(/is a folder/);
    expect(readdirSync(folder)).toEqual(['journal.db']);
  });
});

describe('a copy made otherwise', () => {
  test('by an ordinary program is as good, and nothing is left beside it', async () => {
    const { folder, file, copy, backups } = aPlace();
    copyFileSync(file, copy);
    expect(await backups.verify(copy)).toMatchObject({ entries: 3 });
    expect(readdirSync(folder)).toEqual(['copy.db', 'journal.db']);
  });

  test('that was written to since is sound with what was written', async () => {
    const { copy, backups } = aPlace();
    await backups.create(copy, { force: false });
    const journal = openJournal(copy, { mode: 'write', now });
    journal.tag([1], { add: ['evening'], remove: [] }, noon);
    journal.close();
    expect(await backups.verify(copy)).toMatchObject({ entries: 3 });
  });

  test.each(['schema-1.db', 'schema-2.db'])(
    'of an older schema is restored, and read as ever: %s',
    async (name) => {
      const { folder, file, backups } = aPlace();
      const old = join(folder, name);
      copyFileSync(join(fixtures, name), old);
      if (existsSync(join(fixtures, `${name}-wal`)))
        copyFileSync(join(fixtures, `${name}-wal`), `${old}-wal`);
      const { entries } = await backups.verify(old);
      expect(entries).toBeGreaterThan(0);
      await backups.restore(old);
      expect(eventsIn(file)).toHaveLength(entries);
    },
  );
});

describe('restoring', () => {
  test('puts the copy in the place of the journal, and keeps that beside it', async () => {
    const { folder, file, copy, backups } = aPlace();
    await backups.create(copy, { force: false });
    write(file, 1, 'Afterwards');
    expect(await backups.restore(copy)).toBe(join(folder, kept));
    expect(eventsIn(file)).toEqual(three);
    expect(eventsIn(join(folder, kept))).toEqual([...three, 'Afterwards, 1']);
    expect(readdirSync(folder)).toEqual(['copy.db', 'journal.db', kept]);
    expect([file, join(folder, kept)].map(modeOf)).toEqual(['600', '600']);
    expect(await backups.verify(copy)).toMatchObject({ entries: 3 });
    write(file, 1, 'Goes on');
    expect(eventsIn(file)).toEqual([...three, 'Goes on, 1']);
  });

  test('twice in the same moment keeps both', async () => {
    const { folder, copy, backups } = aPlace();
    await backups.create(copy, { force: false });
    await backups.restore(copy);
    await backups.restore(copy);
    expect(readdirSync(folder)).toEqual(['copy.db', 'journal.db', kept, `${kept}-2`]);
  });

  test('what was kept is a copy like any other', async () => {
    const { folder, file, copy, backups } = aPlace();
    await backups.create(copy, { force: false });
    write(file, 1, 'Afterwards');
    await backups.restore(copy);
    await backups.restore(join(folder, kept));
    expect(eventsIn(file)).toEqual([...three, 'Afterwards, 1']);
  });

  test('where there is no journal makes one, with its folder', async () => {
    const { folder, copy, backups } = aPlace();
    await backups.create(copy, { force: false });
    const file = join(folder, 'else/journal.db');
    expect(await new SqliteBackups(file, now, unencrypted).restore(copy)).toBeUndefined();
    expect(eventsIn(file)).toEqual(three);
    expect([file, join(folder, 'else')].map(modeOf)).toEqual(['600', '700']);
  });

  test('a log that a program left when it was killed goes with its journal', async () => {
    const { folder, file, copy, backups } = aPlace();
    await backups.create(copy, { force: false });
    await once(spawn(process.execPath, [child, 'keep', file, '3'], { stdio: 'ignore' }), 'exit');
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    await backups.restore(copy);
    expect(eventsIn(file)).toEqual(three);
    expect(eventsIn(join(folder, kept))).toHaveLength(4);
    expect(readdirSync(folder)).toEqual(['copy.db', 'journal.db', kept]);
  });

  test('a damaged journal is kept as it is', async () => {
    const { folder, file, copy, backups } = aPlace();
    await backups.create(copy, { force: false });
    const bytes = readFileSync(file).fill(0x5a, 4096, 4096 * 9);
    writeFileSync(file, bytes);
    expect(await backups.present()).toEqual({ entries: 'damaged' });
    await backups.restore(copy);
    expect(eventsIn(file)).toEqual(three);
    const old = readFileSync(join(folder, kept));
    expect(old.subarray(4096).equals(bytes.subarray(4096))).toBe(true);
  });

  test.each([
    ['writes to it', 'BEGIN IMMEDIATE'],
    ['has it open', 'SELECT count(*) FROM entries'],
  ])('is refused while another program %s, and nothing is changed', async (_, sql) => {
    const { folder, file, copy, backups } = aPlace();
    await backups.create(copy, { force: false });
    write(file, 1, 'Afterwards');
    const other = new Database(file);
    other.exec(sql);
    await expect(backups.restore(copy)).rejects.toThrow(/is open in another program/);
    other.close();
    expect(eventsIn(file)).toEqual([...three, 'Afterwards, 1']);
    expect(readdirSync(folder)).toEqual(['copy.db', 'journal.db']);
  });

  test('does not take the journal for its own copy, nor the place of another program’s file', async () => {
    const { folder, file, copy, backups } = aPlace();
    await expect(backups.restore(file)).rejects.toThrow(UsageError);
    await backups.create(copy, { force: false });
    const other = join(folder, 'other.db');
    writeFileSync(other, foreign());
    await expect(new SqliteBackups(other, now, unencrypted).restore(copy)).rejects.toThrow(
      /is not a journal of this program/,
    );
    mkdirSync(join(folder, 'place'));
    await expect(new SqliteBackups(join(folder, 'place'), now, unencrypted).restore(copy)).rejects.toThrow(
      /is a folder/,
    );
    expect(readFileSync(other).equals(foreign())).toBe(true);
  });
});
