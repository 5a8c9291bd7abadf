import { expect, test } from 'vitest';
import { KeyringError } from '../../src/errors.ts';
import { memoryKeyring } from '../support/memory-keyring.ts';

const salt = Buffer.alloc(16, 1);
const key = Buffer.alloc(32, 2);
const file = '/home/writer/journal.db';
const account = `account of ${file}`;
const later = '2026-11-24T17:30:00+01:00';

test('what was remembered opens its file, and no other, until its time is over', async () => {
  const { keyring, keys, kept, notes } = memoryKeyring();
  await keys.remember(file, { salt, key }, later);
  expect(keys.until(file)).toBe(later);
  keyring.now = '2026-11-24T16:29:59Z';
  const found = await keys.find(file);
  expect(found?.keyFor(salt)).toEqual(key);
  expect(() => found?.keyFor(Buffer.alloc(16, 3))).toThrow(expect.objectContaining({ why: 'needed' }));
  expect(await keys.find('/home/writer/other.db')).toBeUndefined();

  keyring.now = '2026-11-24T16:30:00Z';
  expect(keys.until(file)).toBeUndefined();
  expect(await keys.find(file)).toBeUndefined();
  expect([...kept, ...notes]).toEqual([]);
});

test('the keyring is asked only where something is noted, and its time is not over', async () => {
  const { keyring, keys, asked, notes } = memoryKeyring();
  await keys.find(file);
  notes.set(account, '2026-11-24T09:29:00+01:00');
  await keys.find(file);
  keyring.isThere = false;
  expect(await keys.find(file)).toBeUndefined();
  expect(asked).toEqual([]);
});

test.each([
  ['no moment', 'soon'],
  ['no offset', '2026-11-24T17:30:00'],
  ['nothing', ''],
  ['later than anybody may ask for', '2026-12-25T09:30:00+01:00'],
])('a note that says %s is over', async (_, until) => {
  const { keys, notes, kept } = memoryKeyring();
  await keys.remember(file, { salt, key }, later);
  notes.set(account, until);
  expect(keys.until(file)).toBeUndefined();
  expect(await keys.find(file)).toBeUndefined();
  expect([...kept, ...notes]).toEqual([]);
});

test.each([
  ['nothing', undefined],
  ['somebody else’s words', 'hunter2'],
  ['half a key', `{"key":"${'ab'.repeat(31)}","salt":"${'cd'.repeat(16)}","until":"${later}"}`],
  [
    'a time that is over',
    `{"key":"${'ab'.repeat(32)}","salt":"${'cd'.repeat(16)}","until":"2026-11-24T09:00:00+01:00"}`,
  ],
])('where the keyring holds %s, the note is removed with it', async (_, secret) => {
  const { keys, notes, kept } = memoryKeyring();
  notes.set(account, later);
  if (secret !== undefined) kept.set(account, secret);
  expect(await keys.find(file)).toBeUndefined();
  expect([...kept, ...notes]).toEqual([]);
});

test('nothing is noted where there is no keyring, or one that does not keep it', async () => {
  const { keyring, keys, notes, kept } = memoryKeyring();
  keyring.isForgetful = true;
  await expect(keys.remember(file, { salt, key }, later)).rejects.toThrow(KeyringError);
  keyring.isThere = false;
  await expect(keys.remember(file, { salt, key }, later)).rejects.toThrow(KeyringError);
  await expect(keys.refuseWithoutKeyring(file)).rejects.toThrow(KeyringError);
  expect([...kept, ...notes]).toEqual([]);
});

test('a keyring out of reach keeps its note, so that what it holds is removed another time', async () => {
  const { keyring, keys, notes, kept } = memoryKeyring();
  await keys.remember(file, { salt, key }, later);
  keyring.isThere = false;
  await expect(keys.find(file)).rejects.toThrow(KeyringError);
  await expect(keys.forget(file)).rejects.toThrow(KeyringError);
  await keys.forgetUseless(file);
  expect([...notes.keys()]).toEqual([account]);
  keyring.isThere = true;
  expect(await keys.forget(file)).toBe(true);
  expect([...kept, ...notes]).toEqual([]);
});

test('to forget what is not remembered is nothing, with a keyring and without', async () => {
  const { keyring, keys, kept } = memoryKeyring();
  kept.set(account, 'left behind');
  expect(await keys.forget(file)).toBe(false);
  expect(kept.size).toBe(0);
  keyring.isThere = false;
  expect(await keys.forget(file)).toBe(false);
});

test('all whose time is over are forgotten together, and no other', async () => {
  const { keyring, keys, kept } = memoryKeyring();
  await keys.remember('/one', { salt, key }, later);
  await keys.remember('/two', { salt, key }, later);
  await keys.remember('/three', { salt, key }, '2026-11-25T09:30:00+01:00');
  keyring.now = '2026-11-24T18:00:00+01:00';
  expect(await keys.forgetOver()).toBe(2);
  expect([...kept.keys()]).toEqual(['account of /three']);
});
