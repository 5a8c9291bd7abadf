import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { sit } from './sitting.ts';

const sheet = fileURLToPath(new URL('../fixtures/worksheets/every-prompt.yaml', import.meta.url));
const altUp = '\x1b[1;3A';

test.each([
  { cols: 40, rows: 20 },
  { cols: 80, rows: 24 },
  { cols: 200, rows: 60 },
])('the keys do what they say in a terminal of $cols by $rows', async ({ cols, rows }) => {
  const home = temporaryHome();
  const session = sit(['fill', sheet], { home, cols, rows });
  await session.play(['A line of words?', '?']);
  await session.waitFor('Walking home.');
  await session.play(
    ['A line of words?', 'world<ctrl-a>hello big <ctrl-e> again<ctrl-w>'],
    ['Ctrl-Y puts it back', '<ctrl-y>'],
    ['› hello big world again', '<ctrl-u>'],
    ['Ctrl-Y puts it back', '<ctrl-y><home><right><right><ctrl-k>'],
    [/› he$/m, '<ctrl-y><enter>'],
    ['Several lines?', 'one<enter>two<up><home>zero <down><end>!<esc>'],
    ['› hello big world again', '<enter>'],
    ['zero one', '<ctrl-o>'],
    ['Where would you like to go?', 'things<enter>'],
    ['Which things?', 'tea<enter>soup<enter>bread'],
  );
  session.type(altUp);
  await session.sees(/bread[\s\S]*soup/);
  session.type(altUp);
  await session.sees(/bread[\s\S]*tea/);
  await session.play(
    ['1. bread', '<ctrl-d>'],
    ['In which order?', '<ctrl-o>'],
    ['Where would you like to go?', 'several<enter>'],
    ['zero one', '<ctrl-d>'],
    ['A number?', '<ctrl-o>'],
  );
  await session.play(['Where would you like to go?', '<shift-tab>'], ['A number?', '4<ctrl-c>']);
  expect(await session.exit()).toEqual({ code: 130, signal: null });

  const again = sit(['resume'], { home, cols, rows });
  await again.play(['› 4', '<enter>'], ['Which day?', '<ctrl-c>']);
  await again.exit();
  const { answers } = JSON.parse((await run(['show', '1', '--json'], { home })).stdout);
  expect(answers).toEqual({
    line: 'hello big world again',
    lines: 'zero one\ntwo!',
    things: ['bread', 'tea', 'soup'],
    amount: 4,
  });
});
