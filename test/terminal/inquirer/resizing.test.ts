import { expect, test } from 'vitest';
import { paragraph } from '../../../src/document/document.ts';
import { inquirerPrompter } from '../../../src/terminal/inquirer/inquirer-prompter.ts';
import { aScreen, type Screen } from '../../support/screen.ts';
import { aTextPrompt } from '../prompts.ts';

const long =
  'It was late and I sat there for a long while, thinking of all the things that had gone wrong in the last days, one after the other.';
const wide = '昨日の夜、友達と一緒に家にいた。そして長い間、何も言わずに座っていた。';

async function longAnswer(screen: Screen): Promise<void> {
  const plain = (text: string) => text;
  const prompter = inquirerPrompter({
    input: screen.input,
    output: screen.output,
    signal: new AbortController().signal,
    styles: { ask: plain, muted: plain, current: plain, problem: plain },
    render: () => 'Before.',
    renderPlain: () => '',
    rewrapping: 'as-xterm.js',
  });
  prompter.show([paragraph('Before.')]);
  const initial = `${long}\nThen I wrote to her.\n${wide}\n${long}`;
  void prompter.text(aTextPrompt({ lines: 9, initial }));
  await screen.lines();
}

/** What a prompt that was opened at that size looks like. */
async function atOnce(columns: number, rows: number): Promise<string[]> {
  const screen = aScreen({ columns, rows });
  await longAnswer(screen);
  return screen.lines();
}

const sizes: readonly [string, readonly (readonly [number, number])[]][] = [
  ['narrower', [[40, 24]]],
  [
    'narrower and wider again',
    [
      [40, 24],
      [100, 24],
    ],
  ],
  [
    'narrower by a column, again and again',
    [
      [119, 24],
      [118, 24],
      [117, 24],
      [80, 24],
    ],
  ],
  ['wider', [[200, 24]]],
  ['lower', [[120, 12]]],
  [
    'lower and higher again',
    [
      [120, 12],
      [120, 30],
    ],
  ],
  [
    'smaller both ways at once, and back',
    [
      [60, 10],
      [120, 30],
    ],
  ],
  [
    'as small as can be, and back',
    [
      [30, 8],
      [100, 24],
    ],
  ],
];

test.each(sizes)('a window that gets %s holds one prompt, as if it had opened there', async (_, steps) => {
  const screen = aScreen({ columns: 120, rows: 24 });
  await longAnswer(screen);
  for (const [columns, rows] of steps) {
    await screen.resize(columns, rows);
    const lines = await screen.lines();
    expect(lines.filter((line) => line.startsWith('What happened?')).length).toBe(1);
    expect(lines.slice(lines.indexOf('What happened?'))).toEqual(
      (await atOnce(columns, rows)).slice((await atOnce(columns, rows)).indexOf('What happened?')),
    );
  }
  expect((await screen.everything()).slice(0, 2)).toEqual(['', 'Before.']);
});

test('nothing of an earlier frame is left above, once the window is high enough again', async () => {
  const screen = aScreen({ columns: 120, rows: 24 });
  await longAnswer(screen);
  for (const [columns, rows] of [
    [40, 24],
    [100, 24],
    [60, 24],
  ] as const) {
    await screen.resize(columns, rows);
  }
  const everything = await screen.everything();
  expect(everything.filter((line) => line === 'What happened?').length).toBe(1);
});
