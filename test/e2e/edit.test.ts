import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { sit } from './sitting.ts';
import { written } from './written.ts';

async function aHome(): Promise<string> {
  const home = temporaryHome();
  await run(['fill', 'abc', '--answers', '-'], { home, stdin: JSON.stringify(written.abc) });
  return home;
}

test('an answer of a finished entry is changed, every version is kept and can be read', async () => {
  const home = await aHome();
  const session = sit(['edit', 'last', 'do'], { home });
  await session.play(
    ['› Ring my sister.', ' Today.<ctrl-d>'],
    ['Is this how you want to keep it?', '<enter>'],
  );
  expect(await session.exit()).toEqual({ code: 0, signal: null });
  expect(session.screen().at(-1)).toBe('Kept as version 2 of entry 1. What changed: steer history 1');

  const history = await run(['history', '1'], { home });
  expect(history.stdout).toContain('Ring my sister.{+ Today.+}');
  const versions = JSON.parse((await run(['history', '1', '--json'], { home })).stdout);
  expect(versions[1]).toMatchObject({ revision: 2, changes: [{ question: 'do', before: written.abc.do }] });
  const old = JSON.parse((await run(['show', '1', '--revision', '1', '--json'], { home })).stdout);
  expect(old).toMatchObject({ revision: 1, answers: written.abc });
});

test('leaving in the middle of a change keeps what was typed', async () => {
  const home = await aHome();
  const first = sit(['edit', '1', 'do'], { home });
  await first.play(['› Ring my sister.', ' Tomor<ctrl-c>']);
  expect(await first.exit()).toEqual({ code: 130, signal: null });
  expect(first.screen().slice(-2)).toEqual(['What you changed is kept.', 'Go on with it: steer edit 1']);
  const second = sit(['edit', '1'], { home });
  await second.play(['› Ring my sister. Tomor', 'row.<ctrl-d>'], ['Is this how', '<enter>']);
  expect(await second.exit()).toEqual({ code: 0, signal: null });
  const shown = JSON.parse((await run(['show', '1', '--json'], { home })).stdout);
  expect(shown).toMatchObject({ revision: 2, answers: { do: 'Ring my sister. Tomorrow.' } });
});

test.each([
  [['edit', '9'], 4],
  [['edit', '1', 'nosuch'], 2],
  [['edit', '1'], 2],
  [['history', '9'], 4],
  [['show', '1', '--revision', '9'], 4],
  [['show', '1', '--revision', 'x'], 2],
])('%j is refused with exit %i', async (args, code) => {
  expect((await run(args, { home: await aHome() })).code).toBe(code);
});
