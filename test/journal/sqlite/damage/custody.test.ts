import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StoredAnswers } from '../../../../src/journal/entry.ts';
import { Passphrase, type Unlocking } from '../../../../src/journal/passphrase.ts';
import { SqliteEncryption } from '../../../../src/journal/sqlite/encryption/sqlite-encryption.ts';
import { SqliteCustody } from '../../../../src/journal/sqlite/inspect/sqlite-custody.ts';
import { openJournal } from '../../../../src/journal/sqlite/open.ts';
import { temporaryFolder } from '../../../support/temporary-journal.ts';
import { aJournal, count, inDatabase, logOf, now, rewritten } from './damages.ts';

const unlocked =
  (passphrase?: Passphrase): Unlocking =>
  async (_, work) =>
    work(passphrase);
const rescuing = {
  known: [],
  texts: (_: unknown, answers: StoredAnswers) => ({ event: [String(answers.event)] }),
};
const custodyOf = (file: string, passphrase?: Passphrase) =>
  new SqliteCustody(file, now, unlocked(passphrase));

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
  const log = logOf(aJournal({ entries: 3 }));
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
