import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { LeftError } from '../../src/errors.ts';
import type { Prompt, Prompter } from '../../src/questions/prompter.ts';
import { renderBlocks } from '../../src/render/text/render-text.ts';
import { textFrom } from '../../src/terminal/editor/edit-text.ts';
import { chooseField } from '../../src/terminal/inquirer/choose-field.ts';
import { chooseManyField } from '../../src/terminal/inquirer/choose-many-field.ts';
import type { Field } from '../../src/terminal/inquirer/field.ts';
import { frame } from '../../src/terminal/inquirer/frame.ts';
import type { Key } from '../../src/terminal/inquirer/key.ts';
import { Keyboard } from '../../src/terminal/inquirer/keyboard.ts';
import { listField } from '../../src/terminal/inquirer/list-field.ts';
import { press, type Standing } from '../../src/terminal/inquirer/press.ts';
import { rankField } from '../../src/terminal/inquirer/rank-field.ts';
import { rateField } from '../../src/terminal/inquirer/rate-field.ts';
import { secretField } from '../../src/terminal/inquirer/secret-field.ts';
import { textField } from '../../src/terminal/inquirer/text-field.ts';
import { plainPrompter } from '../../src/terminal/plain/plain-prompter.ts';
import { visible } from '../../src/text/controls.ts';
import {
  aChooseManyPrompt,
  aChoosePrompt,
  aListPrompt,
  aRankPrompt,
  aRatePrompt,
  aTextPrompt,
  options,
} from '../../test/terminal/prompts.ts';
import { mutated } from '../inputs/mutated.ts';
import { brokenBytes, nastyWords } from '../inputs/nasty.ts';
import { type Target, textOf } from '../target.ts';

const strokes = [
  ...[
    '\r',
    '\n',
    '\t',
    '\x7f',
    '\b',
    '\x01',
    '\x03',
    '\x04',
    '\x05',
    '\x0b',
    '\x0f',
    '\x12',
    '\x15',
    '\x17',
    '\x19',
    '\x1f',
    ' ',
  ],
  ...[
    '\x1b',
    '\x1b\x1b',
    '\x1b[A',
    '\x1b[B',
    '\x1b[C',
    '\x1b[D',
    '\x1b[H',
    '\x1b[F',
    '\x1b[Z',
    '\x1b[5~',
    '\x1b[6~',
    '\x1b[3~',
  ],
  ...[
    '\x1bOA',
    '\x1b\x1b[A',
    '\x1b[1;3A',
    '\x1b[1;5C',
    '\x1b[999999999;5u',
    '\x1b[200~',
    '\x1b[201~',
    '\x1b[200~a\nb\x1b[201~',
  ],
  ...[
    '\x1b[M   ',
    '\x1b[<0;1;1M',
    '\x1b]0;x\x07',
    '\x1bP',
    '\x1b[',
    '\x1b[1',
    '\x9b',
    '?',
    '7',
    '12',
    'today',
    'é',
    '漢字',
    '👩‍👩‍👧',
  ],
];

const aSecretPrompt = { ...aTextPrompt(), check: () => undefined };
const many = options(...Array.from({ length: 40 }, (_, index) => `Option ${index}`));

type AnyField = { readonly prompt: Prompt; readonly field: Field<unknown, unknown> };

function fields(): AnyField[] {
  const of = <P extends Prompt, S, A>(prompt: P, make: (prompt: P) => Field<S, A>) => ({
    prompt,
    field: make(prompt) as unknown as Field<unknown, unknown>, // each is only given its own states
  });
  return [
    of(aTextPrompt({ suggest: ['lonely', 'lost'] }), textField),
    of(aTextPrompt({ lines: 5, required: true }), textField),
    of(aChoosePrompt({ other: true }), chooseField),
    of(aChoosePrompt({ options: many }), chooseField),
    of(aChooseManyPrompt({ other: true }), chooseManyField),
    of(aRankPrompt({ other: true }), rankField),
    of(aRatePrompt({ min: 0, max: 100, step: 5 }), rateField),
    of(aListPrompt({ suggest: ['tea'] }), listField),
    of(aSecretPrompt, secretField),
  ];
}

const plain = (text: string) => text;
const styles = { ask: plain, muted: plain, current: plain, problem: plain };

