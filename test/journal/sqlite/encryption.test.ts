import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SqlCipher from '@signalapp/sqlcipher';
import { describe, expect, test } from 'vitest';
import { JournalError, PassphraseError } from '../../../src/errors.ts';
import { Passphrase, type Unlocking } from '../../../src/journal/passphrase.ts';
import { parseSearch } from '../../../src/journal/search-words.ts';
import { SqliteBackups } from '../../../src/journal/sqlite/backup.ts';
import { connect } from '../../../src/journal/sqlite/driver.ts';
import { SqliteEncryption } from '../../../src/journal/sqlite/encryption/sqlite-encryption.ts';
import { examine } from '../../../src/journal/sqlite/inspect/examine.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder } from '../../support/temporary-journal.ts';

const now = () => noon;
const first = new Passphrase('four words for päss');
const second = new Passphrase('another one');
const withThe =
  (passphrase: Passphrase | undefined): Unlocking =>
  async (_, work) =>
    work(passphrase);

/** A journal of some entries, and what may be done to it by somebody who knows this passphrase. */
function aPlace(entries = 3) {
  const folder = temporaryFolder();
  const file = join(folder, 'journal.db');
  if (entries > 0) add(file, entries, undefined);
  const encryption = (passphrase?: Passphrase) => new SqliteEncryption(file, now, withThe(passphrase));
  const backups = (passphrase?: Passphrase) => new SqliteBackups(file, now, withThe(passphrase));
  return { folder, file, encryption, backups };
}

function add(file: string, entries: number, passphrase: Passphrase | undefined): void {
  const journal = openJournal(file, { mode: 'write', now, passphrase });
  for (let number = 1; number <= entries; number++)
    journal.add(aNewEntry(), aChange({ event: `Zwetschgenmus ${number}` }), { draft: false });
  journal.close();
}

function eventsIn(file: string, passphrase?: Passphrase): unknown[] {
  const journal = openJournal(file, { mode: 'read', now, passphrase });
  const events = [...(journal?.entries({ status: 'all', reverse: true }) ?? [])].map(
    ({ answers }) => answers.event,
  );
  expect(journal?.search(parseSearch(['zwetschgenmus']), { status: 'all' })).toHaveLength(events.length);
  journal?.close();
  return events;
}

const three = ['Zwetschgenmus 1', 'Zwetschgenmus 2', 'Zwetschgenmus 3'];
const holding = (folder: string) =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes('Zwetschgenmus'));

