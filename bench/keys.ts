import { PassThrough, Writable } from 'node:stream';
import type { Prompt, Prompter } from '../src/questions/prompter.ts';
import { questionTypes } from '../src/questions/questions.ts';
import { renderBlocks } from '../src/render/text/render-text.ts';
import { inquirerPrompter } from '../src/terminal/inquirer/inquirer-prompter.ts';
import { aQuestion, scopeWith } from '../test/support/question-scope.ts';

/** From a key to its frame, at a terminal of 80x24: what a writer waits, and how many writes that takes. */

const measured = 300;
const session = 10_000;
/** Milliseconds: one frame of a screen that draws sixty a second. */
const target = 16;

interface Case {
  readonly name: string;
  open(prompter: Prompter): Promise<unknown>;
  /** Typed before anything is measured: to where the writer works. */
  readonly start?: string;
}

const ascii =
  'The bus came late and I thought that everybody had been waiting for me; then nobody said a thing. ';
const wide =
  '昨日はバスが遅れて、みんなが怒っていると思った。👩‍👩‍👧‍👦 でも何も言われなかった 🙂 e\u0301t\u00e9. ';

const cases: readonly Case[] = [
  ...[
    { name: '200 lines, at the end', lines: linesOf(ascii) },
    { name: '200 lines, in the middle', lines: linesOf(ascii), start: '\x1b[A'.repeat(200) },
    { name: '200 lines, CJK and emoji', lines: linesOf(wide), start: '\x1b[A'.repeat(150) },
    { name: 'one line, CJK and emoji', lines: [linesOf(wide).join(' ')], start: '\x1b[A'.repeat(100) },
  ].map(({ lines, ...one }) => ({
    ...one,
    open: (prompter: Prompter) =>
      prompter.text({
        ...prompt,
        lines: 200,
        initial: lines.join('\n'),
        suggest: [],
        check: () => undefined,
      }),
  })),
  { name: '30 rows, the last cell', open: lastCell },
  ...[
    { name: '200 items', lines: linesOf(ascii) },
    { name: '200 items, CJK and emoji', lines: linesOf(wide) },
  ].map(({ lines, name }) => ({
    name,
    open: (prompter: Prompter) =>
      prompter.list({ ...prompt, initial: lines, suggest: [], check: () => undefined }),
  })),
];

const prompt: Prompt = {
  ask: 'What happened?',
  progress: '3 of 11',
  help: [],
  required: false,
  canMove: true,
  keep() {},
};

console.log(`\nFrom a key to the screen, 80x24, ${measured} keys each\n`);
console.log(row('', 'median', '95th', 'target', 'writes'));
for (const one of cases) await measure(one);
await weighSession();

function linesOf(text: string): string[] {
  return Array.from({ length: 200 }, (_, index) => `${index + 1}. ${text}`);
}

/** A table of which all but one row is filled in and stays in view. */
function lastCell(prompter: Prompter): Promise<unknown> {
  const names = Array.from({ length: 30 }, (_, index) => `Day ${index + 1}`);
  const question = aQuestion({
    id: 'days',
    type: 'table',
    ask: 'How were the days?',
    rows: names,
    columns: [{ id: 'note', type: 'text', label: 'Note' }],
  });
  const unfinished = names.slice(0, -1).map((name) => ({ row: name, note: ascii }));
  const asking = {
    prompter,
    scope: scopeWith([question]),
    prompt: { ...prompt, unfinished },
    helpFor: () => [],
  };
  return questionTypes.ask(question, { ...asking, current: undefined });
}

async function measure({ name, open, start = '' }: Case): Promise<void> {
  const terminal = aTerminal();
  const leaving = open(terminal.prompter).catch(() => undefined);
  await terminal.press(start);
  const before = terminal.writes();
  const times: number[] = [];
  for (let key = 0; key < measured; key++) times.push(await terminal.press('abc \x7f'.charAt(key % 5)));
  const writes = (terminal.writes() - before) / measured;
  const [median = 0, late = 0] = [0.5, 0.95].map((share) => times.sort((a, b) => a - b)[measured * share]);
  console.log(row(name, median.toFixed(1), late.toFixed(1), String(target), writes.toFixed(2)));
  await terminal.press('\x03');
  await leaving;
}

/** What a long session leaves in memory: of keys that are done with, nothing. */
async function weighSession(): Promise<void> {
  const terminal = aTerminal();
  const leaving = cases[2]?.open(terminal.prompter).catch(() => undefined);
  await terminal.press('a');
  const before = heap();
  for (let key = 0; key < session; key++) await terminal.press(key % 50 < 25 ? 'é' : '\x7f');
  console.log(`\nHeap before and after ${session} keys: ${before.toFixed(1)} and ${heap().toFixed(1)} MB`);
  await terminal.press('\x03');
  await leaving;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function aTerminal() {
  const input = new PassThrough();
  let [writes, written] = [0, () => {}];
  const output = Object.assign(
    new Writable({
      write(_chunk, _encoding, done) {
        writes++;
        written();
        done();
      },
    }),
    { columns: 80, rows: 24 },
  );
  const plain = (text: string) => text;
  const prompter = inquirerPrompter({
    input,
    output,
    signal: new AbortController().signal,
    styles: { ask: plain, muted: plain, current: plain, problem: plain },
    render: (blocks) => renderBlocks(blocks, { width: 79 }),
    renderPlain: (blocks, width) => renderBlocks(blocks, { width }),
  });
  return {
    prompter,
    writes: () => writes,
    /** Milliseconds until the last of the keys is on the screen. */
    async press(keys: string): Promise<number> {
      await new Promise(setImmediate);
      const { promise, resolve } = Promise.withResolvers<number>();
      const start = performance.now();
      written = () => resolve(performance.now() - start);
      if (keys === '') return 0;
      input.write(keys);
      const taken = await promise;
      await new Promise(setImmediate);
      return taken;
    },
  };
}

function row(name: string, ...numbers: readonly string[]): string {
  return name.padEnd(26) + numbers.map((number) => number.padStart(8)).join('');
}