export const keys: Target = {
  prepare: () => ({
    inputs: fc.oneof(
      mutated(
        ['word\r', '\x1b[A\x1b[B\r', 'a\nb\x04', '\x1b[200~two\nlines\x1b[201~\r'],
        [...strokes, ...nastyWords, ...brokenBytes],
        { edits: 6 },
      ),
      fc
        .array(fc.constantFrom(...strokes), { maxLength: 40 })
        .map((all) => new TextEncoder().encode(all.join(''))),
    ),
    async attempt(input) {
      const pressed = await decoded(input);
      for (const one of fields()) play(one, pressed.slice(0, 300), input.length);
      return pressed.length > 0;
    },
  }),
};

/** The keys in what a terminal sends, in two pieces, as it may come. */
async function decoded(input: Uint8Array): Promise<Key[]> {
  const stream = new PassThrough();
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
  const keyboard = new Keyboard(stream, sink);
  const found: Key[] = [];
  keyboard.open();
  keyboard.listen((key) => found.push(key));
  await Promise.resolve();
  const half = input.length >> 1;
  for (const piece of [input.subarray(0, half), input.subarray(half), Buffer.from('\x03')])
    stream.emit('data', Buffer.from(piece));
  keyboard.close();
  return found;
}

function play({ prompt, field }: AnyField, pressed: readonly Key[], length: number): void {
  const size = { columns: 1 + (length % 90), rows: 1 + (length % 30) };
  const fresh: Standing<unknown> = { field: field.start, touched: false };
  let standing = fresh;
  for (const [index, key] of pressed.entries()) {
    const outcome = press(
      { prompt, field, width: Math.max(10, size.columns - 1), rows: size.rows },
      standing,
      key,
    );
    standing = 'standing' in outcome ? outcome.standing : fresh;
    if (index % 16 === 15 || index === pressed.length - 1) look({ prompt, field }, standing, size);
  }
}

function look(
  { prompt, field }: AnyField,
  standing: Standing<unknown>,
  size: { columns: number; rows: number },
): void {
  field.unfinished(standing.field);
  const { lines } = frame({ prompt, field, size, styles, inView: () => [] }, standing);
  const raw = lines.find((line) => visible(line) !== line || line.includes('\n'));
  if (raw !== undefined) throw new Error('A line on the screen holds what a terminal would obey');
  if (lines.length > Math.max(1, size.rows)) throw new Error('A prompt is higher than the screen');
}

export const lines: Target = {
  prepare: () => ({
    inputs: mutated(
      ['a\n2\n1,3\n7\nx\ny\n.\n', '<\n!\n?\n-\n\\?\n\\\\\nhelp-now\n', '1\n2 3\nother words\n\n\n'],
      [
        '\n',
        '\r\n',
        '\r',
        '<',
        '!',
        '?',
        '-',
        '.',
        '\\',
        '\n.\n',
        '\n-\n',
        '1',
        '99999999999999999999',
        '1,2',
        '4',
        ...strokes,
        ...nastyWords,
        ...brokenBytes,
      ],
      { edits: 6 },
    ),
    async attempt(input) {
      const said: string[] = [];
      const stream = new PassThrough();
      const prompter = plainPrompter({
        input: stream,
        output: Object.assign(new Writable(), {
          write: (text: string) => said.push(text) > 0,
          columns: 1 + (input.length % 100),
        }),
        signal: new AbortController().signal,
        render: (blocks) => renderBlocks(blocks, { width: 60 }),
      });
      stream.end(input);
      try {
        for (let round = 0; round < 200; round += 1) await askAll(prompter);
      } catch (error) {
        if (!(error instanceof LeftError)) throw error;
      }
      const all = said.join('');
      if (visible(all) !== all) throw new Error('A line says what a terminal would obey');
      return true;
    },
  }),
};

async function askAll(prompter: Prompter): Promise<void> {
  await prompter.text(aTextPrompt());
  await prompter.text(aTextPrompt({ lines: 4 }));
  await prompter.choose(aChoosePrompt({ other: true }));
  await prompter.chooseMany(aChooseManyPrompt({ other: true }));
  await prompter.rank(aRankPrompt({ other: true }));
  await prompter.rate(aRatePrompt());
  await prompter.list(aListPrompt());
}

/** What an editor left behind. */
export const editor: Target = {
  prepare: () => ({
    inputs: mutated(
      ['a text\n', '\ufeffa\r\nb\r\n', ''],
      ['\n', '\r', '\r\n', '\ufeff', ...nastyWords, ...brokenBytes],
    ),
    attempt(input) {
      const text = textFrom(Buffer.from(input));
      if (text.includes('\r')) throw new Error('A line end is left as it came');
      return textOf(input) === text;
    },
  }),
};
