import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { tracesIn } from '../support/traces.ts';
import { now, sit } from './sitting.ts';

const words = ['Zwetschgenmus', 'Quittengelee', 'Mirabellenkompott'] as const;
const [plum, quince, mirabelle] = words;
const titles = ['ABC of an urge', 'What would you like to write down'] as const;
const passphrase = 'Hagebuttentee am Abend';

/** Every place a program may write to, each with nothing in it; `editor` is a script for the shell. */
function aHome(editor: string) {
  const home = temporaryHome();
  const at = (name: string) => join(home, name);
  for (const name of ['session', 'tmp']) mkdirSync(at(name), { mode: 0o700 });
  writeFileSync(at('editor'), `#!/bin/sh\n${editor}\n`);
  chmodSync(at('editor'), 0o755);
  writeFileSync(at('passphrase'), `${passphrase}\n`, { mode: 0o600 });
  const env = {
    XDG_RUNTIME_DIR: at('session'),
    TMPDIR: at('tmp'),
    EDITOR: at('editor'),
    STEER_NOW: now,
    STEER_PASSPHRASE_FILE: at('passphrase'),
  };
  const files = (folder: string) =>
    existsSync(at(folder)) ? readdirSync(at(folder), { recursive: true }).map(String) : [];
  return { home, at, env, files };
}

/** For what is run from here on to the end of the test. */
function withUmask(mask: number): void {
  const before = process.umask(mask);
  onTestFinished(() => void process.umask(before));
}

describe('a text in an editor', () => {
  const waiting = 'ls -lR "$(dirname "$1")/.." > "$HOME/seen"; echo open; read line; echo "And more" >> "$1"';

  test.each([
    ['SIGTERM', 143, 0o000],
    ['SIGHUP', 129, 0o000],
    ['SIGTERM', 143, 0o022],
  ] as const)(
    'is gone from the disk when %s comes in between, and none could read it',
    async (signal, code, mask) => {
      withUmask(mask);
      const { home, at, env, files } = aHome(waiting);
      const session = sit(['note', '--editor'], { home, env });
      await session.waitFor(/^open$/m);
      const seen = readFileSync(at('seen'), 'utf8').split('\n');
      const rights = seen.filter((line) => /^[d-][r-][w-]/.test(line)).map((line) => line.slice(0, 10));
      expect(rights.length).toBeGreaterThan(2);
      expect(rights.filter((one) => one.slice(4) !== '------')).toEqual([]);
      session.kill(signal);
      session.press('enter');
      expect(await session.exit()).toEqual({ code, signal: null });
      expect([...files('session'), ...files('tmp')].filter((name) => name !== 'selfsteer')).toEqual([]);
      expect((await run(['list', '--json'], { home, env })).stdout).toContain('"status":"draft"');
    },
  );

  test('is gone, and kept, when the terminal goes with both of them', async () => {
    const { home, env, files } = aHome(`printf '${plum}\\n' > "$1"; echo open; exec sleep 60`);
    const session = sit(['note', '--editor'], { home, env });
    await session.waitFor(/^open$/m);
    session.hangUp();
    await session.exit();
    expect(files('session').filter((name) => name !== 'selfsteer')).toEqual([]);
    expect((await run(['show', 'last', '--json'], { home, env })).stdout).toContain(plum);
  });
});

test.each([[[]], [['journal', 'encrypt']]] as const)(
  'what was written is in the journal and in no other file (after %j)',
  { timeout: 60_000 },
  async (first) => {
    const { home, at, env } = aHome(`printf '${quince}\\n' >> "$1"`);
    const steer = (args: readonly string[], stdin = '') => run(args, { home, env, stdin });
    await steer(['note', '-'], `${plum} to begin with`);
    if (first.length > 0) expect(await steer(first)).toMatchObject({ code: 0 });
    expect(await sit(['note', '--editor'], { home, env }).exit()).toMatchObject({ code: 0 });
    await steer(['fill', 'abc', '--answers', '-'], JSON.stringify({ event: mirabelle, do: plum }));
    await steer(['fill', 'abc', '--answers', '-'], JSON.stringify({ kind: mirabelle })); // refused
    for (const args of [
      ['list'],
      ['show', 'last'],
      ['search', plum],
      ['export'],
      ['export', '--format', 'pdf'],
      ['history', '1'],
      ['today'],
      ['journal', 'check'],
      ['delete', '1', '--yes'],
      ['undo'],
      ['delete', '1-3', '--yes'], // as many as leave a copy beside the journal
      ['trash', 'restore', '--yes'],
      ['backup', 'create', join(at('data'), 'selfsteer/backup.db')],
    ])
      await steer(args);
    const killed = sit(['fill', 'abc'], { home, env });
    await killed.play(
      ['What is this about', '<enter>'],
      ['What happened, or what is coming up', `${plum}<ctrl-d>`],
      ['What did you feel', ''],
    );
    killed.kill('SIGKILL');
    await killed.exit();
    const isEncrypted = first.length > 0;
    const { STEER_PASSPHRASE_FILE: _, ...locked } = env;
    const quick = await run(['note', '-'], { home, env: locked, stdin: `${quince} in haste` });
    expect(quick).toMatchObject({ code: 0, stdout: isEncrypted ? '' : '5\n' });
    const left = readdirSync(at('data/selfsteer'), { recursive: true }).map(String);
    expect(left).toContain('backup.db');
    for (const what of [/-wal$/, /\.sealed$/]) expect(left.some((name) => what.test(name))).toBe(isEncrypted);
    if (isEncrypted) expect(tracesIn(at('data'), [...words, ...titles, passphrase])).toEqual([]);
    else expect(tracesIn(at('data'), [...words, ...titles]).length).toBeGreaterThan(0);
    for (const name of ['data', 'editor', 'passphrase']) rmSync(at(name), { recursive: true });
    expect(tracesIn(home, [...words, passphrase])).toEqual([]);
  },
);
