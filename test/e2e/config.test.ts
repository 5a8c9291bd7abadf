import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Environment, temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { now, sit } from './sitting.ts';

function aHome() {
  const home = temporaryHome();
  const folder = join(home, 'config/selfsteer');
  const file = join(folder, 'config.txt');
  return {
    home,
    file,
    steer: (args: readonly string[], { stdin = '', ...env }: Environment = {}) =>
      run(args, { home, stdin, env: { STEER_NOW: now, ...env } }),
    holds(text: string | Uint8Array) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    },
  };
}

test('settings are listed, set, got and unset', async () => {
  const { steer, file, home } = aHome();
  const listed = await steer(['config', 'list']);
  expect(listed.stdout).toBe(
    [
      'behaviour\t\tdefault',
      'goal\t\tdefault',
      'loved-one\t\tdefault',
      'paper\ta4\tdefault',
      'language\ten\tdefault',
      'color\tauto\tdefault',
      'country\t\tdefault',
      'screen\tnormal\tdefault\n',
    ].join('\n'),
  );
  expect(readdirSync(home)).not.toContain('config');

  expect(await steer(['config', 'set', 'paper', 'Letter'])).toMatchObject({
    code: 0,
    stdout: '',
    stderr: 'paper is now: letter\n',
  });
  expect((await steer(['config', 'set', 'goal', '-'], { stdin: 'a dry January\n' })).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('paper = letter\ngoal = a dry January\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(file, '..'))).toEqual(['config.txt']);

  expect(await steer(['config', 'get', 'goal'])).toMatchObject({ code: 0, stdout: 'a dry January\n' });
  expect(await steer(['config', 'get', 'behaviour'])).toMatchObject({ code: 0, stdout: '' });
  expect(JSON.parse((await steer(['config', 'get', 'behaviour', '--json'])).stdout)).toEqual({
    key: 'behaviour',
    value: null,
    origin: 'default',
  });
  const held = JSON.parse((await steer(['config', 'list', '--json'], { NO_COLOR: '1' })).stdout);
  expect(held).toContainEqual({ key: 'paper', value: 'letter', origin: 'file' });
  expect(held).toContainEqual({ key: 'color', value: 'never', origin: 'environment' });

  expect((await steer(['config', 'unset', 'goal'])).stderr).toBe('goal is no longer set.\n');
  expect((await steer(['config', 'unset', 'goal'])).stderr).toBe('goal was not set.\n');
  expect(readFileSync(file, 'utf8')).toBe('paper = letter\n');
});

test.each([
  [['set', 'papr', 'a4'], 'Did you mean "paper"?'],
  [['get', 'papr'], 'Did you mean "paper"?'],
  [['unset', 'papr'], 'Did you mean "paper"?'],
  [['set', 'paper', 'a5'], '"paper" must be a4 or letter.'],
  [['set', 'goal', 'two\nlines'], 'on one line'],
  [['set', 'goal'], 'steer config set goal -'],
  [['set', 'goal', 'a', 'b'], 'b'],
  [[], 'steer config --help'],
])('config %j is refused, and nothing is written', async (args, said) => {
  const { steer, home } = aHome();
  const refused = await steer(['config', ...args]);
  expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(said) });
  expect(readdirSync(home)).not.toContain('config');
});

