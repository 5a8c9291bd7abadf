import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import {
  answersAside,
  answersThatApply,
  answerTo,
  back,
  begin,
  currentQuestion,
  type Filling,
  give,
  goTo,
  overview,
  scopeOf,
} from '../../src/worksheets/progress.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';
import { aWorksheet, type Raw, surroundings } from '../support/a-worksheet.ts';

const plain = ['text', 'yes-no', 'scale', 'list'] as const;
const built = ['choice', 'choices', 'ranking', 'table'] as const;

const aQuestion = fc.record({
  type: fc.constantFrom(...plain, ...plain, 'list', ...built),
  source: fc.nat(7),
  condition: fc.option(fc.nat(7), { freq: 3 }),
  later: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
type Sketch = typeof aQuestion extends fc.Arbitrary<infer T> ? T : never;

/** Small sheets of every kind of dependence: conditions, options and rows from earlier items, questions for later. */
const worksheets = fc.array(aQuestion, { minLength: 2, maxLength: 8 }).map((sketches) => {
  const questions: Raw[] = [];
  for (const sketch of sketches) questions.push(questionFrom(sketch, questions));
  return aWorksheet(questions);
});

function questionFrom({ type, source, condition, later }: Sketch, earlier: readonly Raw[]): Raw {
  const id = `q-${earlier.length}`;
  const from = earlier.filter((one) => ['list', 'choice', 'choices', 'ranking'].includes(String(one.type)));
  const asked = condition === null ? undefined : earlier[condition % Math.max(earlier.length, 1)];
  const rest = { id, ...(asked === undefined ? {} : whenAnswered(asked)), ...(later ? { later } : {}) };
  const place = from[source % Math.max(from.length, 1)]?.id;
  if (type === 'table' && place !== undefined) return { ...rest, type, ...rowsOf(place) };
  if (built.some((one) => one === type) && place !== undefined) return { ...rest, type, from: place };
  return { ...rest, type: built.some((one) => one === type) ? 'list' : type };
}

const whenAnswered = ({ id, type }: Raw): Raw =>
  type === 'yes-no' ? { when: { question: id, is: 'yes' } } : { when: { question: id, answered: true } };

const rowsOf = (from: unknown): Raw => ({
  rows: { from },
  columns: [{ id: 'cell', type: 'text', label: 'Cell' }],
});

const steps = fc.array(
  fc.record({
    act: fc.constantFrom('answer', 'answer', 'answer', 'answer', 'skip', 'back', 'jump'),
    seed: fc.nat(500),
  }),
  { maxLength: 40 },
);
type Step = typeof steps extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

function take(filling: Filling, { act, seed }: Step): Filling {
  const question = currentQuestion(filling);
  if (act === 'back') return back(filling) ?? filling;
  if (act === 'jump' || question === undefined) {
    const questions = overview(filling);
    return goTo(filling, questions[seed % Math.max(questions.length, 1)]?.question.id);
  }
  return give(filling, act === 'skip' ? null : answerFor(question, filling, seed));
}

/** An answer the question takes as things stand; another one for each seed. */
function answerFor(question: QuestionBase, filling: Filling, seed: number): Json {
  const [source] = types.sources(question);
  const items = source === undefined ? [] : (scopeOf(filling).items(source.source) ?? []);
  const values = items.map(({ value }) => value);
  const some = values.filter((_, place) => (seed >> place) % 2 === 0);
  switch (question.type) {
    case 'text':
      return `words ${seed}`;
    case 'yes-no':
      return seed % 2 === 0 ? 'yes' : 'no';
    case 'scale':
      return seed % 11;
    case 'list':
      return ['ash', 'birch', 'elm', 'oak', 'yew'].filter((_, place) => (seed >> place) % 2 === 0);
    case 'choice':
      return values[seed % Math.max(values.length, 1)] ?? null;
    case 'choices':
      return some;
    case 'ranking':
      return some.toReversed();
    default:
      return some.map((row) => ({ row, cell: `${row} ${seed}` }));
  }
}

/** Runs a property after every step of a walk through a sheet. */
function always(holds: (filling: Filling, before: Filling, step: Step) => void): void {
  fc.assert(
    fc.property(worksheets, steps, (worksheet: Worksheet, walk) => {
      let filling = begin(worksheet, surroundings);
      for (const step of walk) {
        const next = take(filling, step);
        holds(next, filling, step);
        filling = next;
      }
    }),
    { numRuns: 400 },
  );
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const openIn = (filling: Filling) =>
  overview(filling).flatMap(({ question, state }) => (state === 'open' ? [question.id] : []));
const cellsIn = (value: unknown) => (JSON.stringify(value).match(/"cell":"[^"]*"/g) ?? []).toSorted();

test('what was stored and read again is what it was', () => {
  always((filling) => {
    const kept = asJson({ answers: answersThatApply(filling), aside: answersAside(filling), at: filling.at });
    expect(begin(filling.worksheet, surroundings, kept as object)).toEqual(filling); // JSON of what begin takes
  });
});

test('the writer is always at a question that is asked, or at the review', () => {
  always((filling) => {
    const ids = overview(filling).map(({ question }) => question.id);
    if (filling.at !== undefined) expect(ids).toContain(filling.at);
  });
});

test('an answer leads to an open question, and to the review only when none is open', () => {
  always((filling, before, { act }) => {
    if (before.at === undefined || act === 'back' || act === 'jump') return;
    const open = openIn(filling);
    if (filling.at === undefined) expect(open).toEqual([]);
    else expect(open).toContain(filling.at);
  });
});

test('an answer to one question changes no other that is not built on items', () => {
  always((filling, before, { act }) => {
    const question = currentQuestion(before);
    const free = filling.worksheet.sections
      .flatMap(({ questions }) => questions)
      .filter((one) => types.sources(one).length === 0);
    const isGiven = act === 'answer' || act === 'skip';
    for (const { id } of free)
      if (id !== question?.id || !isGiven) expect(answerTo(filling, id)).toEqual(answerTo(before, id));
  });
});

test('no cell of a table is lost or doubled by what happens elsewhere', () => {
  always((filling, before) => {
    if (currentQuestion(before)?.type === 'table') return; // there the writer changes cells
    expect(cellsIn({ ...answersAside(filling), ...answersThatApply(filling) })).toEqual(
      cellsIn({ ...answersAside(before), ...answersThatApply(before) }),
    );
  });
});

test('every answer that was given applies or is aside, and not both', () => {
  always((filling) => {
    const applies = answersThatApply(filling);
    const aside = answersAside(filling);
    expect(Object.keys(applies).filter((id) => Object.hasOwn(aside, id))).toEqual([]);
    for (const id of Object.keys(filling.given)) expect({ ...aside, ...applies }).toHaveProperty([id]);
  });
});

test('moving about changes no answer', () => {
  always((filling, before, { act }) => {
    if (act !== 'back' && act !== 'jump') return;
    expect({ ...filling, at: before.at }).toEqual(before);
  });
});

test('going back and giving the same answer again is as if nothing had been done', () => {
  always((filling) => {
    const before = back(filling);
    const answer = before?.at === undefined ? undefined : answerTo(before, before.at);
    if (before === undefined || answer === undefined || isOpen(before)) return;
    const again = give(before, answer);
    expect([again.given, again.orphans]).toEqual([filling.given, filling.orphans]);
    if (isOpen(filling)) expect(again.at).toBe(filling.at);
  });
});

const isOpen = (filling: Filling) => filling.at !== undefined && openIn(filling).includes(filling.at);
