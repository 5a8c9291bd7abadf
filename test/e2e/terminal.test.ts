import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/text/wrap.ts';
import { temporaryHome } from '../support/home.ts';
import { readMarkdown } from '../support/markdown-reader.ts';
import { run } from '../support/program.ts';
import { now, type Step, sit } from './sitting.ts';
import { type Sheet, written } from './written.ts';

/** Each with a step back, a skip, an answer that will not do, and a point where the writer leaves and comes back. */
const sittings: Readonly<
  Record<Sheet, { readonly before: readonly Step[]; readonly after: readonly Step[] }>
> = {
  abc: {
    before: [
      ['What is this about?', '<down><enter>'],
      ['When was it?', '<ctrl-u>yesterdayy<enter>'],
      ['This must be a day and a time', '<ctrl-u>yesterday 9pm<enter>'],
      ['What happened, or what is coming up?', 'A free bet, only tonight.<enter>On pay day.<ctrl-d>'],
      ['Row 1 · Feeling', 'res<tab><enter>'],
      ['restless · How strong was it?', '15<enter>'],
      ['It goes from 0 to 10.', '8<enter>'],
      ['Row 2 · Feeling', 'Lonely<enter>'],
      ['Lonely · How strong was it?', '<left><left><left><left><left><enter>'],
      ['Row 3 · Feeling', '<enter>'],
      ['What did you do, or feel like doing?', 'I put the phone away.<ctrl-d>'],
      ['How strong was the urge?', '<shift-tab>'],
      ['› I put the phone away.', '<ctrl-d>'],
      ['How strong was the urge?', '8<enter>'],
      ['Row 1 · What did you tell yourself?', 'I must win it back.<enter>'],
      ['I must win it back. · How much', '85<enter>'],
      ['Do you find any of these in it?', '<space><down><down><down><down><down>my own words<enter>'],
      ['Row 2 · What did you tell yourself?', 'I can’t stand it.<enter>'],
      ['I can’t stand it. · How much', '70<enter>'],
      ['Do you find any of these in it?', '3<enter>'],
      ['Row 3 · What did you tell yourself?', '<enter>'],
      ['I must win it back. · Is it true?', '2<enter>'],
      ['Does it follow', '2<enter>'],
      ['Does it help', '3<enter>'],
      ['What would you say back to it?', 'It is gone.<ctrl-d>'],
      ['I can’t stand it. · Is it true?', '2<enter>'],
      ['Does it follow', '2<enter>'],
      ['Does it help', '2<enter>'],
      ['I can’t stand it. · What would you say back to it?', '<ctrl-c>'],
    ],
    after: [
      ['I can’t stand it. · What would you say back to it?', 'I am standing it.<ctrl-d>'],
      ['I must win it back. · What is a fairer', 'I can earn it slowly.<ctrl-d>'],
      ['How much do you believe the new one?', '75<enter>'],
      ['Before: 85', '35<enter>'],
      ['I can’t stand it. · What is a fairer', 'It will pass.<ctrl-d>'],
      ['How much do you believe the new one?', '30<enter>'],
      ['How could you soften it', 'It may pass.<ctrl-d>'],
      ['Before: 70', '40<enter>'],
      ['restless · How strong is it now?', '4<enter>'],
      ['Lonely · How strong is it now?', '<left><left><enter>'],
      ['How strong is the urge now?', '3<enter>'],
      ['What will you do?', 'Ring my sister.<ctrl-d>'],
      ['When will you use the new belief again?', '<enter>'],
    ],
  },
  'cost-benefit': {
    before: [
      ['Which behaviour do you want to look at?', '<ctrl-u>Drinking in the evening<enter>'],
      ['What change are you weighing it against?', 'cut<tab><enter>'],
      ['What does it give you?', 'The day falls off me<enter>Long talks<enter>I look relaxed<enter><enter>'],
      ['The day falls off me · Is that', '1<enter>'],
      ['Long talks · Is that', '2<enter>'],
      ['I look relaxed · Is that', '<shift-tab>'],
      ['Long talks · Is that', '3<enter>'],
      ['I look relaxed · Is that', '2<enter>'],
      ['What does it cost you?', 'Awake at three<enter>About 200 a month<enter><enter>'],
      ['Awake at three · Is that', '3<ctrl-c>'],
    ],
    after: [
      [/Awake at three · Is that.*› 3\. both/s, '<enter>'],
      ['About 200 a month · Is that', '<enter>'],
      ['What would you gain by the change?', 'Running on Sundays<ctrl-d>'],
      ['Running on Sundays · Is that', '2<enter>'],
      ['What would be hard about the change?', '<enter>'],
      ['What stands out to you?', 'The good part is over soon.<ctrl-d>'],
      ['The day falls off me · What else', 'A shower<enter>'],
      ['Long talks · What else', 'A walk<enter>'],
      ['Which reasons to change matter most', '<down><down>1<down><down><down>Quiet mornings<enter><enter>'],
      ['Why does the first one matter', 'It is who I was.<ctrl-d>'],
      ['What would you like to do next?', '4<enter>'],
      ['Write a few words of your own', 'Show this to my sister<enter>'],
    ],
  },
  values: {
    before: [
      [
        'What matters to you?',
        'My sister<enter>Making music<enter>Quiet mornings<enter>Honesty<enter>My body<enter>A trade<enter><enter>',
      ],
      ['Which of these matter most?', '123456<enter>'],
      ['This takes at most 5', '356<enter>'],
      ['Would you like to put them in order?', '<down>1<down>2<ctrl-c>'],
    ],
    after: [
      ['Would you like to put them in order?', '<enter>'],
      ['Making music · What does it look like', 'I go on Tuesdays<enter>and bring the bass.<ctrl-d>'],
      ['How far do you live it now?', '2<enter>'],
      ['affect it?', '3<enter>'],
      ['My sister · What does it look like', '<enter>'],
      ['How far do you live it now?', '66<enter>'],
      ['It goes from 0 to 10.', '6<enter>'],
      ['affect it?', '2<enter>'],
      ['Honesty · What does it look like', '<enter>'],
      ['How far do you live it now?', '<enter>'],
      ['affect it?', '<enter>'],
      ['Would you like one more question', '1<enter>'],
      ['Going by time, money and attention', '<shift-tab>'],
      ['Would you like one more question', '<enter>'],
      ['Going by time, money and attention', '3<enter>'],
      ['What do you make of that?', '<enter>'],
      ['Which of them would you like to give', '1<enter>'],
      ['What is one small thing', 'Put new strings on.<ctrl-d>'],
      ['When will you do it?', 'Tuesday at seven<enter>'],
    ],
  },
};

