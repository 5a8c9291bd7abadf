import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { launcher, type Outcome, type RunOptions, run } from '../support/program.ts';
import { exampleFile, now } from './examples.ts';

/** From filling in to deleting, in this order, with how each ends. */
const everything: readonly (readonly [code: number, ...args: string[]])[] = [
  [0, 'fill', 'abc', '--answers', exampleFile('abc')],
  [0, 'fill', 'values', '--answers', exampleFile('values')],
  [0, 'note', '-'],
  [0, 'tag', '1', '--add', 'evening'],
  ...(['list', 'today', 'tags', 'help-now', 'demo', '--help'] as const).map((word) => [0, word] as const),
  [0, 'list', '--json'],
  [0, 'search', 'the'],
  [0, 'show', '1'],
  [0, 'show', '1', '--json'],
  [0, 'history', '1'],
  [0, 'export', '--output', 'out/'],
  ...(['md', 'json', 'html', 'pdf'] as const).map((end) => [0, 'export', '--output', `all.${end}`] as const),
  [0, 'import', 'all.json'],
  [0, 'print', 'abc', 'values', 'cost-benefit', '--guidance'],
  [0, 'print', 'abc', '--fillable', '--output', 'form.pdf'],
  [0, 'print', 'abc', '--screen', '--output', 'abc.html'],
  [0, 'print', '--pack', 'newcomer', '--output', 'pack.pdf'],
  [0, 'worksheet', 'list'],
  [0, 'worksheet', 'show', 'abc'],
  [0, 'backup', 'create', 'copy.db'],
  [0, 'backup', 'verify', 'copy.db'],
  [0, 'backup', 'restore', 'copy.db', '--yes'],
  [0, 'journal', 'info'],
  [0, 'journal', 'check'],
  [0, 'doctor'],
  [0, 'config', 'set', 'paper', 'a4'],
  [0, 'config', 'list'],
  [0, 'journal', 'rescue', 'saved.db'],
  [0, 'journal', 'encrypt'],
  [0, 'list'],
  [0, 'journal', 'decrypt'],
  [0, 'delete', '1', '--yes'],
  [0, 'undo'],
  [0, 'delete', '1', '--yes'],
  [0, 'trash', 'empty', '--yes'],
  [0, 'delete', '2', '--forever', '--yes'],
  [2, 'fill'],
  [4, 'show', '9'],
];

type Run = (args: readonly string[], options: RunOptions) => Promise<Outcome>;

async function expectAllToRun(steer: Run): Promise<void> {
  const home = temporaryHome();
  const passphrase = join(home, 'passphrase');
  writeFileSync(passphrase, 'four dull words\n', { mode: 0o600 });
  const env = { STEER_NOW: now, STEER_PASSPHRASE_FILE: passphrase };
  for (const [code, ...args] of everything) {
    const ended = await steer(args, { home, env, stdin: 'A note.' });
    expect({ args, code: ended.code, stderr: ended.stderr }).toMatchObject({ args, code });
  }
}

test('from filling in to deleting, the program never reaches for the network', {
  timeout: 120_000,
}, async () => {
  await expectAllToRun((args, options) => run(args, { ...options, offline: true }));
});

/** A place without any network, where this user may make one. */
const alone = spawnSync('unshare', ['-rn', 'cat', '/proc/net/dev'], { encoding: 'utf8' });
const isPermitted = alone.status === 0;

describe.skipIf(!isPermitted)(
  `with no network at all${isPermitted ? '' : ': unshare -rn is not permitted'}`,
  () => {
    test('there is none', () => {
      const devices = [...alone.stdout.matchAll(/^ *([^ ]+):/gm)].map(([, name]) => name);
      expect(devices).toEqual(['lo']);
    });

    test('everything works', { timeout: 120_000 }, async () => {
      await expectAllToRun((args, options) =>
        run([process.execPath, launcher, ...args], { ...options, node: 'unshare', program: '-rn' }),
      );
    });
  },
);
