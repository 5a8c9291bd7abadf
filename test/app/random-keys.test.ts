import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillWorksheet } from '../../src/app/fill-worksheet.ts';
import { DraftKeptError, LeftError } from '../../src/errors.ts';
import { isSkipped } from '../../src/questions/combine.ts';
import type { Json } from '../../src/questions/json.ts';
import type { Prompt, Prompter, Reply } from '../../src/questions/prompter.ts';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { renderBlocks } from '../../src/render/text/render-text.ts';
import { inquirerPrompter } from '../../src/terminal/inquirer/inquirer-prompter.ts';
import { WorksheetScope } from '../../src/worksheets/scope.ts';
import { findQuestion, type Worksheet } from '../../src/worksheets/worksheet.ts';
import { aWorksheet, type Raw, surroundings } from '../support/a-worksheet.ts';
import { type Bench, bench } from '../support/app-context.ts';
import { aScreen } from '../support/screen.ts';

const kinds: readonly Raw[] = [
  { type: 'text' },
  { type: 'text', lines: 3, 'max-length': 12 },
  { type: 'number', min: 2, max: 40 },
  { type: 'scale' },
  { type: 'scale', min: 0, max: 100, step: 5, unit: '%' },
  { type: 'yes-no', unsure: true },
  { type: 'choice', options: ['Red', 'Green', 'Blue'], other: true },
  {
    type: 'choices',
    options: ['North', 'South', { value: 'none', label: 'None', alone: true }],
    other: true,
  },
  { type: 'list', max: 3 },
  { type: 'ranking', options: ['Sea', 'Hills', 'Town'], top: 2 },
  { type: 'date' },
  { type: 'time' },
  { type: 'duration' },
  { type: 'datetime' },
];

const cells: readonly Raw[] = [
  { id: 'what', type: 'text', label: 'What' },
  { id: 'much', type: 'scale', label: 'How much' },
];

const aQuestion = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...kinds) },
    { weight: 1, arbitrary: fc.constant<Raw>({ type: 'table', columns: cells, rows: { max: 3 } }) },
  ),
  required: fc.boolean(),
  condition: fc.option(fc.nat(5), { freq: 3 }),
});

const worksheets = fc.array(aQuestion, { minLength: 2, maxLength: 6 }).map((sketches) =>
  aWorksheet(
    sketches.map(({ kind, required, condition }, index) => {
      const earlier = condition === null || index === 0 ? undefined : `q-${condition % index}`;
      const when = earlier === undefined ? {} : { when: { question: earlier, answered: true } };
      return { ...kind, id: `q-${index}`, ask: `Question ${index}?`, required, ...when };
    }),
  ),
);

/** Everything a keyboard sends but Esc alone, which is only told from other keys by waiting. */
const keys = {
  text: ['a', 'word ', '7', '12', '?', ' ', '.', 'é', '👩‍👩‍👧', '漢', 'today', '9pm'],
  enter: ['\r', '\r', '\r', '\r', '\x04'],
  edit: ['\x7f', '\x15', '\x17', '\x0b', '\x19', '\t', '\x1b[200~two\nlines\n\x1b[201~'],
  move: ['\x1b[A', '\x1b[B', '\x1b[C', '\x1b[D', '\x1b[H', '\x1b[F', '\x1b[5~', '\x1b[6~', '\x01', '\x05'],
  away: ['\x1b[Z', '\x1b[Z', '\x0f'],
};
const strokes = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...keys.text) },
    { weight: 5, arbitrary: fc.constantFrom(...keys.enter) },
    { weight: 1, arbitrary: fc.constantFrom(...keys.edit) },
    { weight: 2, arbitrary: fc.constantFrom(...keys.move) },
    { weight: 1, arbitrary: fc.constantFrom(...keys.away) },
  ),
  { maxLength: 60 },
);

/** What the writer confirmed last and what they left half done, by question, as it is told to whoever asked. */
class Witness {
  readonly confirmed = new Map<string, Json>();
  left: unknown;
  readonly #journal: Bench['journal'];
  readonly #worksheet: Worksheet;

  constructor({ journal }: Bench, worksheet: Worksheet) {
    this.#journal = journal;
    this.#worksheet = worksheet;
  }

  over(prompter: Prompter): Prompter {
    const watch =
      <P extends Prompt, A>(ask: (prompt: P) => Promise<Reply<A>>) =>
      async (prompt: P) => {
        this.allIsOnDisk();
        try {
          const reply = await ask(prompt);
          if (reply.kind === 'answer') this.#note(prompt, reply.answer as Json); // answers are JSON
          if (reply.kind === 'skip') this.#note(prompt, null);
          return reply;
        } catch (error) {
          if (error instanceof LeftError) this.#noteLeft(prompt, error.unfinished);
          throw error;
        }
      };
    return {
      ...prompter,
      text: watch(prompter.text),
      choose: watch(prompter.choose),
      chooseMany: watch(prompter.chooseMany),
      rank: watch(prompter.rank),
      rate: watch(prompter.rate),
      list: watch(prompter.list),
    };
  }

