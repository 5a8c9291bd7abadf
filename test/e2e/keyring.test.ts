import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasKeyring } from '../../trace/keyring-session.ts';
import { type Environment, temporaryHome } from '../support/home.ts';
import { keyringSession } from '../support/keyring-session.ts';
import { run } from '../support/program.ts';
import { now, sit } from './sitting.ts';

const secret = 'four dull words';
const later = '2026-11-25T06:00:00+01:00';

/** An encrypted journal with a note in it. */
async function anEncryptedJournal(home = temporaryHome(), session: Environment = {}) {
  const pass = { STEER_PASSPHRASE_FILE: join(home, 'pass') };
  writeFileSync(pass.STEER_PASSPHRASE_FILE, secret, { mode: 0o600 });
  const steer = (args: readonly string[], env: Environment = {}, stdin = '') =>
    run(args, { home, stdin, env: { STEER_NOW: now, ...session, ...env } });
  await steer(['journal', 'encrypt'], pass);
  await steer(['note', '-'], pass, 'Zwetschgenmus');
  return { home, pass, steer, unlocked: join(home, 'state/selfsteer/unlocked') };
}

test.runIf(process.platform === 'linux')(
  'without a keyring it is said plainly, nothing is kept, and what else to do',
  async () => {
    const { steer, pass, unlocked } = await anEncryptedJournal();
    const refused = await steer(['journal', 'unlock'], pass);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/keyring cannot be used here.*\n.*STEER_PASSPHRASE_FILE=<file>\n$/);
    expect(existsSync(unlocked)).toBe(false);
    expect(await steer(['journal', 'lock'])).toMatchObject({ code: 0, stderr: 'Nothing was remembered.\n' });
    expect((await steer(['show', 'last'], pass)).stdout).toContain('Zwetschgenmus');
  },
);

test('an hour that is none, a journal without a passphrase, and none at all', async () => {
  const home = temporaryHome();
  const unlock = (...args: string[]) =>
    run(['journal', 'unlock', ...args], { home, env: { STEER_NOW: now } });
  expect((await unlock()).code).toBe(4);
  await run(['note', '-'], { home, stdin: 'Zwetschgenmus' });
  expect((await unlock()).code).toBe(2);
  expect(await unlock('--for', 'a while')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--for 8h'),
  });
  expect(await unlock('--for', '31d')).toMatchObject({ code: 2, stderr: expect.stringContaining('30 days') });
});

if (!hasKeyring)
  test.skip('a real keyring: this machine has none (Debian: apt install dbus gnome-keyring)', () =>
    undefined);

describe.runIf(hasKeyring)('with a real keyring', () => {
  const aLogin = async () => {
    const home = temporaryHome();
    return anEncryptedJournal(home, await keyringSession(home));
  };

  test('an unlocked journal opens without its passphrase until the time is over', async () => {
    const { steer, pass, unlocked } = await aLogin();
    const answered = await steer(['journal', 'unlock'], pass);
    expect(answered).toMatchObject({ code: 0, stdout: '' });
    expect(answered.stderr).toContain('Unlocked until Wed 2026-11-25 05:30.');
    expect((await steer(['show', 'last'])).stdout).toContain('Zwetschgenmus');
    expect((await steer(['note', '-'], {}, 'more')).code).toBe(0);
    expect(JSON.parse((await steer(['journal', 'info', '--json'])).stdout)).toMatchObject({
      unlockedUntil: '2026-11-25T05:30:00+01:00',
    });
    expect((await steer(['list'], { DBUS_SESSION_BUS_ADDRESS: '' })).code).toBe(6);
    expect((await steer(['list'])).code).toBe(0);

    expect((await steer(['list'], { STEER_NOW: later })).code).toBe(6);
    expect(readdirSync(unlocked)).toEqual([]);
    expect((await steer(['list'])).code).toBe(6);
  });

  test('it is locked, and what changes the passphrase asks for it', async () => {
    const { steer, pass, unlocked } = await aLogin();
    await steer(['journal', 'unlock', '--for', '7d'], pass);
    expect((await steer(['journal', 'decrypt'])).code).toBe(6);
    expect((await steer(['journal', 'lock'])).stderr).toBe('Locked: the passphrase is asked for again.\n');
    expect((await steer(['list'])).code).toBe(6);

    await steer(['journal', 'unlock', '--for', '30m'], pass);
    expect((await steer(['journal', 'decrypt'], pass)).code).toBe(0);
    expect(readdirSync(unlocked)).toEqual([]);
  });

  test('where another journal took its place, the key is forgotten and the passphrase asked for', async () => {
    const { home, steer, pass, unlocked } = await aLogin();
    await steer(['journal', 'unlock'], pass);
    const other = await anEncryptedJournal();
    const place = 'data/selfsteer/journal.db';
    writeFileSync(join(home, place), readFileSync(join(other.home, place)));
    expect((await steer(['list'])).stderr).toContain('does not open');
    expect(readdirSync(unlocked)).toEqual([]);
    expect((await steer(['list'])).stderr).toContain('is encrypted, and its passphrase is needed');
  });

  test('in a terminal the passphrase is asked for once', async () => {
    const home = temporaryHome();
    const session = await keyringSession(home);
    await anEncryptedJournal(home, session);
    const asked = sit(['journal', 'unlock'], { home, env: session });
    await asked.play(['Passphrase of journal.db', `${secret}<enter>`]);
    expect((await asked.exit()).code).toBe(0);
    const shown = sit(['show', 'last'], { home, env: session });
    expect((await shown.exit()).code).toBe(0);
    expect(shown.screen().join('\n')).toContain('Zwetschgenmus');
    expect(shown.screen().join('\n')).not.toContain('Passphrase');
  });
});