test('an encrypted journal opens with its passphrase only, and holds what it held', async () => {
  const { folder, file, encryption } = aPlace();
  expect(encryption().state()).toBe('plain');
  expect(await encryption().rewrite(first)).toEqual({
    copies: 0,
    removed: [],
    left: [],
    isNew: false,
    isOverwritten: true,
  });
  expect(encryption().state()).toBe('encrypted');
  expect(readdirSync(folder)).toEqual(['journal.db']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(holding(folder)).toEqual([]);
  for (const mode of ['read', 'write'] as const) {
    expect(() => openJournal(file, { mode, now })).toThrow(
      expect.objectContaining({ why: 'needed', exitCode: 6 }),
    );
    expect(() => openJournal(file, { mode, now, passphrase: second })).toThrow(
      expect.objectContaining({ why: 'wrong' }),
    );
  }
  expect(eventsIn(file, first)).toEqual(three);
  add(file, 1, first);
  expect(eventsIn(file, first)).toHaveLength(4);
  expect(holding(folder)).toEqual([]);
});

test('SQLCipher opens it by the passphrase, and finds what is in it', async () => {
  const { file, encryption } = aPlace();
  await encryption().rewrite(first);
  const other = new SqlCipher(file);
  other.exec("PRAGMA key = 'four words for päss'");
  expect(other.prepare('SELECT value FROM answers WHERE entry = 2').all()).toEqual([
    { value: '"Zwetschgenmus 2"' },
  ]);
  expect(other.prepare("SELECT rowid FROM search WHERE search MATCH 'zwetschgenmus'").all()).toHaveLength(3);
  other.close();
});

test('an accent is the same however it was typed', async () => {
  const { file, encryption } = aPlace();
  await encryption().rewrite(first);
  expect(eventsIn(file, new Passphrase('four words for päss'.normalize('NFD')))).toEqual(three);
});

test('a passphrase is changed and taken off again', async () => {
  const { folder, file, encryption } = aPlace();
  await encryption().rewrite(first);
  const salt = readFileSync(file).subarray(0, 16);
  await encryption(first).rewrite(second);
  expect(readFileSync(file).subarray(0, 16)).not.toEqual(salt);
  expect(() => openJournal(file, { mode: 'read', now, passphrase: first })).toThrow(PassphraseError);
  expect(eventsIn(file, second)).toEqual(three);
  await encryption(second).rewrite(undefined);
  expect(encryption().state()).toBe('plain');
  expect(eventsIn(file)).toEqual(three);
  expect(readdirSync(folder)).toEqual(['journal.db']);
});

test('without the passphrase nothing is written anew', async () => {
  const { file, encryption } = aPlace();
  await encryption().rewrite(first);
  const before = readFileSync(file);
  await expect(encryption().rewrite(undefined)).rejects.toThrow(PassphraseError);
  await expect(encryption(second).rewrite(undefined)).rejects.toThrow(PassphraseError);
  await expect(encryption(second).unlock()).rejects.toThrow(PassphraseError);
  expect(readFileSync(file)).toEqual(before);
});

test('a journal that is not there yet begins encrypted', async () => {
  const { file, encryption } = aPlace(0);
  expect(encryption().state()).toBe('absent');
  await encryption().rewrite(first);
  expect(encryption().state()).toBe('encrypted');
  add(file, 1, first);
  expect(eventsIn(file, first)).toHaveLength(1);
});

describe('what lies beside it', () => {
  test('goes with it: copies of its own and backups in its folder, and parts that were left', async () => {
    const { folder, file, encryption, backups } = aPlace(5);
    const journal = openJournal(file, { mode: 'write', now });
    journal.trash([1, 2, 3, 4], noon);
    journal.close();
    await backups().create(join(folder, 'backup.db'), { force: false });
    await backups().restore(join(folder, 'backup.db'));
    copyFileSync(file, `${file}.rewrite-1.part`);
    expect(holding(folder)).toHaveLength(5);

    expect(await encryption().rewrite(first)).toMatchObject({ copies: 3, removed: [], left: [] });
    expect(readdirSync(folder)).toHaveLength(4);
    expect(holding(folder)).toEqual([]);
    for (const name of readdirSync(folder))
      expect(eventsIn(join(folder, name), first).length).toBeGreaterThan(0);
    expect(await backups(first).verify(join(folder, 'backup.db'))).toMatchObject({ entries: 1 });

    await encryption(first).rewrite(second);
    for (const name of readdirSync(folder))
      expect(eventsIn(join(folder, name), second).length).toBeGreaterThan(0);
  });

  test('that nothing can read any more is removed, and a damaged backup or another passphrase’s is left', async () => {
    const { folder, file, encryption, backups } = aPlace();
    const damaged = `${file}.before-delete-2026-01-01T000000`;
    writeFileSync(damaged, 'Zwetschgenmus, and no journal');
    const backup = join(folder, 'backup.db');
    await backups().create(backup, { force: false });
    writeFileSync(backup, readFileSync(backup).fill(7, 0, 100));
    const other = aPlace();
    await other.encryption().rewrite(second);
    const locked = `${file}.before-restore-2026-01-01T000000`;
    copyFileSync(other.file, locked);
    expect(await encryption().rewrite(first)).toEqual({
      copies: 0,
      removed: [damaged],
      left: [locked, backup],
      isNew: false,
      isOverwritten: true,
    });
    expect(existsSync(damaged)).toBe(false);
  });

  test('is no other journal, and nothing that a second name leads to', async () => {
    const { folder, file, encryption } = aPlace();
    copyFileSync(file, join(folder, 'work.db'));
    linkSync(file, join(folder, 'kept.db'));
    expect(await encryption().rewrite(first)).toMatchObject({ copies: 0, isOverwritten: false });
    expect(eventsIn(join(folder, 'work.db'))).toEqual(three);
    expect(eventsIn(join(folder, 'kept.db'))).toEqual(three);
  });

  test('is encrypted when it is made: copies before deleting, backups', async () => {
    const { folder, file, encryption, backups } = aPlace(5);
    await encryption().rewrite(first);
    const journal = openJournal(file, { mode: 'write', now, passphrase: first });
    journal.trash([1, 2, 3, 4], noon);
    const backup = join(folder, 'backup.db');
    expect(await backups(first).create(backup, { force: false })).toMatchObject({ entries: 1 });
    expect(holding(folder)).toEqual([]);
    journal.close();
    expect(await backups(first).verify(backup)).toMatchObject({ entries: 1 });
    await expect(backups().verify(backup)).rejects.toThrow(PassphraseError);
    await expect(backups(second).verify(backup)).rejects.toThrow(PassphraseError);
    const kept = await backups(first).restore(backup);
    expect(eventsIn(file, first)).toHaveLength(1);
    expect(eventsIn(kept ?? '', first)).toHaveLength(1);
    expect(holding(folder)).toEqual([]);
  });
});

test('a backup with another passphrase takes the place of a journal nobody can open', async () => {
  const { folder, file, encryption } = aPlace();
  await encryption().rewrite(first);
  const other = aPlace(1);
  await other.encryption().rewrite(second);
  const backup = join(folder, 'backup.db');
  await other.backups(second).create(backup, { force: false });
  const backups = new SqliteBackups(file, now, withThe(second));
  await backups.verify(backup);
  expect(await backups.present()).toEqual({ entries: 'locked' });
  await backups.restore(backup);
  expect(eventsIn(file, second)).toHaveLength(1);
});

describe('an encrypted journal', () => {
  test('that somebody has open is not written anew', async () => {
    const { file, encryption } = aPlace();
    const open = openJournal(file, { mode: 'write', now });
    const before = readFileSync(file);
    await expect(encryption().rewrite(first)).rejects.toThrow(/is open in another program/);
    open.close();
    expect(readFileSync(file)).toEqual(before);
    expect(eventsIn(file)).toEqual(three);
  });

  test('opens with a log that a killed program left, and tells a newer schema in it', async () => {
    const { file, encryption } = aPlace();
    await encryption().rewrite(first);
    const journal = openJournal(file, { mode: 'write', now, passphrase: first });
    journal.add(aNewEntry(), aChange({ event: 'Zwetschgenmus 4' }), { draft: false });
    const killed = join(temporaryFolder(), 'journal.db');
    for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${killed}${ending}`);
    journal.close();
    expect(readFileSync(`${killed}-wal`).length).toBeGreaterThan(0);
    expect(readFileSync(`${killed}-wal`).includes('Zwetschgenmus')).toBe(false);
    expect(eventsIn(killed, first)).toHaveLength(4);
  });

  test('opens where a killed program left its first page, or a frame of the log, half written', async () => {
    const { file, encryption } = aPlace(40);
    await encryption().rewrite(first);
    const torn = join(temporaryFolder(), 'journal.db');
    const writer = connect(file, { access: 'read-write', patience: 0, passphrase: first });
    writer.exec(
      'PRAGMA cache_size = 2; BEGIN IMMEDIATE; PRAGMA user_version = 99; UPDATE answers SET value = value',
    );
    for (const ending of ['', '-journal']) copyFileSync(`${file}${ending}`, `${torn}${ending}`);
    writer.exec('ROLLBACK');
    writer.close();
    const back = readFileSync(`${torn}-journal`); // as SQLite heads it before it writes to the file
    back.write('d9d505f920a163d7', 'hex');
    back.writeUInt32BE(Math.floor((back.length - 512) / (4 + 4096 + 4)), 8);
    expect(back.readUInt32BE(8)).toBeGreaterThan(0);
    writeFileSync(`${torn}-journal`, back);
    const bytes = readFileSync(torn);
    writeFileSync(torn, bytes.fill(7, 2048, 4096));
    expect(eventsIn(torn, first)).toHaveLength(40);

    const journal = openJournal(file, { mode: 'write', now, passphrase: first });
    journal.add(aNewEntry(), aChange({ event: 'Zwetschgenmus 41' }), { draft: false });
    for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${torn}${ending}`);
    journal.close();
    const log = readFileSync(`${torn}-wal`);
    const frame = Buffer.from(log.subarray(32, 32 + 24 + 4096));
    frame.writeUInt32BE(1, 0); // of the first page, committed, and not written to its end
    frame.writeUInt32BE(bytes.length / 4096, 4);
    writeFileSync(`${torn}-wal`, Buffer.concat([log, frame]));
    expect(eventsIn(torn, first)).toHaveLength(41);
  });

  test('in a folder nobody may write to is read from memory', async () => {
    const { file, encryption, backups } = aPlace();
    await encryption().rewrite(first);
    openJournal(file, { mode: 'write', now, passphrase: first }).close();
    expect(await backups(first).verify(file)).toMatchObject({ entries: 3 }); // it says it wants a log
  });

  test.each<[string, (bytes: Buffer) => void]>([
    ['its first page', (bytes) => bytes.fill(bytes[200] === 7 ? 8 : 7, 200, 201)],
    [
      'all others',
      (bytes) => {
        for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(7, at + 100, at + 140);
      },
    ],
  ])('is damaged rather than another’s, where a byte changed in %s', async (_, change) => {
    const { file, encryption } = aPlace(40);
    await encryption().rewrite(first);
    const bytes = readFileSync(file);
    change(bytes);
    writeFileSync(file, bytes);
    expect(() => eventsIn(file, first)).toThrow(JournalError);
  });

  test('is no other file: noise is asked a passphrase for, text and zeros are not', () => {
    const { folder } = aPlace();
    const other = join(folder, 'other');
    writeFileSync(other, randomBytes(8192));
    expect(() => openJournal(other, { mode: 'read', now })).toThrow(PassphraseError);
    expect(() => openJournal(other, { mode: 'read', now, passphrase: first })).toThrow(PassphraseError);
    for (const bytes of [Buffer.alloc(8192), Buffer.alloc(8192, 'some words '), randomBytes(1000)]) {
      writeFileSync(other, bytes);
      expect(() => openJournal(other, { mode: 'read', now })).toThrow(/not a journal/);
    }
  });
});

test('a first page that was half written, while all of it is in the log, is read from there', async () => {
  const { folder, file, encryption } = aPlace();
  await encryption().rewrite(first);
  const open = openJournal(file, { mode: 'write', now, passphrase: first });
  for (let number = 4; number <= 20; number++)
    open.add(aNewEntry(), aChange({ event: `Zwetschgenmus ${number}` }), { draft: false });
  const killed = join(folder, 'killed.db'); // as it lies there while the other one is at work
  for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${killed}${ending}`);
  open.close();
  const bytes = readFileSync(killed);
  randomBytes(2048).copy(bytes, 2048);
  writeFileSync(killed, bytes);

  expect(examine(killed, first)?.faults).toMatchObject([{ kind: 'content' }]); // its fingerprint is made up
  expect(eventsIn(killed, first)).toHaveLength(20);
  add(killed, 1, first);
  expect(eventsIn(killed, first)).toHaveLength(21);
});
