import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { sit } from './sitting.ts';
import { written } from './written.ts';

const review = 'Is this how you want to keep it?';
const jump = 'Where would you like to go?';

/** The home of a writer who has answered every question of an ABC, and comes back to the review. */
async function homeWithDraft(): Promise<string> {
  const home = temporaryHome();
  const stdin = JSON.stringify(written.abc);
  const { code, stderr } = await run(['fill', 'abc', '--answers', '-', '--draft'], { home, stdin });
  if (code !== 0) throw new Error(stderr);
  return home;
}

async function shownAnswers(home: string) {
  return JSON.parse((await run(['show', '1', '--json'], { home })).stdout);
}

test.each([
  ['its menu', '2<enter>'],
  ['Ctrl-O', '<ctrl-o>'],
])('an answer is changed from the review, by way of %s, and the rest stays', async (_, way) => {
  const home = await homeWithDraft();
  const session = sit(['resume'], { home });
  await session.play(
    [review, way],
    [jump, 'what i will do<enter>'],
    ['› Ring my sister.', ' Today.<ctrl-d>'],
    [review, '1<enter>'],
  );
  expect(await session.exit()).toEqual({ code: 0, signal: null });
  expect(await shownAnswers(home)).toMatchObject({
    status: 'done',
    answers: { ...written.abc, do: 'Ring my sister. Today.' },
  });
});

test('an answer that is emptied from the review is skipped', async () => {
  const home = await homeWithDraft();
  const session = sit(['resume'], { home });
  await session.play(
    [review, '<ctrl-o>'],
    [jump, 'what i will do<enter>'],
    ['› Ring my sister.', '<ctrl-u><enter>'],
    [review, '1<enter>'],
  );
  expect(await session.exit()).toEqual({ code: 0, signal: null });
  const { answers } = await shownAnswers(home);
  expect(answers.do ?? null).toBe(null);
  expect(answers.did).toBe(written.abc.did);
});

test('what is skipped by a changed answer comes back with the answer', async () => {
  const home = await homeWithDraft();
  const session = sit(['resume'], { home });
  await session.play(
    [review, '<ctrl-o>'],
    [jump, 'about<enter>'],
    ['What is this about?', '2<enter>'],
    [review, '<ctrl-o>'],
    [jump, 'about<enter>'],
    ['› 2. Something that upset me', '1<enter>'],
    [review, '1<enter>'],
  );
  expect(await session.exit()).toEqual({ code: 0, signal: null });
  expect((await shownAnswers(home)).answers).toEqual(written.abc);
});

test('a finished sheet gives back what changed', async () => {
  const session = sit(['resume'], { home: await homeWithDraft(), rows: 60 });
  await session.play([review, '1<enter>']);
  await session.exit();
  const screen = session.screen().join('\n');
  const after = screen.slice(screen.lastIndexOf(review));
  expect(after).toMatch(/I must win it back\. +-50\n/);
  expect(after).toMatch(/restless +-4\n/);
});

test('a review may end in a draft, which says how to go on', async () => {
  const home = await homeWithDraft();
  const session = sit(['resume'], { home });
  await session.play([review, '3<enter>']);
  expect(await session.exit()).toEqual({ code: 0, signal: null });
  expect(session.screen().at(-1)).toBe('Kept as a draft. Go on with it: steer resume 1');
  expect(await shownAnswers(home)).toMatchObject({ status: 'draft', answers: written.abc });
});
