import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { now, sit } from './sitting.ts';

async function aHome(entries = 2) {
  const home = temporaryHome();
  const env = { STEER_NOW: now };
  const steer = (...args: readonly string[]) => run(args, { home, env });
  const note = (text: string) => run(['note', '-'], { home, env, stdin: text });
  for (let number = 1; number <= entries; number++) await note(`thing ${number}`);
  const count = async () => JSON.parse((await steer('list', '--json')).stdout).length;
  const beside = () => readdirSync(join(home, 'data/selfsteer')).sort();
  return { home, steer, note, count, beside, copy: join(home, 'copy.db') };
}

const keptName = /^journal\.db\.before-restore-2026-11-24T203000$/;

test('a backup is made, verified and restored', async () => {
  const { steer, note, count, beside, copy } = await aHome();
  const made = await steer('backup', 'create', copy);
  expect(made).toMatchObject({ code: 0, stdout: '' });
  expect(made.stderr).toContain(`Copied to ${copy}: 2 entries, the newest of Tue 2026-11-24 21:30 (+01:00).`);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(await steer('backup', 'verify', copy)).toMatchObject({
    code: 0,
    stdout: 'Sound: 2 entries, the newest of Tue 2026-11-24 21:30 (+01:00).\n',
  });
  expect(JSON.parse((await steer('backup', 'verify', copy, '--json')).stdout)).toEqual({
    file: copy,
    entries: 2,
    newest: '2026-11-24T21:30:00+01:00',
  });
  await note('thing 3');
  expect((await steer('backup', 'restore', copy, '--dry-run')).stderr).toMatch(
    /^This would restore 2 entries/,
  );
  expect(await count()).toBe(3);
  const restored = await steer('backup', 'restore', copy, '--force');
  expect(restored).toMatchObject({ code: 0, stdout: '' });
  expect(restored.stderr).toContain('Restored: 2 entries');
  const kept = /What was there before is kept: (.*)\n/.exec(restored.stderr)?.[1] ?? '';
  expect(await count()).toBe(2);
  expect(beside()).toEqual(['journal.db', expect.stringMatching(keptName)]);
  await steer('backup', 'restore', kept, '--yes');
  expect(await count()).toBe(3);
});

test('a journal that holds entries is replaced after a yes only', async () => {
  const { home, steer, count, copy } = await aHome();
  await steer('backup', 'create', copy);
  const refused = await steer('backup', 'restore', copy);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('Replace your journal, with 2 entries, with this backup of 2 entries?');
  const no = sit(['backup', 'restore', copy], { home });
  await no.play(['Replace your journal', '<enter>']);
  expect((await no.exit()).code).toBe(0);
  expect(no.screen().join('\n')).toContain('Nothing was changed.');
  const yes = sit(['backup', 'restore', copy], { home });
  await yes.play(['Replace your journal', '2<enter>']);
  expect((await yes.exit()).code).toBe(0);
  expect(yes.screen().join('\n')).toContain('Restored: 2 entries');
  expect(await count()).toBe(2);
});

test('where there is no journal yet nobody is asked', async () => {
  const { steer, copy } = await aHome();
  await steer('backup', 'create', copy);
  const other = await aHome(0);
  expect(await other.steer('backup', 'restore', copy)).toMatchObject({ code: 0 });
  expect(other.beside()).toEqual(['journal.db']);
  expect(await other.count()).toBe(2);
});

test('a file that is there is replaced with --force only', async () => {
  const { steer, copy } = await aHome();
  writeFileSync(copy, 'mine');
  expect(await steer('backup', 'create', copy)).toMatchObject({
    code: 1,
    stderr: `"${copy}" is there already.\nTo replace it, add --force.\n`,
  });
  expect(readFileSync(copy, 'utf8')).toBe('mine');
  expect(await steer('backup', 'create', copy, '--force')).toMatchObject({ code: 0 });
  expect(await steer('backup', 'verify', copy)).toMatchObject({ code: 0 });
});

test.each([
  ['damaged', (copy: string) => writeFileSync(copy, readFileSync(copy).subarray(0, 9000)), 5],
  ['not ours', (copy: string) => writeFileSync(copy, 'words'), 5],
  ['a folder', (copy: string) => mkdirSync(`${copy}.d`), 5],
])('a backup that is %s is refused, and nothing is changed', async (_, spoil, code) => {
  const { steer, count, beside, copy } = await aHome();
  await steer('backup', 'create', copy);
  spoil(copy);
  const file = existsSync(`${copy}.d`) ? `${copy}.d` : copy;
  for (const verb of ['verify', 'restore']) {
    const outcome = await steer('backup', verb, file);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
  }
  expect(await count()).toBe(2);
  expect(beside()).toEqual(['journal.db']);
});

test.each([
  [['backup', 'verify', 'none.db'], 4],
  [['backup', 'restore', 'none.db'], 4],
  [['backup', 'create', 'none/copy.db'], 1],
  [['backup', 'create', '.'], 1],
  [['backup', 'create', '-'], 2],
  [['backup', 'create'], 2],
  [['backup', 'create', 'data/selfsteer/journal.db', '--force'], 2],
  [['backup', 'restore', 'data/selfsteer/journal.db'], 2],
  [['backup', 'delete', 'x'], 2],
  [['backup'], 2],
])('%j ends with %i', async (args, code) => {
  const { steer, count } = await aHome(1);
  const outcome = await steer(...args);
  expect(outcome.code).toBe(code);
  expect(outcome.stderr).not.toMatch(/^\s+at /m);
  expect(await count()).toBe(1);
});

test('of no journal no backup is made', async () => {
  const { steer, copy } = await aHome(0);
  expect(await steer('backup', 'create', copy)).toMatchObject({ code: 4 });
  expect(existsSync(copy)).toBe(false);
});
