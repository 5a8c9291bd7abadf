import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileReminders } from '../../src/cli/file-reminders.ts';
import { OutputError } from '../../src/errors.ts';
import { temporaryFolder } from '../support/temporary-journal.ts';

const until = '2026-11-24T17:30:00+01:00';

test('a reminder is a file for its owner only, whose name and content tell nothing of the journal', () => {
  const folder = join(temporaryFolder(), 'state/unlocked');
  const reminders = fileReminders(folder);
  const account = reminders.accountOf('/home/writer/journal.db');
  expect(reminders.get(account)).toBeUndefined();
  expect(reminders.accounts()).toEqual([]);
  reminders.set(account, '2026-11-23T17:30:00+01:00');
  reminders.set(account, until);
  expect(readdirSync(folder)).toEqual([account]);
  expect(account).toMatch(/^[0-9a-f]{32}$/);
  expect(readFileSync(join(folder, account), 'utf8')).toBe(`${until}\n`);
  expect(statSync(join(folder, account)).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  writeFileSync(join(folder, 'notes.txt'), 'not ours');
  expect(reminders.accounts()).toEqual([account]);
  expect(reminders.get(account)).toBe(until);
  reminders.remove(account);
  reminders.remove(account);
  expect(reminders.get(account)).toBeUndefined();
});

test('a journal has one account, by whichever way it is reached and whether it is there yet', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'real'));
  symlinkSync(join(folder, 'real'), join(folder, 'link'));
  const { accountOf } = fileReminders(folder);
  const before = accountOf(join(folder, 'link/journal.db'));
  writeFileSync(join(folder, 'real/journal.db'), '');
  symlinkSync('journal.db', join(folder, 'real/other.db'));
  for (const way of ['real/journal.db', 'link/journal.db', 'real/../link/other.db'])
    expect(accountOf(join(folder, way))).toBe(before);
  expect(accountOf(join(folder, 'real/third.db'))).not.toBe(before);
});

test('where there can be no folder, nothing is remembered and a sentence says so', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  const reminders = fileReminders(join(folder, 'file/unlocked'));
  expect(reminders.get('a')).toBeUndefined();
  expect(reminders.accounts()).toEqual([]);
  expect(() => reminders.set('a', until)).toThrow(OutputError);
});
