import { expect, test } from 'vitest';
import { run } from '../support/program.ts';
import { sit } from './sitting.ts';

test('help lines are there without a journal, for the country of the locale or one that is named', async () => {
  const env = { LANG: 'en_IE.UTF-8', LC_ALL: '', STEER_JOURNAL: '/dev/null/no' };
  expect((await run(['help-now'], { env })).stdout).toContain('call 112 or 999');
  expect((await run(['help-now', '--country', 'us'], { env })).stdout).toContain('988');
  expect(JSON.parse((await run(['help-now', '--json'], { env })).stdout).countries.length).toBeGreaterThan(2);
});

test('Ctrl-T shows them in the middle of a question, and the question is there again', async () => {
  const session = sit(['fill', 'abc'], { env: { LANG: 'en_GB.UTF-8', LC_ALL: '' } });
  await session.play(['What is this about?', '<ctrl-t>']);
  await session.waitFor('Samaritans: 116 123');
  await session.play(['What is this about?', '1<enter>'], ['When was it?', '<ctrl-c>']);
  expect(await session.exit()).toEqual({ code: 130, signal: null });
});

test('in plain lines the word help-now does', async () => {
  const { stderr } = await run(['fill', 'abc', '--accessible'], {
    stdin: 'help-now\n',
    env: { LANG: 'C', LC_ALL: '' },
  });
  expect(stderr).toContain('If you need help now\n\nIf you');
});
