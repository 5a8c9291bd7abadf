import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/text/wrap.ts';
import { type Environment, environment, temporaryHome } from '../support/home.ts';
import { launcher, run } from '../support/program.ts';
import { now } from './sitting.ts';
import { written } from './written.ts';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));

test.each([
  [['--version'], {}],
  [['-V'], {}],
  [['list', '--version'], { STEER_JOURNAL: '/dev/null/x' }],
])('%j prints the version in one line', async (args, env) => {
  expect(await run(args, { env })).toEqual({
    code: 0,
    signal: null,
    stdout: `steer ${version}\n`,
    stderr: '',
  });
});

test.each([
  ['-h'],
  ['help'],
  ['fill -h'],
  ['help fill'],
  ['fill abc --answers none.json --help'],
  ['show 1 2 3 -h'],
  ['--journal /dev/null/x list --help'],
  ['help worksheet lint'],
  ['print --copies none --help'],
  ['-h lst'],
  ['lst -h'],
])('"steer %s" prints help to stdout', async (line) => {
  const { code, stdout, stderr } = await run(line.split(' ').filter((word) => word !== ''));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Usage: steer/);
  expect(stdout.split('\n').filter((text) => displayWidth(text) > 80)).toEqual([]);
});

test.each([
  ['exit-codes', ['0', '1', '2', '3', '4', '5', '6', '70', '129', '130', '143']],
  ['environment', ['STEER_JOURNAL', 'STEER_NOW', 'NO_COLOR', 'FORCE_COLOR', 'ACCESSIBLE', 'XDG_CACHE_HOME']],
])('help %s is a table of them', async (topic, names) => {
  const { code, stdout } = await run(['help', topic]);
  expect(code).toBe(0);
  const first = stdout.split('\n').map((line) => line.trim().split(/\s/)[0]);
  expect(names.filter((name) => !first.includes(name) && !stdout.includes(`; ${name} too`))).toEqual([]);
});

test.each([
  [['--journal', 'j.db', 'list', '--json']],
  [['list', '--json', '--journal', 'j.db']],
  [['list', '--journal=j.db', '--json']],
  [['--journal=j.db', 'list', '--json']],
  [['list', '--json', '--status=all', '--journal', './j.db']],
  [['list', '--json', '--worksheet=abc', '--journal', 'j.db']],
])('flags stand before and after the command, with a space or "=": %j', async (args) => {
  const home = temporaryHome();
  await run(['fill', 'abc', '--answers', '-', '--journal', 'j.db'], { home, stdin: '{}' });
  const { code, stdout } = await run(args, { home });
  expect({ code, found: JSON.parse(stdout).length }).toEqual({ code: 0, found: 1 });
});

test('after "--" a word that begins with a dash is an operand', async () => {
  const outcome = await run(['print', '--', '--guidance']);
  expect(outcome).toMatchObject({ code: 4, stdout: '' });
  expect(outcome.stderr).toContain('"--guidance"');
});

test('the journal is where --journal says, else STEER_JOURNAL, else in the data folder', async () => {
  const home = temporaryHome();
  const fill = (args: readonly string[], env: Environment = {}) =>
    run(['fill', 'abc', '--answers', '-', ...args], { home, stdin: '{}', env });
  await fill(['--journal', 'flag.db'], { STEER_JOURNAL: 'variable.db' });
  expect(existsSync(join(home, 'flag.db'))).toBe(true);
  expect(existsSync(join(home, 'variable.db'))).toBe(false);
  await fill([], { STEER_JOURNAL: join(home, 'variable.db') });
  expect(existsSync(join(home, 'variable.db'))).toBe(true);
  expect(existsSync(join(home, 'data'))).toBe(false);
  await fill([], { STEER_JOURNAL: '' });
  expect(existsSync(join(home, 'data/selfsteer/journal.db'))).toBe(true);
});

