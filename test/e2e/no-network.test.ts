import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { exampleFile, steer } from './examples.ts';

test('from filling in to printing, the program never reaches for the network', async () => {
  const home = temporaryHome();
  const outcomes = [];
  for (const args of [
    ['fill', 'abc', '--answers', exampleFile('abc')],
    ['list', '--json'],
    ['show', '1'],
    ['show', '1', '--json'],
    ['export', '--output', 'out/'],
    ['export', '--format', 'json'],
    ['print', 'abc', 'values', 'cost-benefit', '--guidance'],
    ['worksheet', 'list'],
    ['demo'],
    ['--help'],
    ['fill'],
    ['show', '9'],
  ])
    outcomes.push({ args, ...(await steer(args, { home, offline: true })) });

  const codes = outcomes.map(({ args, code }) => [args[0], code]);
  expect(
    codes.slice(0, 10).every(([, code]) => code === 0),
    JSON.stringify(outcomes),
  ).toBe(true);
  expect(codes.slice(10)).toEqual([
    ['fill', 2],
    ['show', 4],
  ]);
});