test('a file with mistakes is refused line by line, and left as it is', async () => {
  const { steer, file, holds } = aHome();
  const text = '# mine\npapr = a4\npaper = letter\ncolor = pink\n';
  holds(text);
  for (const args of [['list'], ['get', 'paper'], ['set', 'paper', 'a4'], ['unset', 'paper']]) {
    const refused = await steer(['config', ...args]);
    expect(refused).toMatchObject({ code: 3, stdout: '' });
    expect(refused.stderr.split('\n').slice(0, 2)).toEqual([
      `${file}:2: There is no setting "papr". Did you mean "paper"?`,
      `${file}:4: "color" must be auto, always or never.`,
    ]);
  }
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each<[string, (home: ReturnType<typeof aHome>) => void]>([
  ['mistakes', ({ holds }) => holds('papr = a4\n')],
  ['noise', ({ holds }) => holds(Uint8Array.of(0xff, 0xfe, 0, 1))],
  ['more than anybody settles', ({ holds }) => holds('#'.repeat(70_000))],
  ['a folder in its place', ({ file }) => mkdirSync(file, { recursive: true })],
  [
    'a pipe in its place',
    ({ file }) => {
      mkdirSync(join(file, '..'), { recursive: true });
      execFileSync('mkfifo', [file]);
    },
  ],
])('help lines come whatever is in the file: %s', async (_, wreck) => {
  const home = aHome();
  wreck(home);
  const { code, stdout, stderr } = await home.steer(['help-now']);
  expect(code).toBe(0);
  expect(stdout).toContain('If you need help now');
  expect(stderr).toContain('passed over');
});

test('what a link leads to is replaced, and not the link', async () => {
  const { steer, file, home } = aHome();
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(join(home, 'dotfile'), 'paper = a4\n');
  symlinkSync(join(home, 'dotfile'), file);
  await steer(['config', 'set', 'paper', 'letter']);
  expect(readFileSync(join(home, 'dotfile'), 'utf8')).toBe('paper = letter\n');
});

test.skipIf(process.getuid?.() === 0)('where nobody may write, it is said', async () => {
  const { steer, file, holds } = aHome();
  holds('paper = a4\n');
  chmodSync(join(file, '..'), 0o500);
  const refused = await steer(['config', 'set', 'paper', 'letter']);
  chmodSync(join(file, '..'), 0o700);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('you may not write there') });
});

test('they hold: paper, country, and the writer’s own words; a flag wins', async () => {
  const { steer, home } = aHome();
  for (const [key = '', value = ''] of [
    ['paper', 'letter'],
    ['country', 'ie'],
    ['behaviour', 'online poker'],
  ])
    await steer(['config', 'set', key, value]);
  const sheet = join(home, 'sheet.yaml');
  writeFileSync(
    sheet,
    'id: sheet\nversion: 1\ntitle: Sheet\nsummary: A sheet.\nsections: [{ questions: [{ id: why, type: text, ask: "What is {{behaviour}} good for?" }] }]\n',
  );
  const paper = async (...flags: string[]) =>
    /@page[^}]*size: *(\w+)/.exec((await steer(['print', 'abc', '--format', 'html', ...flags])).stdout)?.[1];
  expect([await paper(), await paper('--paper', 'a4')]).toEqual(['letter', 'A4']);
  expect((await steer(['help-now'], { LC_ALL: 'en_GB.UTF-8' })).stdout).toContain('call 112 or 999');
  expect((await steer(['print', './sheet.yaml'])).stdout).not.toContain('online poker');

  const session = sit(['fill', './sheet.yaml'], { home, cwd: home });
  await session.play(['What is online poker good for?', '<ctrl-c>']);
  expect((await session.exit()).code).toBe(130);
});

test('colours are as they are settled, unless a flag or the environment says otherwise', async () => {
  const { steer } = aHome();
  await steer(['note', '-'], { stdin: 'Zwetschgenmus' });
  const isColoured = async (args: readonly string[] = [], env: Environment = {}) =>
    (await steer([...args, 'show', 'last'], env)).stdout.includes('\x1b[');
  expect(await isColoured()).toBe(false);
  await steer(['config', 'set', 'colours', 'always']);
  expect(await isColoured()).toBe(true);
  expect(await isColoured(['--color', 'never'])).toBe(false);
  expect(await isColoured(['--color', 'auto'])).toBe(false);
  expect(await isColoured([], { NO_COLOR: '1' })).toBe(false);
});

test('a setting is asked for in a terminal, with what it was there to edit', async () => {
  const { home, file, holds } = aHome();
  holds('# mine\nloved-one = Ana\n');
  const session = sit(['config', 'set', 'loved-one'], { home });
  await session.play(['The person you care about', ' Maria<enter>']);
  expect((await session.exit()).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('# mine\nloved-one = Ana Maria\n');
  const left = sit(['config', 'set', 'loved-one'], { home });
  await left.play(['The person you care about', ' Josefa<ctrl-c>']);
  expect((await left.exit()).code).toBe(130);
  expect(readFileSync(file, 'utf8')).toBe('# mine\nloved-one = Ana Maria\n');
});