  /** Every answer that was confirmed is kept, in force or aside. */
  allIsOnDisk(): void {
    const entry = this.#journal.find({ by: 'last' });
    const kept = { ...entry?.aside, ...entry?.answers };
    for (const [id, answer] of this.confirmed)
      expect([id, withoutSeconds(kept[id] ?? null)]).toEqual([id, withoutSeconds(answer)]);
  }

  #note(prompt: Prompt, answer: Json): void {
    const question = this.#asked(prompt);
    if (question !== undefined) this.confirmed.set(question.id, stored(question, answer, this.#worksheet));
  }

  /** What is the answer there is already is not half done. */
  #noteLeft(prompt: Prompt, unfinished: unknown): void {
    const question = this.#asked(prompt);
    if (question === undefined) return;
    const isAnswer = JSON.stringify(this.confirmed.get(question.id)) === JSON.stringify(unfinished);
    this.left = isAnswer ? undefined : unfinished;
  }

  /** The question a prompt is about as a whole: not a cell, not a menu. */
  #asked({ ask, isPart }: Prompt): QuestionBase | undefined {
    const id = isPart === true ? undefined : /^Question (\d)\?$/.exec(ask)?.[1];
    return id === undefined ? undefined : findQuestion(this.#worksheet, `q-${id}`);
  }
}

/** A moment that is accepted as it stands keeps its seconds, which are not shown. */
function withoutSeconds(answer: Json): Json {
  return typeof answer === 'string' ? answer.replace(/(T\d\d:\d\d):00(?=[+-]|Z|$)/, '$1') : answer;
}

/** A date, a time and the like are typed in words; the form in which they are kept is another. */
function stored(question: QuestionBase, answer: Json, worksheet: Worksheet): Json {
  const parse = ['text', 'choice', 'yes-no'].includes(question.type)
    ? undefined
    : types.all.find(({ type }) => type === question.type)?.parse;
  if (parse === undefined || typeof answer !== 'string') return answer;
  const read = parse(question, answer, new WorksheetScope(worksheet, {}, surroundings));
  if ('faults' in read) throw new Error(`“${answer}” was let through by ${question.type}`);
  return read.answer;
}

/** Presses the keys, then Ctrl-C until the writer is out. */
async function play(worksheet: Worksheet, pressed: readonly string[]) {
  const at = bench(worksheet);
  const witness = new Witness(at, worksheet);
  const screen = aScreen({ columns: 60, rows: 20 });
  const plain = (text: string) => text;
  const prompter = witness.over(
    inquirerPrompter({
      input: screen.input,
      output: screen.output,
      signal: new AbortController().signal,
      styles: { ask: plain, muted: plain, current: plain, problem: plain },
      render: (blocks) => renderBlocks(blocks, { width: 60 }),
      renderPlain: (blocks, width) => renderBlocks(blocks, { width }),
    }),
  );
  const context = { ...at.context, prompter: async () => prompter };
  const options = { worksheet: 'toy', at: undefined, tags: [], fresh: true };
  let isOver = false;
  const filling = fillWorksheet(options, context).then(
    (filled) => filled?.status,
    (error: unknown) => error,
  );
  const over = filling.finally(() => {
    isOver = true;
  });
  for (const key of pressed) if (!isOver) await screen.type(key);
  for (let tries = 0; tries < 3 && !isOver; tries++) await screen.type('\x03');
  return { witness, journal: at.journal, outcome: await over };
}

test('whatever keys are pressed, all that was confirmed is on disk, and what was half typed too', async () => {
  await fc.assert(
    fc.asyncProperty(worksheets, strokes, async (worksheet, pressed) => {
      const { witness, journal, outcome } = await play(worksheet, pressed);
      if (outcome instanceof Error && !(outcome instanceof DraftKeptError)) throw outcome;
      witness.allIsOnDisk();
      const entry = journal.find({ by: 'last' });
      if (!isSkipped(witness.left))
        expect(Object.values(entry?.open?.unfinished ?? {})).toContainEqual(witness.left);
      if (entry?.status !== 'done') return;
      const scope = new WorksheetScope(worksheet, entry.answers, surroundings);
      for (const [id, answer] of Object.entries(entry.answers)) {
        const question = findQuestion(worksheet, id);
        if (question !== undefined && answer !== null)
          expect(types.check(question, answer, scope)).toEqual({ answer });
      }
    }),
    { numRuns: 120 },
  );
});
