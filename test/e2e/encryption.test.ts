import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { now, sit } from './sitting.ts';

const secret = 'four dull words';

function aHome() {
  const home = temporaryHome();
  const file = (name: string, text: string, mode = 0o600) => {
    writeFileSync(join(home, name), text);
    chmodSync(join(home, name), mode);
    return join(home, name);
  };
  const steer = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    run(args, { home, env: { STEER_NOW: now, ...env } });
  const note = (text: string, env: Readonly<Record<string, string>> = {}) =>
    run(['note', '-'], { home, env: { STEER_NOW: now, ...env }, stdin: text });
  const data = join(home, 'data/selfsteer');
  const bytes = () =>
    Buffer.concat(
      readdirSync(data, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name))),
    );
  return { home, file, steer, note, bytes };
}

test('a journal is encrypted, opened, given another passphrase and decrypted without being asked', async () => {
  const { file, steer, note, bytes } = aHome();
  const first = { STEER_PASSPHRASE_FILE: file('first', `${secret}\nnot this line\n`) };
  const second = { STEER_PASSPHRASE_FILE: file('second', 'another\r\n') };
  await note('Zwetschgenmus');
  expect(bytes().includes('Zwetschgenmus')).toBe(true);
  expect(await steer(['journal', 'encrypt'], first)).toMatchObject({ code: 0, stdout: '' });
  expect((await steer(['journal', 'encrypt'], first)).stderr).toContain('encrypted already');
  expect((await steer(['journal', 'encrypt'], second)).code).toBe(6);
  await note('more Zwetschgenmus', first);
  expect(bytes().includes('Zwetschgenmus')).toBe(false);

  const refused = await steer(['list', '--json']);
  expect(refused).toMatchObject({ code: 6, stdout: '' });
  expect(refused.stderr).toContain('STEER_PASSPHRASE_FILE');
  expect((await steer(['list'], second)).code).toBe(6);
  expect(JSON.parse((await steer(['search', 'Zwetschgenmus', '--json'], first)).stdout)).toHaveLength(2);
  expect(JSON.parse((await steer(['journal', 'info', '--json'], first)).stdout)).toMatchObject({
    encrypted: true,
  });
  expect(await steer(['journal', 'check'], first)).toMatchObject({ code: 0 });

  const both = { ...first, STEER_NEW_PASSPHRASE_FILE: second.STEER_PASSPHRASE_FILE };
  expect((await steer(['journal', 'passphrase'], both)).code).toBe(0);
  expect((await steer(['list'], first)).code).toBe(6);
  expect((await steer(['journal', 'decrypt'], second)).code).toBe(0);
  expect(JSON.parse((await steer(['list', '--json'])).stdout)).toHaveLength(2);
  expect((await steer(['journal', 'decrypt'])).stderr).toContain('not encrypted');
  expect((await steer(['journal', 'passphrase'])).code).toBe(2);
}, 120_000);

test('a backup of an encrypted journal is not said to be open to anybody', async () => {
  const { home, file, steer, note } = aHome();
  await note('Zwetschgenmus');
  const open = await steer(['backup', 'create', join(home, 'open.db')]);
  expect(open.stderr).toContain('Anybody who has the file can read it.');
  const pass = { STEER_PASSPHRASE_FILE: file('pass', secret) };
  await steer(['journal', 'encrypt'], pass);
  const { code, stderr } = await steer(['backup', 'create', join(home, 'locked.db')], pass);
  expect(code).toBe(0);
  expect(stderr).toContain('It opens with the passphrase your journal has now.');
  expect(stderr).not.toContain('Anybody');
});

test.each<[string, (file: ReturnType<typeof aHome>['file']) => string, RegExp, number]>([
  ['is not there', () => '/nowhere/pass', /is not there/, 6],
  ['is empty', (file) => file('pass', '\nsecond line'), /first line of .* is empty/, 6],
  ['is no text', (file) => file('pass', '\u0000').replace(/.*/, '/proc/self'), /cannot be read/, 6],
  ['others can read', (file) => file('pass', secret, 0o644), /chmod 600/, 0],
])('a passphrase file that %s', async (_, given, said, code) => {
  const { file, steer } = aHome();
  const ended = await steer(['journal', 'encrypt'], { STEER_PASSPHRASE_FILE: given(file) });
  expect(ended.stderr).toMatch(said);
  expect(ended.code).toBe(code);
});

test('a backup from before the passphrase takes it off again, and that is said', async () => {
  const { home, file, steer, note } = aHome();
  const secretFile = { STEER_PASSPHRASE_FILE: file('first', secret) };
  const copy = join(home, 'copy.db');
  await note('Zwetschgenmus');
  await steer(['backup', 'create', copy]);
  await steer(['journal', 'encrypt'], secretFile);
  const restored = await steer(['backup', 'restore', copy, '--yes'], secretFile);
  expect(restored.code).toBe(0);
  expect(restored.stderr).toContain('your journal has none now. To lock it again: steer journal encrypt');
  const again = await steer(['backup', 'restore', copy, '--yes']);
  expect(again.stderr).not.toContain('journal encrypt');
});

test('nobody to ask and no file: 6, and nothing is written', async () => {
  const { steer, home } = aHome();
  expect((await steer(['journal', 'encrypt'])).code).toBe(6);
  expect((await steer(['journal', 'decrypt'])).code).toBe(4);
  expect(readdirSync(home)).not.toContain('data');
});

test('in a terminal the passphrase is asked for, and no letter of it is seen', async () => {
  const { home, note, bytes } = aHome();
  await note('Zwetschgenmus');
  const chosen = sit(['journal', 'encrypt'], { home });
  await chosen.play(['New passphrase', `${secret}<enter>`], ['The same once more', `${secret}<enter>`]);
  expect((await chosen.exit()).code).toBe(0);
  expect(chosen.screen().join('\n')).toContain('Encrypted.');
  expect(chosen.screen().join('\n')).not.toContain(secret);
  expect(bytes().includes('Zwetschgenmus')).toBe(false);

  const read = sit(['show', 'last'], { home });
  await read.play(['Passphrase of journal.db', 'wrong<enter>'], ['does not open it', `${secret}<enter>`]);
  expect((await read.exit()).code).toBe(0);
  expect(read.screen().join('\n')).toContain('Zwetschgenmus');
  expect(read.screen().join('\n')).not.toContain(secret);
});

test('at the first run a passphrase is offered, in the menu and after the first entry', async () => {
  const { home, steer } = aHome();
  const beginning = sit(['note'], { home });
  await beginning.play(['What would you like to write down?', 'the first<ctrl-d>']);
  expect((await beginning.exit()).code).toBe(0);
  expect(beginning.screen().join('\n')).toContain('steer journal encrypt');
  const later = sit(['note'], { home });
  await later.play(['What would you like to write down?', 'the second<ctrl-d>']);
  expect((await later.exit()).code).toBe(0);
  expect(later.screen().join('\n')).not.toContain('steer journal encrypt');

  const other = temporaryHome();
  const menu = sit([], { home: other });
  await menu.play(
    ['What would you like to do?', 'lock<enter>'],
    ['New passphrase', `${secret}<enter>`],
    ['The same once more', `${secret}<enter>`],
    ['Encrypted.', 'leave<enter>'],
  );
  expect(menu.screen().join('\n')).not.toContain('written over'); // nothing was there before
  expect((await menu.exit()).code).toBe(0);
  expect((await run(['list'], { home: other })).code).toBe(6);
  expect((await steer(['list'])).code).toBe(0);
});