test('the clock stands where STEER_NOW says, and its offset is the zone', async () => {
  const home = temporaryHome();
  const env = { STEER_NOW: '2026-01-02T03:04:05-09:30', TZ: 'Asia/Tokyo' };
  await run(['fill', 'values', '--answers', '-'], { home, env, stdin: '{}' });
  await run(['fill', 'abc', '--answers', '-', '--at', 'yesterday 9pm'], { home, env, stdin: '{}' });
  const [first, second] = JSON.parse((await run(['list', '--json'], { home })).stdout);
  expect(first).toMatchObject({
    occurredAt: env.STEER_NOW,
    createdAt: env.STEER_NOW,
    updatedAt: env.STEER_NOW,
  });
  expect(second).toMatchObject({ occurredAt: '2026-01-01T21:00:00-09:30', createdAt: env.STEER_NOW });
});

test.each(['soon', '2026-01-02', '2026-01-02T03:04:05', '2026-13-02T03:04Z'])(
  'STEER_NOW=%s is wrong usage',
  async (time) => {
    const outcome = await run(['fill', 'abc', '--answers', '-'], { stdin: '{}', env: { STEER_NOW: time } });
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain('STEER_NOW');
  },
);

test.each<[string, readonly string[], Environment, boolean]>([
  ['a pipe', [], {}, false],
  ['a pipe with FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
  ['a pipe with --color always', ['--color', 'always'], {}, true],
  ['a pipe with FORCE_COLOR and NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ['a pipe with FORCE_COLOR and --color never', ['--color=never'], { FORCE_COLOR: '1' }, false],
  ['a pipe with NO_COLOR and --color always', ['--color', 'always'], { NO_COLOR: '1' }, true],
  ['a pipe with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
])('in %s, text is coloured or not', async (_, args, env, colored) => {
  const home = await withEntry();
  const { stdout, code } = await run(['show', '1', ...args], { home, env });
  expect(code).toBe(0);
  expect(stdout.includes('\x1b[')).toBe(colored);
});

test('in a pipe nothing is wrapped, whatever COLUMNS says', async () => {
  const home = temporaryHome();
  const event = 'word '.repeat(100).trim();
  await run(['fill', 'abc', '--answers', '-'], { home, stdin: JSON.stringify({ event }) });
  expect((await run(['show', '1'], { home, env: { COLUMNS: '40' } })).stdout).toContain(event);
});

test('--quiet silences what is said, and never data or complaints', async () => {
  const home = await withEntry();
  expect(await run(['export', '--output', 'loud.md'], { home })).toMatchObject({
    stderr: expect.stringContaining('Written'),
  });
  expect(await run(['export', '--output', 'quiet.md', '-q'], { home })).toMatchObject({
    stdout: '',
    stderr: '',
  });
  expect((await run(['list', '--quiet'], { home })).stdout).toContain('abc');
  expect((await run(['show', '9', '--quiet'], { home })).stderr).toContain('There is no entry 9.');
});

test('a list in a pipe is a line of tab-separated fields for each entry, newest first', async () => {
  const home = await withEntry();
  await run(['fill', 'values', '--answers', '-', '--tag', 'evening', '--tag', '#two', '--draft'], {
    home,
    stdin: '{"action":"x"}',
    env: { STEER_NOW: now },
  });
  const { stdout } = await run(['list'], { home });
  expect(stdout).toBe(
    [
      `2\t${now}\tvalues\tdraft\tWhat matters most\tevening two\n`,
      '1\t2026-11-23T21:00:00+01:00\tabc\tdone\tABC of an urge or an upset\t\n',
    ].join(''),
  );
});

test.each([
  [['list', '--json']],
  [['export']],
  [['export', '--format', 'json']],
  [['show', '1']],
  [['print', 'abc', '--copies', '500']],
  [['help']],
])('when the reader of %j has left, it ends quietly', async (args) => {
  const home = await withEntry();
  const child = spawn(process.execPath, [launcher, ...args], { env: environment(home), cwd: home });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, said }).toEqual({ code: 0, said: '' });
});

async function withEntry(): Promise<string> {
  const home = temporaryHome();
  await run(['fill', 'abc', '--answers', '-'], {
    home,
    stdin: JSON.stringify(written.abc),
    env: { STEER_NOW: now },
  });
  return home;
}
