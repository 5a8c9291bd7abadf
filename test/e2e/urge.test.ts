import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { now, sit } from './sitting.ts';

const env = { STEER_NOW: now };

test('without a terminal a strength is kept at once, and the rest waits', async () => {
  const home = temporaryHome();
  expect(await run(['urge', '7', '--tag', 'work'], { home, env })).toMatchObject({ code: 0, stdout: '1\n' });
  const shown = JSON.parse((await run(['show', '1', '--json'], { home, env })).stdout);
  expect(shown).toMatchObject({
    worksheet: 'urge-log',
    status: 'done',
    tags: ['work'],
    answers: { strength: 7 },
  });
  expect((await run(['today'], { home, env })).stdout).toContain('steer edit 1');
});

test.each([
  [['urge', '11'], 'Give a number from 0 to 10'],
  [['urge', 'strong'], 'is no strength'],
  [['urge', '7', 'pub'], 'pub'],
  [['urge'], 'or say it: steer urge 7'],
])('steer %j is wrong usage', async (args, said) => {
  const ended = await run(args, { env });
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain(said);
});

test('in a terminal one question is enough', async () => {
  const home = temporaryHome();
  const session = sit(['urge', '6'], { home });
  await session.play(['What set it off?', 'smoke break<enter>']);
  expect((await session.exit()).code).toBe(0);
  expect(session.screen().join('\n')).toContain('Kept as entry 1.');
  const shown = JSON.parse((await run(['show', '1', '--json'], { home, env })).stdout);
  expect(shown.answers).toMatchObject({ strength: 6, trigger: 'smoke break' });
});

test('an offset may stand without its colon, in an answer and in a filter', async () => {
  const home = temporaryHome();
  const stdin = JSON.stringify({ moment: '2026-11-24T21:30+0100', strength: 4 });
  const kept = await run(['fill', 'urge-log', '--answers', '-'], { home, env, stdin });
  expect(kept).toMatchObject({ code: 0, stdout: '1\n' });
  const listed = async (from: string) =>
    JSON.parse((await run(['list', '--from', from, '--json'], { home, env })).stdout);
  expect(await listed('2026-11-24T21:30+0100')).toMatchObject([{ id: 1 }]);
  expect(await listed('2026-11-24T21:31+0100')).toEqual([]);
});
