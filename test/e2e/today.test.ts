import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { type RunOptions, run } from '../support/program.ts';
import { now, sit } from './sitting.ts';

const sheet = `
id: my-plan
version: 1
title: My plan
summary: For tests.
sections:
  - questions:
      - { id: plan, type: text, ask: What is it? }
      - { id: day, type: date, ask: When? }
      - { id: outcome, type: text, ask: How did it go?, later: day }
      - { id: thoughts, type: text, ask: And now?, later: true }
`;

/** A draft and a plan whose day has come, written four days before. */
async function aHome() {
  const home = temporaryHome();
  writeFileSync(join(home, 'my-plan.yaml'), sheet);
  const steer = (args: readonly string[], options: RunOptions = {}) =>
    run(args, { ...options, home, env: { STEER_NOW: now, ...options.env } });
  const earlier = { STEER_NOW: '2026-11-20T08:00:00+01:00' };
  const fill = ['fill', './my-plan.yaml', '--answers', '-'];
  await steer(fill, { stdin: '{"plan":"Ring","day":"2026-11-24"}', env: earlier });
  await steer(['fill', 'abc', '--answers', '-', '--draft'], { stdin: '{"event":"x"}', env: earlier });
  return { home, steer };
}

test('what is open is said with the command that opens it', async () => {
  const { steer } = await aHome();
  const { stdout, stderr, code } = await steer(['today']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(
    [
      'draft\t2\t2026-11-20T08:00:00+01:00\tABC of an urge or an upset\tsteer resume 2',
      'review\t1\t2026-11-24\tMy plan\tsteer edit 1 outcome',
      'later\t1\t2026-11-20T08:00:00+01:00\tMy plan\tsteer edit 1 thoughts',
      '',
    ].join('\n'),
  );
  expect(JSON.parse((await steer(['today', '--json'])).stdout)[1]).toEqual({
    kind: 'review',
    id: 1,
    title: 'My plan',
    since: '2026-11-24',
    command: 'steer edit 1 outcome',
  });
});

test('on a screen it is plain lines, and the command does what it says', async () => {
  const { home, steer } = await aHome();
  const session = sit(['today'], { home });
  expect((await session.exit()).code).toBe(0);
  expect(session.screen().join('\n').trim()).toBe(
    [
      'Draft: “ABC of an urge or an upset”, Fri 2026-11-20 08:00',
      '    steer resume 2',
      'To look at again from Tue 2026-11-24: “My plan”, Fri 2026-11-20 08:00',
      '    steer edit 1 outcome',
      'Can be filled in: “My plan”, Fri 2026-11-20 08:00',
      '    steer edit 1 thoughts',
    ].join('\n'),
  );
  const edit = sit(['edit', '1', 'outcome'], { home });
  await edit.play(['How did it go?', 'Well.<enter>'], ['Is this how', '<enter>']);
  expect((await edit.exit()).code).toBe(0);
  expect((await steer(['today'])).stdout).not.toContain('outcome');
});

test('nothing open is no error', async () => {
  const home = temporaryHome();
  expect(await run(['today'], { home })).toMatchObject({ code: 0, stdout: '', stderr: 'Nothing is open.\n' });
  expect((await run(['today', '--json'], { home })).stdout).toBe('[]\n');
});
