import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { answersFromFields } from '../../src/worksheets/answers-from-fields.ts';
import { checkAnswers } from '../../src/worksheets/check-answers.ts';
import type { Elsewhere } from '../../src/worksheets/elsewhere.ts';
import { WorksheetLibrary } from '../../src/worksheets/library.ts';
import { answersThatApply, begin } from '../../src/worksheets/progress.ts';
import type { Surroundings } from '../../src/worksheets/scope.ts';
import { aWorksheet, type Raw, surroundings } from '../support/a-worksheet.ts';
import { answered } from '../support/answered.ts';
import { fieldsOf } from '../support/form-writer.ts';
import { filledAtRandom } from '../support/writer-at-random.ts';

const strength = { id: 'strength', type: 'scale', ask: 'How strong is it?' };
const kind = { id: 'kind', type: 'choice', ask: 'What is it?', options: ['Calm', 'Busy'], other: true };
const signs = {
  ...{ id: 'signs', type: 'choices', ask: 'What did you notice?', other: true, max: 2 },
  options: ['Tense', 'Restless', { value: 'none', label: 'None of these', alone: true }],
};
const steps = { id: 'steps', type: 'list', ask: 'Which steps?', max: 3 };
const order = {
  id: 'order',
  type: 'ranking',
  ask: 'Which matter?',
  options: ['Health', 'Family'],
  other: true,
};
const columns = [
  { id: 'trigger', type: 'text', label: 'Trigger' },
  { id: 'strength', type: 'scale', label: 'Strength' },
  { id: 'kinds', type: 'choices', label: 'Kinds', options: ['Money', 'Company'], other: true },
  { id: 'cause', type: 'text', label: 'Why', when: { column: 'strength', 'at-least': 5 } },
];
const urges = { id: 'urges', type: 'table', ask: 'Which urges?', columns, rows: { max: 3 } };
const days = { id: 'days', type: 'table', ask: 'Each day?', columns, rows: ['Monday', 'Tuesday'] };
const named = { id: 'named', type: 'table', ask: 'Each step?', columns, rows: { from: ['steps'] } };

const read = (questions: readonly Raw[], fields: Readonly<Record<string, string>>) =>
  answersFromFields(aWorksheet(questions), new Map(Object.entries(fields)), surroundings);

/** The first line or sheet that is filled in, without what was skipped. */
function given(questions: readonly Raw[], fields: Readonly<Record<string, string>>) {
  const form = read(questions, fields);
  if ('problems' in form) throw new Error(form.problems.join('\n'));
  const [first] = form.filled;
  const answered = Object.entries(first?.given ?? {}).filter(([, answer]) => answer !== null);
  return { ...Object.fromEntries(answered), ...first?.strays };
}

