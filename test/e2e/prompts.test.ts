import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { type Sitting, type Step, sit } from './sitting.ts';

const sheet = fileURLToPath(new URL('../fixtures/worksheets/every-prompt.yaml', import.meta.url));
const fifty = Array.from({ length: 50 }, (_, index) => `pasted ${index + 1}`).join('\n');

/** Every kind of prompt: something wrong, a way back, and what is right in the end. */
const upToTheLines: readonly Step[] = [
  ['A line of words?', 'wal<tab> hoome<left><left><backspace><end><enter>'],
  ['Several lines?', 'first<enter>second'],
];
const fromTheNumber: readonly Step[] = [
  ['A number?', '30<enter>'],
  ['This must be 20 or less.', '<ctrl-u>3<shift-tab>'],
  ['pasted 50', '<ctrl-d>'],
  ['› 3', '<enter>'],
  ['Which day?', 'yesterdayy<enter>'],
  ['This must be a date', '<backspace>'],
  ['Mon 2026-11-23', '<enter>'],
  ['When exactly?', 'yesterday 9pm'],
  ['Mon 2026-11-23 21:00', '<enter>'],
  ['What time?', '9.30pm'],
  ['What time?', '<enter>'],
  ['How long?', '1h 20m<enter>'],
  ['How strong?', '15<enter>'],
  ['It goes from 0 to 10.', '8<enter>'],
  ['Before: 8', '<left><left><left><enter>'],
  ['Yes or no?', '<down><down><up><enter>'],
  ['Which one?', '4<enter>'],
  ['Write a few words of your own', 'no colour<enter>'],
  ['Which of many?', 'zz<enter>'],
  ['Nothing here contains that.', '<backspace><backspace>ice<enter>'],
  ['Which ones?', '4<down><enter>'],
  ['Which things?', 'tea<enter>bred<enter><up><left>a<enter><enter>'],
  ['In which order?', '<down><down>1<down>2<enter>'],
  ['Row 1 · Trigger', 'the pub<enter>'],
  ['the pub · How strong', '<shift-tab>'],
  ['› the pub', '<enter>'],
  ['the pub · How strong', '7<enter>'],
  ['Row 2 · Trigger', '<enter>'],
];

const answers = {
  line: 'walking home',
  lines: `first\nsecond\n${fifty}`,
  amount: 3,
  day: '2026-11-23',
  moment: '2026-11-23T21:00:00+01:00',
  clock: '21:30',
  span: 80,
  strength: 8,
  'strength-now': 6,
  yes: 'yes',
  pick: { other: 'no colour' },
  country: 'iceland',
  picks: ['none'],
  things: ['tea', 'bread'],
  order: ['town', 'sea'],
  urges: [{ trigger: 'the pub', much: 7 }],
};

test.each([
  { cols: 40, rows: 20 },
  { cols: 80, rows: 24 },
  { cols: 200, rows: 60 },
])('every kind of prompt is answered in a terminal of $cols by $rows', async ({ cols, rows }) => {
  const home = temporaryHome();
  const session = sit(['fill', sheet], { home, cols, rows });
  await session.play(...upToTheLines);
  await session.sees('› first');
  session.paste(`\n${fifty}\n`);
  await session.sees('pasted 50');
  expect(session.screen().length).toBeLessThanOrEqual(rows);
  await resized(session, { cols: 60, rows: 16 }, 'pasted 50');
  await resized(session, { cols, rows }, 'pasted 50');
  session.press('ctrl-d');
  await session.play(...fromTheNumber, ['Is this how you want to keep it?', '<enter>']);
  expect(await session.exit()).toEqual({ code: 0, signal: null });
  const { stdout } = await run(['show', '1', '--json'], { home });
  expect(JSON.parse(stdout).answers).toEqual(answers);
});

/** The open prompt fits the new size, and stands there once. */
async function resized(session: Sitting, { cols, rows }: { cols: number; rows: number }, shown: string) {
  session.resize(cols, rows);
  await session.waitFor((screen) => {
    const lines = screen.split('\n');
    return (
      lines.length <= rows &&
      lines.filter((line) => line.includes('Several lines?')).length === 1 &&
      lines.filter((line) => line.includes(shown)).length === 1 &&
      (lines.at(-1) ?? '').endsWith('Ctrl-C keep and leave')
    );
  });
}
