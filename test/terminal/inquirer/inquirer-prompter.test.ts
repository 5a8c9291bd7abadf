import { describe, expect, test } from 'vitest';
import { type Block, paragraph } from '../../../src/document/document.ts';
import { JournalError, LeftError } from '../../../src/errors.ts';
import { renderBlocks } from '../../../src/render/text/render-text.ts';
import type { Edited } from '../../../src/terminal/editor/edit-text.ts';
import {
  type InquirerPrompterOptions,
  inquirerPrompter,
} from '../../../src/terminal/inquirer/inquirer-prompter.ts';
import { aScreen, type Screen } from '../../support/screen.ts';
import {
  aChooseManyPrompt,
  aChoosePrompt,
  aListPrompt,
  aRankPrompt,
  aRatePrompt,
  aTextPrompt,
  options,
} from '../prompts.ts';

const keys = {
  enter: '\r',
  shiftTab: '\x1b[Z',
  escape: '\x1b',
  up: '\x1b[A',
  down: '\x1b[B',
  ctrlC: '\x03',
  ctrlD: '\x04',
};
const paste = (text: string) => `\x1b[200~${text}\x1b[201~`;

function aPrompter(screen: Screen, changes: Partial<InquirerPrompterOptions> = {}) {
  const plain = (text: string) => text;
  return inquirerPrompter({
    input: screen.input,
    output: screen.output,
    signal: new AbortController().signal,
    styles: { ask: plain, muted: plain, current: plain, problem: plain },
    render: (blocks: readonly Block[]) => blocks.map(wordsOf).join('\n'),
    renderPlain: (blocks, width) => renderBlocks(blocks, { width }),
    ...changes,
  });
}

function wordsOf(block: Block): string {
  if (block.kind !== 'paragraph') return block.kind;
  return block.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
}

/** Lets a prompt open: what it asks is on the screen. */
async function opened<T>(screen: Screen, asking: Promise<T>): Promise<{ asking: Promise<T> }> {
  asking.catch(() => {}); // a test that expects it to reject looks later
  await screen.lines();
  return { asking };
}

const answerBlock = (text: string): Block => ({
  kind: 'question',
  ask: 'My thought',
  blocks: [{ kind: 'answer', text }],
});
const tableOf = (...rows: readonly string[]): Block => ({
  kind: 'table',
  layout: 'table',
  named: false,
  columns: [{ label: 'Feeling', width: 'wide' }],
  rows: rows.map((text) => [{ kind: 'text', text }]),
});

describe('in view above the question', () => {
  const asked = async (changes: Parameters<typeof aTextPrompt>[0], rows: number) => {
    const screen = aScreen({ columns: 44, rows });
    await opened(screen, aPrompter(screen).text(aTextPrompt({ progress: '2 of 3', ...changes })));
    return screen;
  };

  test('stands an earlier answer, wrapped', async () => {
    const text = 'I must have it now, or nothing will ever be good again.';
    const screen = await asked({ inView: [answerBlock(text)] }, 24);
    expect(await screen.lines()).toEqual([
      '',
      '2 of 3',
      '',
      '  My thought',
      '    I must have it now, or nothing will',
      '    ever be good again.',
      '',
      'What happened?',
      '',
      '›',
      '',
      'Enter skip · Shift-Tab back · ? help',
      'Ctrl-C keep and leave',
    ]);
  });

  test('a long answer shows its beginning, and ? all of it', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
    const screen = await asked({ inView: [answerBlock(lines.join('\n'))] }, 16);
    const drawn = await screen.lines();
    expect(drawn.length).toBeLessThanOrEqual(16);
    expect(drawn).toContain('    line 1');
    expect(drawn).not.toContain('    line 30');
    expect(drawn.some((line) => /↓ \d+ more/.test(line))).toBe(true);
    await screen.type('?');
    expect((await screen.everything()).join('\n')).toContain('question');
  });

  test('a long table shows its last rows', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `feeling ${index + 1}`);
    const drawn = await (await asked({ inView: [tableOf(...rows)] }, 16)).lines();
    expect(drawn).toContain('  feeling 30');
    expect(drawn.some((line) => /↑ \d+ more/.test(line))).toBe(true);
  });

  test('gives way where there is no room for more than the question', async () => {
    const drawn = await (await asked({ inView: [tableOf('angry')] }, 8)).lines();
    expect(drawn).toContain('What happened?');
    expect(drawn).not.toContain('  angry');
  });

  test('what comes next is said where there is room', async () => {
    const said = async (next: string) => (await (await asked({ next }, 24)).lines())[1];
    expect(await said('How strong it was')).toBe('2 of 3   next: How strong it was');
    expect(await said('How strong the urge was at its worst')).toBe('2 of 3');
  });
});