describe('what was written is an answer', () => {
  test.each<[string, Raw, Record<string, string>, Json | undefined]>([
    ['a text, as it is', { id: 'q', type: 'text' }, { 'q.text': ' two\nlines ' }, ' two\nlines '],
    ['white space, which is none', { id: 'q', type: 'text' }, { 'q.text': ' \n' }, undefined],
    ['a rating', strength, { 'strength.rating': '7' }, 7],
    ['a rating that was written', strength, { 'strength.text': ' 7 ' }, 7],
    ['a number', { id: 'q', type: 'number', unit: '€' }, { 'q.text': '7,5 €' }, 7.5],
    ['a day in words', { id: 'q', type: 'date' }, { 'q.text': 'yesterday' }, '2026-11-23'],
    ['a length of time', { id: 'q', type: 'duration' }, { 'q.text': '1h 30m' }, 90],
    ['a moment', { id: 'q', type: 'datetime' }, { 'q.text': '2026-11-20 21:30' }, '2026-11-20T21:30+01:00'],
    ['yes', { id: 'q', type: 'yes-no' }, { 'q.choice': 'yes' }, 'yes'],
    ['an option', kind, { 'kind.choice': 'busy' }, 'busy'],
    [
      'a free answer',
      kind,
      { 'kind.choice': 'other', 'kind.other': 'a bit of both' },
      { other: 'a bit of both' },
    ],
    ['a free answer that is not marked', kind, { 'kind.other': 'both' }, { other: 'both' }],
    ['boxes', signs, { 'signs.tick.restless': 'Yes', 'signs.tick.tense': 'On' }, ['tense', 'restless']],
    [
      'a box and words',
      signs,
      { 'signs.tick.tense': 'Yes', 'signs.other': 'cold' },
      ['tense', { other: 'cold' }],
    ],
    [
      'words beside their box',
      signs,
      { 'signs.tick.other': 'Yes', 'signs.other': 'cold' },
      [{ other: 'cold' }],
    ],
    [
      'lines with gaps',
      steps,
      { 'steps.2.text': 'b, c', 'steps.10.text': 'd', 'steps.3.text': ' ' },
      ['b, c', 'd'],
    ],
    [
      'an order, case aside',
      order,
      { 'order.2.text': 'health', 'order.1.text': 'FAMILY' },
      ['family', 'health'],
    ],
    ['an order of own words', order, { 'order.1.text': 'Rest', 'order.other': 'Rest' }, ['Rest']],
    [
      'rows, without the empty ones',
      urges,
      { 'urges.1.trigger.text': 'pub', 'urges.3.strength.rating': '4', 'urges.3.kinds.tick.money': 'Yes' },
      [{ trigger: 'pub' }, { strength: 4, kinds: ['money'] }],
    ],
    [
      'given rows by their place',
      days,
      { 'days.2.trigger.text': 'pub' },
      [{ row: 'tuesday', trigger: 'pub' }],
    ],
    [
      'a cell that is for its row',
      days,
      { 'days.1.strength.text': '5', 'days.1.cause.text': 'late' },
      [{ row: 'monday', strength: 5, cause: 'late' }],
    ],
  ])('%s', (_what, question, fields, answer) => {
    expect(given([question], fields)).toEqual(answer === undefined ? {} : { [String(question.id)]: answer });
  });

  test('rows that are named by hand, case aside', () => {
    const fields = {
      'steps.1.text': 'Ring Ann',
      'named.1.row.text': 'ring ann',
      'named.1.trigger.text': 'pub',
    };
    expect(given([steps, named], fields)).toEqual({
      steps: ['Ring Ann'],
      named: [{ row: 'Ring Ann', trigger: 'pub' }],
    });
  });

  test.each([
    ['by its number', { 'steps.2.text': 'b' }, { 'named.1.row.text': '2.' }, 'b'],
    ['without a name, where there is one', {}, {}, 'a'],
    ['with words that stand nowhere, where rows may be added', {}, { 'named.1.row.text': 'c' }, 'c'],
  ])('a row that is named %s', (_how, more, name, row) => {
    const table = { ...named, rows: { from: ['steps'], max: 5 } };
    const fields = { 'steps.1.text': 'a', ...more, ...name, 'named.1.trigger.text': 'pub' };
    expect(given([steps, table], fields)).toMatchObject({ named: [{ row, trigger: 'pub' }] });
  });

  test('picks from what was written above', () => {
    const picks = { id: 'picks', type: 'choices', from: ['steps'] };
    const one = { id: 'one', type: 'choice', from: ['steps'] };
    const fields = { 'steps.1.text': 'tea, or rain', 'steps.2.text': 'bus' };
    const written = { 'picks.1.text': 'Tea, or rain', 'picks.2.text': 'bus', 'one.text': 'BUS' };
    expect(given([steps, picks, one], { ...fields, ...written })).toEqual({
      ...{ steps: ['tea, or rain', 'bus'], picks: ['tea, or rain', 'bus'], one: 'bus' },
    });
  });

  test('what is left empty is skipped, and open where it is for later', () => {
    const form = read([strength, kind, { ...steps, later: true }], { 'strength.rating': '0' });
    expect(form).toMatchObject({ filled: [{ given: { strength: 0, kind: null } }] });
  });

  test('a cell that is not for its row is kept beside', () => {
    const fields = { 'urges.1.strength.text': '2', 'urges.1.cause.text': 'late' };
    expect(read([urges], fields)).toMatchObject({
      filled: [{ given: { urges: [{ strength: 2 }] }, strays: { urges: [{ cause: 'late' }] } }],
    });
  });

  test('the date at the top is handed on, and the name is left', () => {
    expect(read([strength], { 'date.text': '2026-11-20', 'name.text': 'Ann' })).toEqual({
      filled: [],
      date: '2026-11-20',
    });
  });

  test('a question may be called as what stands at the top', () => {
    expect(given([{ id: 'name', type: 'text' }], { 'name.text': 'Ann' })).toEqual({ name: 'Ann' });
  });
});