const sheets = Object.keys(sittings) as Sheet[]; // the keys of this very table

test.each(sheets)('%s is filled in, left in the middle, gone on with and finished', async (sheet) => {
  const home = temporaryHome();
  const first = sit(['fill', sheet], { home });
  await first.play(...sittings[sheet].before);
  expect(await first.exit()).toEqual({ code: 130, signal: null });
  expect(first.screen().slice(-2)).toEqual([
    'All you wrote is kept as a draft.',
    'Go on with it: steer resume 1',
  ]);

  const second = sit(['resume', '1'], { home });
  await second.play(...sittings[sheet].after, ['Is this how you want to keep it?', '<enter>']);
  expect(await second.exit()).toEqual({ code: 0, signal: null });
  expect(second.screen()).toContain('Kept as entry 1. Read it: steer show 1');

  const shown = JSON.parse((await run(['show', '1', '--json'], { home })).stdout);
  expect(shown.answers).toEqual(written[sheet]);
  expect(shown).toMatchObject({ status: 'done', createdAt: now, revision: 1 });
});

test.each(sheets)('%s fits a screen of 80 columns when it is shown', async (sheet) => {
  const home = await withEntry(sheet);
  const reading = sit(['show', 'last'], { home });
  expect(await reading.exit()).toEqual({ code: 0, signal: null });
  const lines = reading.transcript();
  expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  expect(reading.output()).not.toContain('undefined');
});

test.each(sheets)('%s is taken along as Markdown that reads back', async (sheet) => {
  const home = await withEntry(sheet);
  const { code, stderr } = await run(['export', '--output', 'journal.md'], { home });
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'Written to journal.md, readable by you alone.\n' });
  const { quotes, rows, items } = readMarkdown(
    readFileSync(join(home, 'journal.md'), 'utf8'),
    'CommonMark with GFM tables',
  );
  const read = [...quotes, ...items, ...rows.flat()];
  const texts: Record<Sheet, readonly string[]> = {
    abc: ['A free bet, only tonight.\nOn pay day.', 'I must win it back.', 'It may pass.', 'Ring my sister.'],
    'cost-benefit': ['Drinking in the evening', 'Awake at three', 'A shower', 'It is who I was.'],
    values: ['Quiet mornings', 'I go on Tuesdays\nand bring the bass.', 'Put new strings on.'],
  };
  expect(texts[sheet].filter((text) => !read.includes(text))).toEqual([]);
});

test.each(sheets)('%s is printed blank for 80 columns, and opens no journal for it', async (sheet) => {
  const home = temporaryHome();
  const { code, stdout, stderr } = await run(['print', sheet], {
    home,
    env: { STEER_JOURNAL: '/dev/null/no' },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  expect(stdout).toMatch(/_{10}/);
});

async function withEntry(sheet: Sheet): Promise<string> {
  const home = temporaryHome();
  const given = await run(['fill', sheet, '--answers', '-'], { home, stdin: JSON.stringify(written[sheet]) });
  expect(given).toMatchObject({ code: 0, stdout: '1\n' });
  return home;
}
