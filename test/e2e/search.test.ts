import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { sit } from './sitting.ts';
import { written } from './written.ts';

async function aHome(): Promise<string> {
  const home = temporaryHome();
  for (const sheet of ['abc', 'values'] as const) {
    const stdin = JSON.stringify(written[sheet]);
    await run(['fill', sheet, '--answers', '-', '--tag', sheet], { home, stdin });
  }
  return home;
}

const ids = async (home: string, ...args: readonly string[]) => {
  const { stdout } = await run(['search', '--json', ...args], { home });
  return JSON.parse(stdout).map(({ id }: { id: number }) => id);
};

test('words find entries, flags narrow them, and a dash after "--" leaves out', async () => {
  const home = await aHome();
  expect(await ids(home, 'sister')).toEqual(expect.arrayContaining([1, 2]));
  expect(await ids(home, 'sister', '--worksheet', 'values')).toEqual([2]);
  expect(await ids(home, 'sister', '--tag', 'abc')).toEqual([1]);
  expect(await ids(home, '"free bet"')).toEqual([1]);
  expect(await ids(home, 'sister', '--', '-bet')).toEqual([2]);
  expect(await ids(home, 'nothing-like-that')).toEqual([]);
});

test('JSON gives the entry, its score and the lines', async () => {
  const home = await aHome();
  const { stdout, stderr, code } = await run(['search', 'bet', '--json'], { home });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject([
    {
      id: 1,
      worksheet: 'abc',
      score: expect.any(Number),
      matches: [{ question: 'event', text: 'A free bet, only tonight.' }],
    },
  ]);
  expect(Object.keys(JSON.parse(stdout)[0].matches[0])).toEqual(['question', 'text']);
});

test('words come from stdin with -, and from a prompt where none are given', async () => {
  const home = await aHome();
  const piped = await run(['search', '-'], { home, stdin: '"free bet"\n' });
  expect(piped.stdout).toMatch(/^1\t.*\tevent\tA free bet, only tonight\.\n$/);
  const session = sit(['search'], { home });
  await session.play(['What are you looking for?', 'free bet<enter>']);
  expect(await session.exit()).toEqual({ code: 0, signal: null });
  expect(session.screen().join('\n')).toContain('A. What happened: A free bet, only tonight.');
});

test('nothing found is no error, and nothing to look for is', async () => {
  const home = temporaryHome();
  expect(await run(['search', 'pub'], { home })).toMatchObject({
    code: 0,
    stdout: '',
    stderr: 'Nothing was found.\n',
  });
  expect((await run(['search', ' '], { home })).code).toBe(2);
  expect(await run(['search'], { home })).toMatchObject({
    code: 2,
    stderr: `There is nobody to ask, and this is missing: what to search for.
Run it in a terminal, or give the words, or - to read them from stdin: steer search pub friday
`,
  });
});