describe('what cannot be an answer is said with its number and its words', () => {
  test.each<[readonly Raw[], Record<string, string>, string]>([
    [
      [steps, kind, strength],
      { 'strength.text': 'twelve' },
      '3. How strong is it? “twelve” must be a number from 0 to 10',
    ],
    [[strength], { 'strength.text': '12' }, '1. How strong is it? “12” must be from 0 to 10'],
    [[kind], { 'kind.choice': 'rainy' }, '1. What is it? It has no option "rainy"'],
    [
      [kind],
      { 'kind.choice': 'busy', 'kind.other': 'both' },
      '1. What is it? “both” has two answers, and takes one; empty the other',
    ],
    [
      [kind],
      { 'kind.choice': 'other' },
      '1. What is it? It has the free answer marked, and nothing is written beside it',
    ],
    [
      [signs],
      { 'signs.tick.none': 'Yes', 'signs.tick.tense': 'Yes' },
      '1. What did you notice? It cannot have "None of these" together with others',
    ],
    [
      [steps],
      { 'steps.1.text': 'a', 'steps.2.text': 'b', 'steps.3.text': 'c', 'steps.4.text': 'd' },
      '1. Which steps? It takes at most 3',
    ],
    [
      [steps, { id: 'picks', type: 'choices', from: ['steps'], ask: 'Which?' }],
      { 'steps.1.text': 'a', 'picks.1.text': 'b' },
      '2. Which? “b” is none of the options: a',
    ],
    [[{ ...order, other: false }], { 'order.1.text': 'Rest' }, '1. Which matter? It has no option "Rest"'],
    [
      [order],
      { 'order.tick.health': 'Yes' },
      '1. Which matter? It has options marked, and no order; write them on its lines, best first',
    ],
    [
      [order],
      { 'order.1.text': 'Health', 'order.other': 'Rest' },
      '1. Which matter? “Rest” stands on none of the lines',
    ],
    [
      [urges],
      { 'urges.2.strength.text': 'lots' },
      '1. Which urges? (row 2, Strength) “lots” must be a number from 0 to 10',
    ],
    [
      [days],
      { 'days.2.strength.text': 'lots' },
      '1. Each day? (Tuesday, Strength) “lots” must be a number from 0 to 10',
    ],
    [
      [days],
      { 'days.3.trigger.text': 'pub' },
      'The field "days.3.trigger.text" belongs to no question of this worksheet.',
    ],
    [
      [steps, named],
      { 'named.1.trigger.text': 'pub' },
      '2. Each step? (row 1) It has no name; write in it which one it is',
    ],
    [
      [steps, named],
      { 'steps.1.text': 'a', 'named.1.row.text': 'b', 'named.1.trigger.text': 'pub' },
      '2. Each step? (b) It names no row "b"',
    ],
    [
      [strength],
      { 'strenght.rating': '3' },
      'The field "strenght.rating" belongs to no question of this worksheet.',
    ],
    [
      [strength],
      { '__proto__.text': 'x' },
      'The field "__proto__.text" belongs to no question of this worksheet.',
    ],
    [[{ id: 'q', type: 'text', ask: 'What?' }], { 'q.text': 'half \ud800' }, 'holds half of a character'],
  ])('%#: %j', (questions, fields, line) => {
    const form = read(questions, fields);
    expect('problems' in form && form.problems).toEqual([expect.stringContaining(line)]);
  });

  test('all at once', () => {
    const form = read([strength, kind], { 'strength.text': 'x', 'kind.choice': 'y' });
    expect('problems' in form && form.problems).toHaveLength(2);
  });
});

describe('a log', () => {
  const log = aWorksheet([strength, kind], { print: { as: 'log' } });
  const readLog = (fields: Readonly<Record<string, string>>) =>
    answersFromFields(log, new Map(Object.entries(fields)), surroundings);

  test('has an entry in each line that holds anything', () => {
    const fields = { '1.strength.rating': '3', '2.kind.other': ' ', '10.kind.choice': 'busy' };
    expect(readLog(fields)).toMatchObject({
      filled: [{ given: { strength: 3, kind: null } }, { given: { strength: null, kind: 'busy' } }],
    });
  });

  test('names the line where something is wrong', () => {
    expect(readLog({ '2.strength.text': 'x' })).toEqual({
      problems: ['Line 2: 1. How strong is it? “x” must be a number from 0 to 10'],
    });
  });
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const library = new WorksheetLibrary({ bundled: `${root}/worksheets`, own: '/nowhere/worksheets' });
const sheets = (await library.all()).map(({ worksheet }) => worksheet);

/** A journal in which every sheet was filled in once, with its example. */
const elsewhere: Elsewhere = {
  latest(id) {
    const worksheet = sheets.find((sheet) => sheet.id === id);
    if (worksheet === undefined) return undefined;
    const raw: unknown = JSON.parse(readFileSync(`${root}/resources/examples/${id}.json`, 'utf8'));
    const checked = checkAnswers(worksheet, raw, surroundings);
    return { worksheet, answers: 'answers' in checked ? checked.answers : {} };
  },
  count: () => 2,
};

describe.each(sheets.map((sheet) => [sheet.id, sheet] as const))('%s', (_id, sheet) => {
  test.each([undefined, elsewhere])('gives back what was written, in twenty ways', (from) => {
    const around: Surroundings = { ...surroundings, elsewhere: from };
    for (let seed = 0; seed < 20; seed += 1) {
      const answers = answersThatApply(filledAtRandom(begin(sheet, around), seed).filling);
      const form = answersFromFields(sheet, fieldsOf(sheet, answers, around), around);
      if ('problems' in form) throw new Error(`${seed}: ${form.problems.join('\n')}`);
      const [first] = form.filled;
      const again = answersThatApply(begin(sheet, around, { answers: first?.given ?? {} }));
      expect(answered(sheet, again, around)).toEqual(answered(sheet, answers, around));
    }
  });
});
