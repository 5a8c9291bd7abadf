import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { now, sit } from './sitting.ts';

/** A home with a journal of one note that was encrypted, and the ways to use it with and without its passphrase. */
async function aLockedHome() {
  const home = temporaryHome();
  const file = join(home, 'passphrase');
  writeFileSync(file, 'four dull words\n', { mode: 0o600 });
  const locked = (args: readonly string[], stdin = '') => run(args, { home, env: { STEER_NOW: now }, stdin });
  const unlocked = (args: readonly string[], stdin = '') =>
    run(args, { home, env: { STEER_NOW: now, STEER_PASSPHRASE_FILE: file }, stdin });
  await locked(['note', '-'], 'before');
  expect((await unlocked(['journal', 'encrypt'])).code).toBe(0);
  const inbox = join(home, 'data/selfsteer/journal.db.inbox');
  const waiting = () => readdirSync(inbox).filter((name) => name.endsWith('.sealed'));
  const texts = async () => {
    const { stdout } = await unlocked(['export', '--format', 'json']);
    return JSON.parse(stdout).entries.map(({ answers }: { answers: { text: string } }) => answers.text);
  };
  return { home, file, locked, unlocked, inbox, waiting, texts };
}

test('a note needs no passphrase, nobody can read it, and the next unlocking takes it in', async () => {
  const { locked, unlocked, inbox, waiting } = await aLockedHome();
  const written = await locked(['note', '-', '--tag', 'quick'], 'Zwetschgenmus');
  expect(written).toMatchObject({ code: 0, stdout: '' });
  expect(written.stderr).toContain('Your journal is locked:');
  expect(waiting()).toHaveLength(1);
  for (const name of waiting()) expect(readFileSync(join(inbox, name)).includes('Zwetschgenmus')).toBe(false);
  expect((await locked(['list'])).code).toBe(6);

  const listed = await unlocked(['list', '--json']);
  expect(JSON.parse(listed.stdout)).toMatchObject([{ id: 2, tags: ['quick'] }, { id: 1 }]);
  expect(listed.stderr).toContain('One entry you wrote while your journal was locked came in.');
  expect(waiting()).toEqual([]);
  expect((await unlocked(['list'])).stderr).toBe('');
  expect((await unlocked(['search', 'zwetschgenmus'])).stdout).toContain('Zwetschgenmus');
});

test('in a terminal it is written without being asked for the passphrase', async () => {
  const { home, waiting, texts } = await aLockedHome();
  const writing = sit(['note'], { home });
  await writing.play(['What would you like to write down?', 'Zwetschgenmus<ctrl-d>']);
  expect((await writing.exit()).code).toBe(0);
  const screen = writing.screen().join('\n');
  expect(screen).toContain('Your journal is locked: this is sealed');
  expect(screen).toContain('Sealed. Nothing but your passphrase opens it.');
  expect(waiting()).toHaveLength(1);
  expect(await texts()).toEqual(['Zwetschgenmus', 'before']);
});

test('who is called away has a draft, and is told how to go on', async () => {
  const { home, unlocked } = await aLockedHome();
  const writing = sit(['note'], { home });
  await writing.play(['What would you like to write down?', 'half a th<ctrl-c>']);
  expect((await writing.exit()).code).toBe(130);
  expect(writing.screen().join('\n')).toMatch(/kept as a draft\.\s+Go on with it: steer resume$/m);
  expect(JSON.parse((await unlocked(['list', '--status', 'draft', '--json'])).stdout)).toHaveLength(1);
});

test('with the passphrase at hand a note goes into the journal, and a wrong one is told', async () => {
  const { unlocked, waiting, file } = await aLockedHome();
  expect((await unlocked(['note', '-'], 'plain')).stdout).toBe('2\n');
  expect(waiting()).toEqual([]);
  writeFileSync(file, 'wrong\n');
  expect((await unlocked(['note', '-'], 'plain')).code).toBe(6);
});

test('what waits comes in before the journal is decrypted, or gets another passphrase', async () => {
  const { home, file, locked, unlocked, inbox, waiting, texts } = await aLockedHome();
  await locked(['note', '-'], 'one');
  writeFileSync(join(home, 'new'), 'another\n', { mode: 0o600 });
  const env = { STEER_NOW: now, STEER_PASSPHRASE_FILE: file, STEER_NEW_PASSPHRASE_FILE: join(home, 'new') };
  const key = readFileSync(join(inbox, 'key.pub'), 'utf8');
  expect((await run(['journal', 'passphrase'], { home, env })).code).toBe(0);
  expect(readFileSync(join(inbox, 'key.pub'), 'utf8')).not.toBe(key);
  writeFileSync(file, 'another\n');
  expect(waiting()).toEqual([]);
  await locked(['note', '-'], 'two');
  expect((await unlocked(['journal', 'decrypt'])).code).toBe(0);
  expect(readdirSync(join(inbox, '..'))).not.toContain('journal.db.inbox');
  expect(await texts()).toEqual(expect.arrayContaining(['before', 'one', 'two']));
  expect((await locked(['note', '-'], 'three')).stdout).toBe('4\n');
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a journal that cannot be written is read all the same',
  async () => {
    const { locked, unlocked, inbox, waiting } = await aLockedHome();
    await locked(['note', '-'], 'one');
    for (const path of ['../journal.db', '..']) chmodSync(join(inbox, path), 0o500);
    const listed = await unlocked(['list', '--json']);
    for (const path of ['..', '../journal.db']) chmodSync(join(inbox, path), 0o700);
    expect(JSON.parse(listed.stdout)).toHaveLength(1);
    expect(listed.stderr).toContain('waits still');
    expect(waiting()).toHaveLength(1);
  },
);
