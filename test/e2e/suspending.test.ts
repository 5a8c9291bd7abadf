import { expect, test } from 'vitest';
import { openShell } from './shell.ts';
import { sit } from './sitting.ts';

const upToText = [
  ['What is this about?', '2<enter>'],
  ['When was it?', '<enter>'],
  ['What happened', 'It was late, and'],
] as const;

/** The screen was cleared since it was stopped, and the prompt drawn on it. */
function isBack(screen: string): boolean {
  return !screen.includes('Stopped') && screen.includes('› It was late, and');
}

test('Ctrl-Z gives the shell its terminal, and fg brings the prompt back as it stood', async () => {
  const { session, steer } = await openShell();
  steer('fill abc');
  await session.play(...upToText);
  await session.sees('› It was late, and');
  session.press('ctrl-z');
  await session.waitFor(/Stopped/);
  session.type('stty -a\r');
  await session.waitFor(/ icanon [\s\S]* echo /);
  session.type('clear; fg\r');
  await session.waitFor(isBack);
  expect(session.screen().filter((line) => line.startsWith('What happened'))).toHaveLength(1);
  await session.play(['It was late', ' I was tired']);
  await session.sees('› It was late, and I was tired');
  session.press('ctrl-c');
  await session.waitFor('kept as a draft');
});

test('stopped from outside, it takes the terminal again when it goes on', async () => {
  const { session, steer, pid } = await openShell();
  steer('fill abc');
  await session.play(...upToText);
  await session.sees('› It was late, and');
  process.kill(pid(), 'SIGSTOP');
  await session.waitFor(/Stopped/);
  session.type('clear; fg\r');
  await session.waitFor(isBack);
  await session.play(['It was late, and', ' I was tired']);
  await session.sees('› It was late, and I was tired');
  expect(session.screen().filter((line) => line.startsWith('What happened'))).toHaveLength(1);
  session.press('ctrl-c');
  await session.waitFor('kept as a draft');
});

test('where there is no shell to come back from, Ctrl-Z leads on', async () => {
  const session = sit(['fill', 'abc']);
  await session.play(...upToText, ['› It was late, and', '<ctrl-z>']);
  await session.play(['› It was late, and', ' I was tired']);
  await session.sees('› It was late, and I was tired');
});
