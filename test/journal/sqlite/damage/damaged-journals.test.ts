import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkJournal } from '../../../../src/app/check-journal.ts';
import { sayCure } from '../../../../src/app/cures.ts';
import { ExpectedError } from '../../../../src/errors.ts';
import type { StoredAnswers } from '../../../../src/journal/entry.ts';
import { Passphrase, type Unlocking } from '../../../../src/journal/passphrase.ts';
import { SqliteEncryption } from '../../../../src/journal/sqlite/encryption/sqlite-encryption.ts';
import { SqliteCustody } from '../../../../src/journal/sqlite/inspect/sqlite-custody.ts';
import { openJournal } from '../../../../src/journal/sqlite/open.ts';
import { bench } from '../../../support/app-context.ts';
import { aChange, aNewEntry } from '../../../support/journal-builders.ts';
import { temporaryFolder } from '../../../support/temporary-journal.ts';
import {
  advice,
  aJournal,
  count,
  type Damage,
  damages,
  damagesOfEncrypted,
  definition,
  logOf,
  now,
  pageLength,
} from './damages.ts';

const unlocked =
  (passphrase?: Passphrase): Unlocking =>
  async (_, work) =>
    work(passphrase);
const rescuing = {
  known: [definition],
  texts: (_: unknown, answers: StoredAnswers) => ({ event: [String(answers.event)] }),
};

/** Made once and copied, for each key takes a while. */
const folder = mkdtempSync(join(tmpdir(), 'selfsteer-test-'));
const own = new Passphrase('four dull words');
const models = { plain: '', encrypted: '', same: '', other: '' };

beforeAll(async () => {
  const model = async (name: string, entries: number, passphrase?: Passphrase) => {
    const file = aJournal({ entries, file: join(folder, name) });
    if (passphrase !== undefined) await new SqliteEncryption(file, now, unlocked()).rewrite(passphrase);
    return file;
  };
  models.plain = await model('plain.db', count);
  models.encrypted = await model('encrypted.db', count, own);
  models.same = await model('same.db', 3, own);
  models.other = await model('other.db', 3, new Passphrase('other words'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function aCopyOf(model: string): string {
  const file = join(temporaryFolder(), 'journal.db');
  copyFileSync(model, file);
  return file;
}

function contentOf(file: string): string | undefined {
  return statSync(file).isFile() ? readFileSync(file, 'base64') : undefined;
}

/** What comes out, or the exit code it is refused with. */
async function outcome<T>(work: () => T | Promise<T>): Promise<T | number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExpectedError) return error.exitCode;
    throw error;
  }
}

function read(file: string, passphrase: Passphrase | undefined) {
  const journal = openJournal(file, { mode: 'read', now, passphrase });
  try {
    return { entries: [...(journal?.entries({ status: 'all' }) ?? [])].length };
  } finally {
    journal?.close();
  }
}

/** So much that every kind of page gets something new. */
function write(file: string, passphrase: Passphrase | undefined): 'written' {
  const journal = openJournal(file, { mode: 'write', now, passphrase });
  try {
    for (let number = 0; number < 5; number++)
      journal.add(aNewEntry({ definition }), aChange({ event: 'new words '.repeat(300) }), { draft: false });
    return 'written';
  } finally {
    journal.close();
  }
}

async function check(file: string, passphrase: Passphrase | undefined) {
  const custody = new SqliteCustody(file, now, unlocked(passphrase));
  const { findings } = await checkJournal(
    { command: 'steer' },
    { ...bench().context, custody: async () => custody },
  );
  const [first] = findings;
  return first === undefined ? 'sound' : { kind: first.kind, cure: sayCure(first.cure) };
}

async function rescue(file: string, target: string, passphrase: Passphrase | undefined) {
  return new SqliteCustody(file, now, unlocked(passphrase)).rescue(target, rescuing);
}

async function holds({ to, ...expected }: Damage, model: string, passphrase?: Passphrase): Promise<void> {
  const file = aCopyOf(model);
  to(file, { own: passphrase, same: () => aCopyOf(models.same), other: () => aCopyOf(models.other) });
  const before = contentOf(file);

  const checked = await outcome(() => check(file, passphrase));
  const cure = expected.advice === undefined ? undefined : expect.stringMatching(advice[expected.advice]);
  expect(checked).toEqual(cure === undefined ? expected.kind : { kind: expected.kind, cure });
  const seen = await outcome(() => read(file, passphrase));
  expect(seen).toEqual(expected.read ?? seen);

  const saved = await outcome(() => rescue(file, `${file}.rescued`, passphrase));
  expect(contentOf(file)).toBe(before);
  if (expected.saved === undefined || typeof saved === 'number') {
    expect(expected.saved).toBeUndefined();
    expect(typeof saved).toBe('number');
  } else {
    expect(saved.entries).toBeGreaterThanOrEqual(expected.saved[0]);
    expect(saved.answers).toBeGreaterThanOrEqual(expected.saved[1]);
    expect(await check(`${file}.rescued`, passphrase)).toBe('sound');
  }

  const written = await outcome(() => write(file, passphrase));
  expect(written).toBe(expected.write ?? written);
  if (typeof saved === 'number') return;
  const after = await rescue(file, `${file}.rescued-later`, passphrase);
  expect(after.answers).toBeGreaterThanOrEqual(saved.answers);
  expect(after.entries).toBeGreaterThanOrEqual(saved.entries);
}

describe('is found out, gets the right advice, gives what can be read, and is not made worse by writing', () => {
  test.each(damages)('a journal $name', (damage) => holds(damage, models.plain));

  test.each(damagesOfEncrypted)('an encrypted journal $name', (damage) =>
    holds(damage, models.encrypted, own),
  );
});

describe('what looks like damage and is none', () => {
  test.each([['plain'], ['encrypted']] as const)(
    'a torn log of a %s journal ends where it is whole',
    async (kind) => {
      const passphrase = kind === 'encrypted' ? own : undefined;
      const file = aCopyOf(models[kind]);
      const before = readFileSync(file);
      const log = logOf(file, passphrase);
      writeFileSync(file, before);
      writeFileSync(`${file}-wal`, log.subarray(0, log.length - 1000));
      expect(await check(file, passphrase)).toBe('sound');
      expect(read(file, passphrase)).toEqual({ entries: count });
      expect(write(file, passphrase)).toBe('written');
      expect(read(file, passphrase)).toEqual({ entries: count + 5 });
      expect(await check(file, passphrase)).toBe('sound');
    },
  );

  test('free pages that another program left words in', async () => {
    const file = aCopyOf(models.plain);
    const { default: Database } = await import('better-sqlite3');
    const database = new Database(file);
    database.exec(
      'PRAGMA secure_delete = OFF; CREATE TABLE gone (a); INSERT INTO gone VALUES (randomblob(9000)); DROP TABLE gone',
    );
    database.close();
    expect(await check(file, undefined)).toBe('sound');
    expect(write(file, undefined)).toBe('written');
    expect(await check(file, undefined)).toBe('sound');
    expect(readFileSync(file).length % pageLength).toBe(0);
  });
});
