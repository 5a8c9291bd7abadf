import { PassThrough, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fillFromPaper } from '../../src/app/fill-from-paper.ts';
import { fillWorksheet } from '../../src/app/fill-worksheet.ts';
import type {
  ChooseManyPrompt,
  ChoosePrompt,
  Prompt,
  Prompter,
  RatePrompt,
  TextPrompt,
} from '../../src/questions/prompter.ts';
import { renderBlocks } from '../../src/render/text/render-text.ts';
import { plainPrompter } from '../../src/terminal/plain/plain-prompter.ts';
import { WorksheetLibrary } from '../../src/worksheets/library.ts';
import { bench } from '../support/app-context.ts';

const bundled = fileURLToPath(new URL('../../worksheets', import.meta.url));
const library = new WorksheetLibrary({ bundled, own: '/nowhere/worksheets' });
const worksheets = (await library.all()).map(({ worksheet }) => worksheet);

/** A writer who types what fits each kind of prompt, and what comes of it: all that is said, with what they typed. */
function typist() {
  const input = new PassThrough();
  const typed: string[] = [];
  let transcript = '';
  const output = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      transcript += chunk === '> ' ? `> ${typed.shift() ?? ''}\n` : chunk;
      done();
    },
  });
  const plain = plainPrompter({
    input,
    output,
    signal: new AbortController().signal,
    render: (blocks) => renderBlocks(blocks, { width: 80, linear: true }),
  });
  const types =
    <P extends Prompt, R>(ask: (prompt: P) => R, lines: (prompt: P) => readonly string[]) =>
    (prompt: P) => {
      typed.push(...lines(prompt));
      input.write(
        lines(prompt)
          .map((line) => `${line}\n`)
          .join(''),
      );
      return ask(prompt);
    };
  const prompter: Prompter = {
    ...plain,
    text: types(plain.text, textLines),
    choose: types(plain.choose, (prompt) => (isEnough(prompt, transcript) ? ['2'] : firstOf(prompt))),
    chooseMany: types(plain.chooseMany, firstOf),
    rank: types(plain.rank, () => ['1']),
    rate: types(plain.rate, (prompt: RatePrompt) => [String(prompt.max)]),
    list: types(plain.list, ({ check }) =>
      check(['one']) === undefined ? ['one thing', '.'] : ['one thing', 'another thing', '.'],
    ),
  };
  return { prompter, transcript: () => transcript };
}

/** Two sheets of a stack are enough. */
function isEnough({ ask }: ChoosePrompt, transcript: string): boolean {
  return ask === 'Another one?' && /2 (sheets|lines) so far/.test(transcript);
}

/** Where there is nothing to choose from yet, the first is words of one's own. */
function firstOf({ options }: ChoosePrompt | ChooseManyPrompt): string[] {
  return options.length === 0 ? ['1', 'some words'] : ['1'];
}

/** Two rows of a table are enough; a text that has to be a date or a number is one. */
function textLines({ ask, lines, initial, check }: TextPrompt): string[] {
  if (/Row 3 ·|Anything to add/.test(ask)) return [''];
  if (initial !== undefined) return [''];
  const text = ['some words', 'tomorrow', '20', '20:00'].find((one) => check(one) === undefined) ?? '';
  return lines > 1 ? [text, '.'] : [text];
}

test.each(worksheets.map((worksheet) => [worksheet.id, worksheet] as const))(
  '%s is finished in plain lines alone',
  async (id, worksheet) => {
    const at = bench(...worksheets);
    const { prompter, transcript } = typist();
    const context = { ...at.context, prompter: async () => prompter };
    const filled = await fillWorksheet(
      { worksheet: worksheet.id, at: undefined, tags: [], fresh: true },
      context,
    );
    expect(filled?.status).toBe('finished');
    expect(transcript()).not.toMatch(/[^\n\P{Cc}]/u);
    await expect(transcript()).toMatchFileSnapshot(`../fixtures/golden/accessible/${id}.txt`);
  },
);

test.each(['abc', 'looking-after-me', 'urge-log'])(
  'two of %s are copied from paper in plain lines alone',
  async (id) => {
    const at = bench(...worksheets);
    const { prompter, transcript } = typist();
    const context = { ...at.context, prompter: async () => prompter };
    const copied = await fillFromPaper({ worksheet: id, at: undefined, tags: [], fresh: true }, context);
    expect(copied.added.map(({ tags }) => tags)).toEqual([['paper'], ['paper']]);
    expect(transcript()).not.toMatch(/[^\n\P{Cc}]/u);
    await expect(transcript()).toMatchFileSnapshot(`../fixtures/golden/accessible/from-paper-${id}.txt`);
  },
);