test('a part of an answer leaves nothing behind, and the whole is summed up', async () => {
  const screen = aScreen({ columns: 44 });
  const prompter = aPrompter(screen);
  const { asking } = await opened(screen, prompter.text(aTextPrompt({ isPart: true })));
  await screen.type('angry\r');
  await asking;
  expect(await screen.lines()).toEqual([]);
  prompter.recall([tableOf('angry')]);
  expect(await screen.lines()).toEqual([]);
  prompter.sumUp('What did you feel?', [tableOf('angry')]);
  expect(await screen.lines()).toEqual(['What did you feel?', '  Feeling', '  ───────', '  angry']);
});

describe('on the screen', () => {
  test('notes stand below each other beside their options', async () => {
    const screen = aScreen({ columns: 60 });
    const noted = options('At home', 'At work tonight', 'Out').map((one, index) => ({
      ...one,
      note: ['answered', 'open'][index],
    }));
    await opened(screen, aPrompter(screen).choose(aChoosePrompt({ options: noted })));
    expect((await screen.lines()).slice(3, 6)).toEqual([
      '  1. At home          answered',
      '  2. At work tonight  open',
      '  3. Out',
    ]);
  });

  test('where there is little room only the current option shows its hint', async () => {
    const screen = aScreen({ columns: 60, rows: 12 });
    const hinted = options('A', 'B', 'C', 'D').map((one) => ({ ...one, hint: `hint of ${one.label}` }));
    await opened(screen, aPrompter(screen).choose(aChoosePrompt({ options: hinted, initial: 'b' })));
    const hints = (await screen.lines()).filter((line) => line.includes('hint of'));
    expect(hints).toEqual(['     hint of B']);
  });

  test('a line of text', async () => {
    const screen = aScreen({ columns: 50 });
    const prompt = aTextPrompt({
      progress: '3 of 11 · What happened',
      hint: 'Facts another person could also see, in a sentence or two.',
      suggest: ['at home', 'at the pub'],
      help: [paragraph('Like so.')],
    });
    await opened(screen, aPrompter(screen).text(prompt));
    await screen.type('at');
    expect(await screen.lines()).toEqual([
      '',
      '3 of 11 · What happened',
      'What happened?',
      'Facts another person could also see, in a',
      'sentence or two.',
      '',
      '› at',
      'Tab: at home · at the pub',
      '',
      'Enter next · Shift-Tab back',
      'Ctrl-C keep and leave',
    ]);
    expect(await screen.cursor()).toEqual({ column: 4, row: 6, hidden: false });
  });

  test('several lines, with the cursor among them', async () => {
    const screen = aScreen();
    await opened(screen, aPrompter(screen).text(aTextPrompt({ lines: 4 })));
    await screen.type(`one${keys.enter}日本${keys.enter}three${keys.up}`);
    expect((await screen.lines()).slice(3, 6)).toEqual(['› one', '  日本', '  three']);
    expect(await screen.cursor()).toMatchObject({ column: 6, row: 4 });
  });

  test('a text that is higher than the screen shows the part around the cursor', async () => {
    const screen = aScreen({ rows: 12 });
    const initial = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`).join('\n');
    await opened(screen, aPrompter(screen).text(aTextPrompt({ lines: 20, initial })));
    expect(await screen.lines()).toEqual([
      '',
      'What happened?',
      '',
      '  ↑ 16 more',
      '  line 17',
      '  line 18',
      '  line 19',
      '  line 20',
      '',
      'Enter new line · Ctrl-D next · Ctrl-G editor · Shift-Tab back',
      'Ctrl-C keep and leave',
    ]);
  });

  test('what a terminal would obey is shown, and answered as it was', async () => {
    const screen = aScreen();
    const initial = 'red \x1b[31m and \u202e back';
    const { asking } = await opened(screen, aPrompter(screen).text(aTextPrompt({ initial })));
    expect(await screen.lines()).toContain('› red ␛[31m and ‹U+202E› back');
    await screen.type(keys.enter);
    await expect(asking).resolves.toEqual({ kind: 'answer', answer: initial });
  });

  test('a choice', async () => {
    const screen = aScreen();
    const prompt = aChoosePrompt({
      options: [
        { value: 'in', label: 'In', hint: 'indoors' },
        { value: 'out', label: 'Out' },
      ],
      other: true,
    });
    await opened(screen, aPrompter(screen).choose(prompt));
    await screen.type('3a cab');
    expect((await screen.lines()).slice(3)).toEqual([
      '  1. In',
      '     indoors',
      '  2. Out',
      '› 3. Something else:',
      '     a cab',
      '',
      '↑ ↓ or a digit · Enter next · Shift-Tab back · Ctrl-C keep and leave',
    ]);
    expect(await screen.cursor()).toEqual({ column: 10, row: 7, hidden: false });
    await screen.type(keys.up);
    expect(await screen.cursor()).toMatchObject({ hidden: true });
  });

  test('ticks', async () => {
    const screen = aScreen();
    await opened(screen, aPrompter(screen).chooseMany(aChooseManyPrompt()));
    await screen.type('13');
    expect((await screen.lines()).slice(3, 7)).toEqual([
      '  [x] 1. Tense',
      '  [ ] 2. Restless',
      '› [x] 3. Cold hands',
      '  [ ] 4. None of these',
    ]);
  });

  test('a ranking', async () => {
    const screen = aScreen();
    await opened(screen, aPrompter(screen).rank(aRankPrompt()));
    await screen.type(`${keys.down}1${keys.down} ${keys.up}`);
    expect((await screen.lines()).slice(3)).toEqual([
      '  1. Family',
      '↕ 2. Health',
      '  ── best 2 above ──────────────────────────',
      '     Work',
      '     Fun',
      '',
      '↑ ↓ move it · Space put down · Shift-Tab back · Ctrl-C keep and leave',
    ]);
  });

  test('a scale of points, with the rating before', async () => {
    const screen = aScreen();
    const prompt = aRatePrompt({ minLabel: 'barely', maxLabel: 'overwhelming', before: 7 });
    await opened(screen, aPrompter(screen).rate(prompt));
    await screen.type('4');
    expect((await screen.lines()).slice(3, 7)).toEqual([
      ' 0  1  2  3 [4] 5  6  7  8  9  10',
      ' barely              overwhelming',
      '',
      '› 4   Before: 7',
    ]);
  });

  test('a long scale as a bar', async () => {
    const screen = aScreen({ columns: 32 });
    await opened(
      screen,
      aPrompter(screen).rate(
        aRatePrompt({ max: 100, minLabel: 'not at all', maxLabel: 'more than anything', unit: '%' }),
      ),
    );
    await screen.type('50');
    expect((await screen.lines()).slice(3, 8)).toEqual([
      '0 ────────────●──────────── 100',
      ' 0 = not at all',
      ' 100 = more than anything',
      '',
      '› 50 %',
    ]);
  });

  test('a list', async () => {
    const screen = aScreen();
    await opened(screen, aPrompter(screen).list(aListPrompt()));
    await screen.type(`walk${keys.enter}call${keys.enter}`);
    expect((await screen.lines()).slice(3)).toEqual([
      '   1. walk',
      '   2. call',
      '›  3.',
      '',
      'Enter ends the list · ↑ change an item · Shift-Tab back · Ctrl-C keep and leave',
    ]);
  });
});

describe('from key to key', () => {
  test('a key is one write', async () => {
    const screen = aScreen();
    await opened(screen, aPrompter(screen).text(aTextPrompt()));
    const before = screen.writes.length;
    await screen.type('a');
    expect(screen.writes.length).toBe(before + 1);
  });

  test('a frame takes the place of the one before', async () => {
    const screen = aScreen();
    await opened(screen, aPrompter(screen).text(aTextPrompt({ lines: 3 })));
    await screen.type(`a${keys.enter}b${keys.enter}c\x7f\x7f\x7f\x7f`);
    expect(await screen.everything()).toEqual([
      '',
      'What happened?',
      '',
      '› a',
      '',
      'Enter new line · Ctrl-D next · Ctrl-Y puts it back · Shift-Tab back',
      'Ctrl-C keep and leave',
    ]);
  });

  test('pasted line ends do not end anything', async () => {
    const screen = aScreen();
    const { asking } = await opened(screen, aPrompter(screen).text(aTextPrompt({ lines: 3 })));
    await screen.type(paste('one\r\n\r\n\r\ntwo\r'));
    await screen.type(`three${keys.ctrlD}`);
    await expect(asking).resolves.toEqual({ kind: 'answer', answer: 'one\n\n\ntwo\nthree' });
  });

  test('nor do they answer the next question', async () => {
    const screen = aScreen();
    const { asking } = await opened(screen, aPrompter(screen).text(aTextPrompt()));
    await screen.type(paste('one\rtwo\r'));
    await screen.type(keys.enter);
    await expect(asking).resolves.toEqual({ kind: 'answer', answer: 'one two' });
  });

  test('what is typed ahead is there for the next question', async () => {
    const screen = aScreen();
    const prompter = aPrompter(screen);
    const { asking } = await opened(screen, prompter.text(aTextPrompt()));
    await screen.type(`one${keys.enter}two${keys.enter}`);
    await expect(asking).resolves.toEqual({ kind: 'answer', answer: 'one' });
    await expect(prompter.text(aTextPrompt())).resolves.toEqual({ kind: 'answer', answer: 'two' });
  });

  test('Esc alone goes back, with what stood there', async () => {
    const screen = aScreen();
    const { asking } = await opened(screen, aPrompter(screen).text(aTextPrompt({ check: () => 'No.' })));
    await screen.type(`ab${keys.enter}`);
    await screen.type(keys.escape);
    await expect(asking).resolves.toEqual({ kind: 'back', unfinished: 'ab' });
  });

  test('going back from an untouched question brings nothing along', async () => {
    const screen = aScreen();
    const { asking } = await opened(screen, aPrompter(screen).text(aTextPrompt({ initial: 'ab' })));
    await screen.type(keys.shiftTab);
    await expect(asking).resolves.toEqual({ kind: 'back' });
  });

  test('what was half typed before is brought along again, untouched or not', async () => {
    const screen = aScreen();
    const { asking } = await opened(screen, aPrompter(screen).text(aTextPrompt({ unfinished: 'ab' })));
    await screen.type(keys.shiftTab);
    await expect(asking).resolves.toEqual({ kind: 'back', unfinished: 'ab' });
  });

  test('help is shown above the question, which goes on as it stood', async () => {
    const screen = aScreen();
    const { asking } = await opened(
      screen,
      aPrompter(screen).text(aTextPrompt({ help: [paragraph('Like so.')] })),
    );
    await screen.type('?');
    expect(await screen.lines()).toEqual([
      '',
      'Like so.',
      '',
      'What happened?',
      '',
      '›',
      '',
      'Enter skip · Shift-Tab back · ? help · Ctrl-C keep and leave',
    ]);
    await screen.type(`ok${keys.enter}`);
    await expect(asking).resolves.toEqual({ kind: 'answer', answer: 'ok' });
  });

  test('an editor takes the text and brings it back, with the terminal as it was before', async () => {
    const screen = aScreen();
    const edit = async (text: string): Promise<Edited> => {
      const pastes = (await screen.marksPastes()) ? 'marked' : 'not marked';
      return { kind: 'text', text: `${text}, ${screen.input.isRaw ? 'raw' : 'not raw'}, ${pastes}` };
    };
    const { asking } = await opened(screen, aPrompter(screen, { edit }).text(aTextPrompt()));
    await screen.type('draft\x07');
    await screen.type(keys.enter);
    await expect(asking).resolves.toEqual({ kind: 'answer', answer: 'draft, not raw, not marked' });
  });

  test('help lines are shown on Ctrl-T', async () => {
    const screen = aScreen();
    const helpLines = () => [paragraph('Somebody to call.')];
    await opened(screen, aPrompter(screen, { helpLines }).rate(aRatePrompt()));
    await screen.type('\x14');
    expect(await screen.lines()).toContain('Somebody to call.');
  });

  test('a narrower window gets the question anew, and nothing above is lost', async () => {
    const screen = aScreen({ columns: 80 });
    const prompter = aPrompter(screen);
    prompter.show([paragraph('Before.')]);
    const ask = 'What speaks against this thought, seen from outside by a person you trust?';
    await opened(screen, prompter.text(aTextPrompt({ ask, lines: 3 })));
    await screen.type('a line');
    await screen.resize(70, 24);
    const below = [
      '',
      '› a line',
      '',
      'Enter new line · Ctrl-D next · Ctrl-G editor · Shift-Tab back',
      'Ctrl-C keep and leave',
    ];
    expect(await screen.everything()).toEqual([
      '',
      'Before.',
      '',
      'What speaks against this thought, seen from outside by a person you',
      'trust?',
      ...below,
    ]);
    await screen.resize(85, 24);
    expect(await screen.everything()).toEqual(['', 'Before.', '', ask, ...below]);
  });
});

describe('when it is done', () => {
  test.each([
    ['a short answer in a line with its question', 'home', ['What happened?  home']],
    ['lines beneath it', 'one\ntwo', ['What happened?', '  one', '  two']],
    [
      'at most six of them',
      '1\n2\n3\n4\n5\n6\n7',
      ['What happened?', '  1', '  2', '  3', '  4', '  5', '  … (7 lines)'],
    ],
  ])('%s stays on the screen', async (_, answer, lines) => {
    const screen = aScreen();
    const { asking } = await opened(
      screen,
      aPrompter(screen).text(aTextPrompt({ lines: 3, initial: answer })),
    );
    await screen.type(keys.ctrlD);
    await asking;
    expect(await screen.everything()).toEqual(lines);
  });

  test('so does that it was skipped', async () => {
    const screen = aScreen();
    const { asking } = await opened(screen, aPrompter(screen).choose(aChoosePrompt()));
    await screen.type(keys.enter);
    await asking;
    expect(await screen.everything()).toEqual(['Where were you?  Skipped']);
  });

  test.each([
    ['an answer', keys.enter],
    ['Ctrl-C', keys.ctrlC],
    ['going back', keys.shiftTab],
  ])('after %s the end leaves the terminal as it was', async (_, key) => {
    const screen = aScreen();
    const prompter = aPrompter(screen);
    const { asking } = await opened(screen, prompter.choose(aChoosePrompt({ initial: 'out' })));
    expect(screen.input.isRaw).toBe(true);
    expect(await screen.marksPastes()).toBe(true);
    await screen.type(key);
    await asking.catch(() => {});
    prompter.close();
    expect(screen.input.isRaw).toBe(false);
    expect(await screen.marksPastes()).toBe(false);
    expect(await screen.cursor()).toMatchObject({ column: 0, hidden: false });
  });
});

describe('a writer who leaves', () => {
  test('with Ctrl-C has what was half typed kept', async () => {
    const screen = aScreen();
    const { asking } = await opened(screen, aPrompter(screen).text(aTextPrompt()));
    await screen.type(`half${keys.ctrlC}`);
    await expect(asking).rejects.toThrow(LeftError);
    await expect(asking).rejects.toMatchObject({ exitCode: 130, unfinished: 'half' });
  });

  test('with Ctrl-C in a paste that has no end does not have to wait for it', async () => {
    const screen = aScreen();
    const { asking } = await opened(screen, aPrompter(screen).text(aTextPrompt()));
    await screen.type(`half\x1b[200~lost${keys.ctrlC}`);
    await expect(asking).rejects.toMatchObject({ exitCode: 130, unfinished: 'half' });
  });

  test('because the input is at its end', async () => {
    const screen = aScreen();
    const prompter = aPrompter(screen);
    const { asking } = await opened(screen, prompter.text(aTextPrompt()));
    await screen.type('half');
    screen.input.end();
    await expect(asking).rejects.toMatchObject({ exitCode: 130, unfinished: 'half' });
    await expect(prompter.text(aTextPrompt())).rejects.toMatchObject({
      exitCode: 130,
      unfinished: undefined,
    });
  });

  test.each([
    ['hung-up', 129],
    ['interrupted', 130],
    ['terminated', 143],
  ])('because the system says so (%s)', async (reason, exitCode) => {
    const screen = aScreen();
    const system = new AbortController();
    const { asking } = await opened(screen, aPrompter(screen, { signal: system.signal }).text(aTextPrompt()));
    await screen.type('half');
    system.abort(reason);
    await expect(asking).rejects.toMatchObject({ exitCode, unfinished: 'half' });
    expect(screen.input.isRaw).toBe(false);
  });

  test('before the question was asked is not asked', async () => {
    const screen = aScreen();
    const signal = AbortSignal.abort('terminated');
    await expect(aPrompter(screen, { signal }).text(aTextPrompt())).rejects.toMatchObject({ exitCode: 143 });
    expect(await screen.lines()).toEqual([]);
  });
});

test('what a list has so far is kept, and a disk that is full ends it', async () => {
  const screen = aScreen();
  const kept: unknown[] = [];
  const keep = (items: unknown) => {
    kept.push(items);
    if (kept.length === 2) throw new JournalError('The disk is full.');
  };
  const { asking } = await opened(screen, aPrompter(screen).list(aListPrompt({ keep })));
  await screen.type(`a${keys.enter}b${keys.enter}`);
  await expect(asking).rejects.toThrow('The disk is full.');
  expect(kept).toEqual([['a'], ['a', 'b']]);
  expect(screen.input.isRaw).toBe(false);
});

test.each([
  ['80 by 24', 80, 24],
  ['40 by 20', 40, 20],
  ['30 by 8', 30, 8],
  ['20 by 5', 20, 5],
])('a long list on a screen of %s stays on it, whatever is current', async (_, columns, rows) => {
  const screen = aScreen({ columns, rows });
  const long = options(
    ...Array.from({ length: 30 }, (_, index) => `Option ${index + 1} of quite some length`),
  );
  await opened(screen, aPrompter(screen).choose(aChoosePrompt({ options: long })));
  for (let place = 1; place <= 30; place++) {
    await screen.type(keys.down);
    expect((await screen.lines()).join('\n')).toMatch(new RegExp(`› +${place}\\. Option ${place} `));
  }
  expect((await screen.everything()).length).toBeLessThanOrEqual(rows);
});

test('Enter behind a question mark does not skip the question that help was wanted for', async () => {
  const screen = aScreen();
  const { asking } = await opened(
    screen,
    aPrompter(screen).text(aTextPrompt({ help: [paragraph('Help.')] })),
  );
  await screen.type('?');
  await screen.type(keys.enter);
  expect(await screen.lines()).toContain('  Enter once more skips this question.');
  await screen.type(`words${keys.enter}`);
  expect(await asking).toEqual({ kind: 'answer', answer: 'words' });
});
