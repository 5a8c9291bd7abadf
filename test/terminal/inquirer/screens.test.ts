import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/document.ts';
import type { Prompter } from '../../../src/questions/prompter.ts';
import { renderBlocks } from '../../../src/render/text/render-text.ts';
import { inquirerPrompter } from '../../../src/terminal/inquirer/inquirer-prompter.ts';
import { aScreen } from '../../support/screen.ts';
import {
  aChooseManyPrompt,
  aChoosePrompt,
  aListPrompt,
  aRankPrompt,
  aRatePrompt,
  aTextPrompt,
  options,
} from '../prompts.ts';

const [up, down, left] = ['\x1b[A', '\x1b[B', '\x1b[D'];
const help: readonly Block[] = [{ kind: 'remark', text: 'There is help.' }];
const about = { progress: '3 of 11 · What I told myself', next: 'How sure I was', help };
const long =
  'I must have it now, because otherwise nothing will ever be good again and everybody at the table will see that I am not up to it.';
const countries = options(
  ...[
    'Argentina',
    'Belgium',
    'Brazil',
    'Canada',
    'Chile',
    'Denmark',
    'Finland',
    'France',
    'Greece',
    'Iceland',
  ],
  ...['India', 'Ireland', 'Italy', 'Japan', 'Kenya', 'Mexico', 'Norway', 'Peru', 'Spain', 'Sweden'],
);
const feelings: Block = {
  kind: 'table',
  layout: 'table',
  named: false,
  columns: ['Feeling', 'Strength'].map((label) => ({ label, width: 'narrow' })),
  rows: [
    ['angry', '8'],
    ['ashamed', '6'],
    ['sad', ''],
  ].map((row) => row.map((text) => ({ kind: 'text', text }))),
};

/** A prompt, and what is typed into it before it is looked at. */
const scenes: Readonly<Record<string, readonly [ask: (prompter: Prompter) => unknown, typed: string]>> = {
  'text-one-line': [
    (to) =>
      to.text(aTextPrompt({ ...about, hint: 'In a few words.', suggest: ['angry', 'anxious', 'ashamed'] })),
    'an',
  ],
  'text-several-lines': [
    (to) => to.text(aTextPrompt({ ...about, lines: 3, initial: `${long}\n\nAnd then a second thought.` })),
    up + left,
  ],
  'text-wide-characters': [
    (to) =>
      to.text(
        aTextPrompt({
          ...about,
          lines: 3,
          initial: '昨日の夜、友達と一緒に 👩‍👩‍👧 家にいた。\nשלום and café',
        }),
      ),
    '',
  ],
  'text-refused': [
    (to) =>
      to.text(
        aTextPrompt({ ...about, check: () => 'This must be a day: 2026-11-24, yesterday, next friday.' }),
      ),
    'yesterdayy\r',
  ],
  'date-understood': [
    (to) =>
      to.text(
        aTextPrompt({ ...about, ask: 'When was it?', understood: () => 'Mon 2026-11-23 21:00 (+01:00)' }),
      ),
    'yesterday 9pm',
  ],
  'earlier-answer-in-view': [
    (to) =>
      to.text(
        aTextPrompt({
          ...about,
          ask: 'What would you say back to “I must have it now, because otherwise…”?',
          lines: 3,
          inView: [{ kind: 'question', ask: 'What I told myself', blocks: [{ kind: 'answer', text: long }] }],
        }),
      ),
    'I would like it',
  ],
  'rows-in-view': [
    (to) =>
      to.rate(
        aRatePrompt({
          ...about,
          ask: 'What did you feel, and how strongly?\nsad · How strong was it?',
          minLabel: 'hardly there',
          maxLabel: 'as strong as it gets',
          inView: [feelings],
        }),
      ),
    '5',
  ],
  'scale-again': [
    (to) =>
      to.rate(
        aRatePrompt({
          ...about,
          max: 100,
          step: 5,
          unit: '%',
          before: 85,
          minLabel: 'not at all',
          maxLabel: 'completely',
        }),
      ),
    '40',
  ],
  'scale-out-of-range': [(to) => to.rate(aRatePrompt(about)), '15\r'],
  choice: [(to) => to.choose(aChoosePrompt({ ...about, other: true })), `${down}${down}`],
  'choice-own-words': [(to) => to.choose(aChoosePrompt({ ...about, other: true })), '4on the bus home'],
  'choice-searched': [(to) => to.choose(aChoosePrompt({ ...about, options: countries })), 'ar'],
  'choice-long': [(to) => to.choose(aChoosePrompt({ ...about, options: countries, initial: 'mexico' })), ''],
  'choices-with-hints': [
    (to) =>
      to.chooseMany(
        aChooseManyPrompt({
          ...about,
          options: options(
            'Must or should',
            'Awful',
            'Can’t stand it',
            'Always or never',
            'Rating a person',
          ).map((one) => ({
            ...one,
            hint: `What ${one.label.toLowerCase()} sounds like when one listens closely.`,
          })),
          other: true,
        }),
      ),
    '13',
  ],
  ranking: [(to) => to.rank(aRankPrompt({ ...about, other: true })), `${down}${down}1 ${down}`],
  list: [
    (to) =>
      to.list(
        aListPrompt({ ...about, initial: ['Go for a walk', long, 'Ring Mo'], suggest: ['Rest', 'Read'] }),
      ),
    'R',
  ],
  'jump-list': [
    (to) =>
      to.choose(
        aChoosePrompt({
          ask: 'Where would you like to go?',
          required: true,
          options: ['What happened', 'When', 'What I told myself', 'How sure I was'].map((label, index) => ({
            value: label,
            label,
            note: ['answered', 'skipped', 'open', 'open'][index],
          })),
          initial: 'What I told myself',
        }),
      ),
    '',
  ],
};

const sizes = [
  { columns: 40, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
];

const cases = Object.entries(scenes).flatMap(([name, [ask, typed]]) =>
  sizes.map((size) => [name, `${size.columns}x${size.rows}`, { ask, typed, size }] as const),
);

test.each(cases)(
  '%s at %s looks as it should',
  async (name, size, { ask, typed, size: { columns, rows } }) => {
    const screen = aScreen({ columns, rows });
    const plain = (text: string) => text;
    const prompter = inquirerPrompter({
      input: screen.input,
      output: screen.output,
      signal: new AbortController().signal,
      styles: { ask: plain, muted: plain, current: plain, problem: plain },
      render: (blocks) => renderBlocks(blocks, { width: columns }),
      renderPlain: (blocks, width) => renderBlocks(blocks, { width }),
    });
    const asking = Promise.resolve(ask(prompter)).catch(() => undefined); // the test leaves it with Ctrl-C
    await screen.lines();
    await screen.type(typed);
    const lines = await screen.lines();
    const { column, row, hidden } = await screen.cursor();
    const where = hidden ? 'no cursor' : `cursor in line ${row + 1}, column ${column + 1}`;
    const drawn = `${lines.join('\n')}\n${'═'.repeat(Math.min(columns, 80))}\n${where}\n`;
    await expect(drawn).toMatchFileSnapshot(`../../fixtures/golden/screens/${name}-${size}.txt`);
    await screen.type(`\x03`);
    await asking;
  },
);
