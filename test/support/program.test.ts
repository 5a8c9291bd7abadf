import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from './home.ts';
import { run } from './program.ts';

const program = join(import.meta.dirname, '../fixtures/toy.ts');

test('a program run with pipes gets its input, and its two outputs are kept apart', async () => {
  const outcome = await run(['echo'], { program, stdin: 'some words' });
  expect(outcome).toMatchObject({ code: 0, signal: null, stderr: 'talk\n' });
  expect(JSON.parse(outcome.stdout)).toMatchObject({ given: 'some words' });
});

test('a program under test sees what it is given of the environment, and nothing else', async () => {
  const { stdout } = await run(['echo'], { program, env: { STEER_NOW: '2026-11-24T08:00:00+01:00' } });
  const { env } = JSON.parse(stdout);
  expect(env).toMatchObject({ STEER_NOW: '2026-11-24T08:00:00+01:00' });
  expect(
    Object.keys(env)
      .filter((name) => !name.startsWith('XDG_'))
      .sort(),
  ).toEqual(['HOME', 'LANG', 'PATH', 'STEER_NOW', 'TERM', 'TZ']);
});

test('runs with the same home find what the one before left there', async () => {
  const home = temporaryHome();
  const seen = [await run(['echo'], { program, home }), await run(['echo'], { program, home })];
  expect(seen.map(({ stdout }) => JSON.parse(stdout).env.HOME)).toEqual([home, home]);
});

test('a program that uses the network is ended, even where it would not have noticed', async () => {
  const outcome = await run(['connect'], { program, offline: true });
  expect(outcome).toMatchObject({ code: 97, stdout: '', stderr: 'The network was used: net.connect\n' });
});
