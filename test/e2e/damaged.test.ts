import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { homeWith, journalFile, steer } from './examples.ts';

const filled = [['abc'], ['values'], ['cost-benefit']] as const;

/** Changes the bytes of a journal, which are its own afterwards. */
function change(home: string, how: (bytes: Buffer) => Buffer): void {
  const file = journalFile(home);
  writeFileSync(file, how(readFileSync(file)));
}

function sql(file: string, statements: string): void {
  const database = new Database(file);
  database.unsafeMode();
  database.exec(statements);
  database.close();
}

/** What the program ends with for somebody who looks, writes, and looks closer. */
async function codesOf(home: string) {
  const code = async (args: readonly string[], stdin = '') => (await steer(args, { home, stdin })).code;
  const [list, check, doctor] = [
    await code(['list']),
    await code(['journal', 'check']),
    await code(['doctor']),
  ];
  return { list, note: await code(['note', '-'], 'Some words'), check, doctor };
}

describe('what it ends with, and what is said first', () => {
  test.each<[string, (home: string) => void, number | null, string]>([
    ['a page of zeros', (home) => change(home, (bytes) => bytes.fill(0, 4096, 3 * 4096)), 5, 'is damaged.'],
    [
      'half of a journal',
      (home) => change(home, (bytes) => bytes.subarray(0, bytes.length / 2)),
      5,
      'is damaged.',
    ],
    [
      'text',
      (home) => change(home, () => Buffer.from('some words\n')),
      5,
      'is not a journal of this program.',
    ],
    [
      'another program’s',
      (home) => {
        rmSync(journalFile(home));
        sql(journalFile(home), 'CREATE TABLE other (a)');
      },
      5,
      'is not a journal of this program.',
    ],
    [
      'a folder',
      (home) => {
        rmSync(journalFile(home));
        mkdirSync(journalFile(home));
      },
      5,
      'is a folder.',
    ],
  ])('%s', async (_, damage, code, said) => {
    const home = await homeWith(...filled);
    damage(home);
    expect(await codesOf(home)).toEqual({ list: code, note: code, check: code, doctor: code });
    const { stderr, stdout } = await steer(['list'], { home });
    expect(stdout).toBe('');
    expect(stderr.split('\n')[0]).toContain(said);
  });

  test('another’s log: all refuse it, and the advice brings the journal back', async () => {
    const [home, other] = [await homeWith(...filled), await homeWith(['abc'])];
    const database = new Database(journalFile(other));
    database.exec('PRAGMA wal_autocheckpoint = 0; UPDATE entries SET updated_offset = 3');
    writeFileSync(`${journalFile(home)}-wal`, readFileSync(`${journalFile(other)}-wal`));
    database.close();
    expect(await codesOf(home)).toEqual({ list: 5, note: 5, check: 5, doctor: 5 });
    const { stdout } = await steer(['journal', 'check', '--json'], { home });
    const { findings }: { findings: readonly { kind: string; cure: string }[] } = JSON.parse(stdout);
    expect(findings).toMatchObject([{ kind: 'log', cure: expect.stringContaining('Move the log away') }]);
    rmSync(`${journalFile(home)}-wal`);
    expect(await codesOf(home)).toEqual({ list: 0, note: 0, check: 0, doctor: 0 });
  });

  test('an index that is wrong: it can be used, is told, and mended', async () => {
    const home = await homeWith(...filled);
    sql(journalFile(home), 'DELETE FROM search_data WHERE id > 10');
    expect(await codesOf(home)).toMatchObject({ list: 0, check: 5, doctor: 5 });
    expect((await steer(['journal', 'check', '--mend'], { home })).code).toBe(0);
    expect(await codesOf(home)).toEqual({ list: 0, note: 0, check: 0, doctor: 0 });
  });
});

test('what is rescued takes the journal’s place, by the commands that are named', async () => {
  const home = await homeWith(...filled);
  change(home, (bytes) => bytes.fill(0, 4096, 2 * 4096));
  const saved = join(home, 'saved.db');
  const rescued = await steer(['journal', 'rescue', saved, '--json'], { home });
  expect(rescued.code).toBe(0);
  const { entries }: { entries: number } = JSON.parse(rescued.stdout);
  expect(entries).toBe(3);
  expect((await steer(['backup', 'restore', saved, '--yes'], { home })).code).toBe(0);
  expect(JSON.parse((await steer(['list', '--json'], { home })).stdout)).toHaveLength(3);
  expect((await steer(['doctor'], { home })).code).toBe(0);
});

test('a journal of another passphrase is refused with 6 by all, and stays as it is', async () => {
  const home = await homeWith(['abc']);
  const secret = (words: string) => {
    const file = join(home, words);
    writeFileSync(file, `${words}\n`, { mode: 0o600 });
    return { STEER_PASSPHRASE_FILE: file };
  };
  expect((await steer(['journal', 'encrypt'], { home, env: secret('one') })).code).toBe(0);
  const before = readFileSync(journalFile(home));
  const other = secret('other');
  for (const args of [['list'], ['note', '-'], ['journal', 'check'], ['doctor']])
    expect([args, (await steer(args, { home, env: other, stdin: 'Words' })).code]).toEqual([args, 6]);
  expect(readFileSync(journalFile(home)).equals(before)).toBe(true);
});

test('without a home nothing is damaged', async () => {
  expect(await codesOf(temporaryHome())).toEqual({ list: 0, check: 0, doctor: 0, note: 0 });
});
