import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { sit } from './sitting.ts';

const source = `
id: small
version: 1
title: A small sheet
summary: For tests.
sections:
  - print: { order: 2 }
    questions:
      - { id: first, type: text, ask: What came first? }
      - { id: strength, type: scale, ask: How strong was it? }
  - print: { order: 1 }
    questions:
      - { id: top, type: text, ask: What stands at the top? }
`;

function homeWithSheet(): { home: string; sheet: string } {
  const home = temporaryHome();
  const sheet = join(home, 'small.yaml');
  writeFileSync(sheet, source);
  return { home, sheet };
}

async function entries(home: string): Promise<unknown> {
  return JSON.parse((await run(['list', '--json', '--status', 'all'], { home })).stdout);
}

test('a stack of sheets is copied by the numbers on them', async () => {
  const { home, sheet } = homeWithSheet();
  const session = sit(['fill', sheet, '--from-paper', '--tag', 'group'], { home });
  await session.play(
    ['When was the sheet filled in?', 'yesterday<enter>'],
    ['1. What stands at the top?', 'a lin<enter>'],
    ['2. What came first?', '<shift-tab>'],
    ['› a lin', 'e<enter>'],
    ['2. What came first?', '<enter>'],
    ['3. How strong was it?', '7<enter>'],
    ['Is this how', '<enter>'],
    ['Another one?', '<enter>'],
    ['When was the sheet filled in?', '<enter>'],
    ['1. What stands at the top?', 'another<enter>'],
    ['2. What came first?', '<enter>'],
    ['3. How strong was it?', '<enter>'],
    ['Is this how', '<enter>'],
    ['Another one?', '2<enter>'],
  );
  expect(await session.exit()).toEqual({ code: 0, signal: null });
  expect(session.screen().join('\n')).toContain(
    '2 sheets added, tagged “paper”. See them: steer list --tag paper',
  );
  expect(await entries(home)).toMatchObject([
    { id: 2, status: 'done', tags: ['group', 'paper'], occurredAt: '2026-11-24T21:30:00+01:00' },
    { id: 1, status: 'done', tags: ['group', 'paper'], occurredAt: '2026-11-23T12:00:00+01:00' },
  ]);
  const shown = JSON.parse((await run(['show', '1', '--json'], { home })).stdout);
  expect(shown.answers).toEqual({ first: null, strength: 7, top: 'a line' });
});

test('one that was left is gone on with in the order of the paper', async () => {
  const { home, sheet } = homeWithSheet();
  const first = sit(['fill', sheet, '--from-paper', '--at', 'yesterday'], { home });
  await first.play(['1. What stands at the top?', 'a line<enter>'], ['2. What came first?', 'ha<ctrl-c>']);
  expect((await first.exit()).code).toBe(130);
  expect(first.screen().join('\n')).toContain('Go on with it: steer resume 1');
  const again = sit(['resume'], { home });
  await again.play(['› ha', 'lf<enter>'], ['3. How strong was it?', '<enter>'], ['Is this how', '<enter>']);
  expect((await again.exit()).code).toBe(0);
  expect(await entries(home)).toMatchObject([
    { status: 'done', tags: ['paper'], occurredAt: '2026-11-23T12:00:00+01:00' },
  ]);
});

test('in plain lines it is copied as well', async () => {
  const { home, sheet } = homeWithSheet();
  const session = sit(['--accessible', 'fill', sheet, '--from-paper'], { home });
  await session.play(
    ['When was the sheet filled in?', '<enter>'],
    ['1. What stands at the top?', 'a line<enter>'],
    ['2. What came first?', '<<enter>'],
    ['1. What stands at the top?', '<enter>'],
    ['2. What came first?', '<enter>'],
    ['3. How strong was it?', '<enter>'],
    ['Is this how', '1<enter>'],
    ['Another one?', '2<enter>'],
  );
  expect((await session.exit()).code).toBe(0);
  expect(await entries(home)).toMatchObject([{ status: 'done', tags: ['paper'] }]);
});

test('answers from a file are marked, and keep the mark through export and import', async () => {
  const { home, sheet } = homeWithSheet();
  const answers = ['fill', sheet, '--answers', '-', '--from-paper', '--tag', 'paper', '--json'];
  const filled = await run(answers, { home, stdin: '{ "top": "a line" }' });
  expect(JSON.parse(filled.stdout)).toMatchObject({ tags: ['paper'], answers: { top: 'a line' } });
  const exported = await run(['export', '--format', 'json'], { home });
  const elsewhere = temporaryHome();
  writeFileSync(join(elsewhere, 'all.json'), exported.stdout);
  expect(await run(['import', join(elsewhere, 'all.json')], { home: elsewhere })).toMatchObject({ code: 0 });
  expect(await entries(elsewhere)).toMatchObject([{ tags: ['paper'] }]);
});

test('where nobody can be asked it says how else', async () => {
  const { home, sheet } = homeWithSheet();
  const { code, stderr } = await run(['fill', sheet, '--from-paper'], { home });
  expect(code).toBe(2);
  expect(stderr).toContain('--answers');
});
