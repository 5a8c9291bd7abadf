import { expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import {
  answersAside,
  answersThatApply,
  back,
  begin,
  currentQuestion,
  type Filling,
  give,
  goTo,
  leadIn,
  overview,
} from '../../src/worksheets/progress.ts';
import { aWorksheet, type Raw, readWorksheet, surroundings } from '../support/a-worksheet.ts';

const text = (id: string, more: Raw = {}): Raw => ({ id, type: 'text', ...more });
const yesNo = (id: string, more: Raw = {}): Raw => ({ id, type: 'yes-no', ...more });
const list = (id: string, more: Raw = {}): Raw => ({ id, type: 'list', ...more });
const ifYes = (question: string) => ({ when: { question, is: 'yes' } });
const rowsFrom = (from: string | string[], more: Raw = {}): Raw => ({
  id: 'rows',
  type: 'table',
  columns: [{ id: 'cell', type: 'text', label: 'Cell' }],
  rows: { from, ...more },
});

const start = (...questions: Raw[]) => begin(aWorksheet(questions), surroundings);

/** Gives each answer to the question it names, in turn, wherever the writer is. */
function given(filling: Filling, ...answers: readonly (readonly [id: string, answer: Json])[]): Filling {
  return answers.reduce((so, [id, answer]) => give(goTo(so, id), answer), filling);
}

const asked = (filling: Filling) => overview(filling).map(({ question }) => question.id);

test('questions are asked in the order of the sheet, and then comes the review', () => {
  const first = start(text('a'), text('b'));
  const second = give(first, 'x');
  const review = give(second, 'y');
  expect([first.at, second.at, review.at]).toEqual(['a', 'b', undefined]);
  expect(currentQuestion(first)?.id).toBe('a');
  expect(currentQuestion(review)).toBeUndefined();
  expect(answersThatApply(review)).toEqual({ a: 'x', b: 'y' });
});

test('at the review there is nothing to answer', () => {
  const review = give(start(text('a')), 'x');
  expect(give(review, 'z')).toBe(review);
});

test.each<[string, Raw, Json]>([
  ['null', text('a'), null],
  ['an empty text', text('a'), ''],
  ['white space', text('a'), ' \n\t'],
  ['an empty list', list('a'), []],
  [
    'a table without a filled cell',
    { id: 'a', type: 'table', columns: [{ id: 'x', type: 'text', label: 'X' }] },
    [{ x: '' }],
  ],
])('%s is a skipped answer, kept as null', (_, question, answer) => {
  const filling = give(start(question, text('b')), answer);
  expect(answersThatApply(filling)).toEqual({ a: null });
  expect(overview(filling).map(({ state }) => state)).toEqual(['skipped', 'open']);
  expect(filling.at).toBe('b');
});

test('an answer of zero, or of white space around words, is kept as it is', () => {
  const filling = start({ id: 'a', type: 'scale' }, text('b'));
  expect(answersThatApply(given(filling, ['a', 0], ['b', '  words \n']))).toEqual({ a: 0, b: '  words \n' });
});

test('a condition decides whether a question is asked', () => {
  const filling = start(yesNo('a'), text('b', ifYes('a')), text('c'));
  expect(give(filling, 'yes').at).toBe('b');
  expect(give(filling, 'no').at).toBe('c');
  expect(give(filling, null).at).toBe('c');
});

test('the condition of a section holds for each of its questions', () => {
  const worksheet = readWorksheet({
    id: 'toy',
    version: 1,
    title: 'Toy',
    summary: 'For tests.',
    sections: [
      { questions: [yesNo('a', { ask: 'A' })] },
      { ...ifYes('a'), questions: [text('b', { ask: 'B' }), text('c', { ask: 'C' })] },
    ],
  });
  expect(asked(give(begin(worksheet, surroundings), 'no'))).toEqual(['a']);
  expect(asked(give(begin(worksheet, surroundings), 'yes'))).toEqual(['a', 'b', 'c']);
});

test('an answer that stops applying goes aside, and comes back when it applies again', () => {
  const filled = given(
    start(yesNo('a'), text('b', ifYes('a')), text('c')),
    ['a', 'yes'],
    ['b', 'words'],
    ['c', 'more'],
  );
  const without = given(filled, ['a', 'no']);
  expect(answersThatApply(without)).toEqual({ a: 'no', c: 'more' });
  expect(answersAside(without)).toEqual({ b: 'words' });
  const again = given(without, ['a', 'yes']);
  expect(answersThatApply(again)).toEqual({ a: 'yes', b: 'words', c: 'more' });
  expect(answersAside(again)).toEqual({});
  expect(again.at).toBeUndefined();
});

test('what goes aside takes with it what depends on it', () => {
  const filled = given(
    start(yesNo('a'), yesNo('b', ifYes('a')), text('c', ifYes('b'))),
    ['a', 'yes'],
    ['b', 'yes'],
    ['c', 'deep'],
  );
  expect(answersAside(given(filled, ['a', 'no']))).toEqual({ b: 'yes', c: 'deep' });
});

test('after going back only questions that are open are asked again', () => {
  const filled = given(
    start(yesNo('a'), text('b', ifYes('a')), text('c'), text('d')),
    ['a', 'no'],
    ['c', 'x'],
    ['d', null],
  );
  expect(filled.at).toBeUndefined();
  expect(given(filled, ['a', 'yes']).at).toBe('b');
  expect(given(filled, ['c', 'changed']).at).toBeUndefined();
});

test('an answer that a change elsewhere made wrong is asked again', () => {
  const filled = given(
    start(list('a'), { id: 'b', type: 'choice', from: 'a' }, text('c')),
    ['a', ['x', 'y']],
    ['b', 'y'],
    ['c', 'end'],
  );
  const changed = given(filled, ['a', ['x']]);
  expect(changed.at).toBe('b');
  expect(overview(changed).map(({ state }) => state)).toEqual(['answered', 'open', 'answered']);
});

test('questions that were jumped over are asked in the end', () => {
  const jumped = goTo(start(text('a'), text('b'), text('c')), 'c');
  const filling = give(jumped, 'last');
  expect(filling.at).toBe('a');
  expect(give(filling, 'first').at).toBe('b');
});

test('back leads through what is asked, and from the first question nowhere', () => {
  const filled = given(
    start(yesNo('a'), text('b', ifYes('a')), { id: 'n', type: 'note', text: 'Read this.' }, text('c')),
    ['a', 'no'],
    ['c', 'x'],
  );
  const last = back(filled);
  const first = last === undefined ? undefined : back(last);
  expect([last?.at, first?.at]).toEqual(['c', 'a']);
  expect(first === undefined ? 'not reached' : back(first)).toBeUndefined();
});

test('notes and computed values are shown before the question they stand before', () => {
  const filling = start(
    { id: 'n', type: 'note', text: 'Read this.' },
    { id: 'a', type: 'number' },
    { id: 'sum', type: 'computed', value: { sum: ['a'] } },
    { id: 'm', type: 'note', text: 'And this.', when: { question: 'a', 'at-least': 5 } },
    text('b'),
  );
  const names = (one: Filling) => leadIn(one).map(({ id }) => id);
  expect(names(filling)).toEqual(['n']);
  expect(names(give(filling, 3))).toEqual(['sum']);
  expect(names(give(filling, 7))).toEqual(['sum', 'm']);
  expect(names(give(give(filling, 7), 'x'))).toEqual([]);
});

test.each([['true', true] as const, ['a date', 'due'] as const])(
  'a question for later (%s) is not asked the first time',
  (_, later) => {
    const filling = start({ id: 'due', type: 'date' }, text('b', { later }), text('c'));
    expect(asked(filling)).toEqual(['due', 'c']);
    const filled = given(filling, ['due', '2026-12-01'], ['c', 'x']);
    expect(filled.at).toBeUndefined();
    expect(answersThatApply(filled)).toEqual({ due: '2026-12-01', c: 'x' });
  },
);

test('a question for later that has an answer is among the others', () => {
  const filling = begin(aWorksheet([text('a'), text('b', { later: true })]), surroundings, {
    answers: { b: 'early' },
  });
  expect(overview(filling).map(({ state }) => state)).toEqual(['open', 'answered']);
});

test('an answer that is not kept decides what is asked all the same', () => {
  const filling = give(start(yesNo('a', { keep: false }), text('b', ifYes('a'))), 'yes');
  expect(filling.at).toBe('b');
});

test.each<[string, Json[], [string, string][]]>([
  [
    'one is renamed',
    ['x', 'new', 'z'],
    [
      ['x', '1'],
      ['new', '2'],
      ['z', '3'],
    ],
  ],
  [
    'they are put in another order',
    ['z', 'x', 'y'],
    [
      ['z', '3'],
      ['x', '1'],
      ['y', '2'],
    ],
  ],
  [
    'one is added',
    ['x', 'y', 'new', 'z'],
    [
      ['x', '1'],
      ['y', '2'],
      ['z', '3'],
    ],
  ],
  [
    'one is removed',
    ['x', 'z'],
    [
      ['x', '1'],
      ['z', '3'],
    ],
  ],
  [
    'two neighbours are renamed',
    ['a', 'b', 'z'],
    [
      ['a', '1'],
      ['b', '2'],
      ['z', '3'],
    ],
  ],
])('rows follow their items when %s', (_, items, rows) => {
  const filled = given(
    start(list('a'), rowsFrom('a')),
    ['a', ['x', 'y', 'z']],
    [
      'rows',
      [
        { row: 'x', cell: '1' },
        { row: 'y', cell: '2' },
        { row: 'z', cell: '3' },
      ],
    ],
  );
  const changed = given(filled, ['a', items]);
  expect(answersThatApply(changed).rows).toEqual(rows.map(([row, cell]) => ({ row, cell })));
});

test('a row whose item is removed is kept aside and comes back with it', () => {
  const filled = given(
    start(list('a'), rowsFrom('a')),
    ['a', ['x', 'y']],
    [
      'rows',
      [
        { row: 'x', cell: '1' },
        { row: 'y', cell: '2' },
      ],
    ],
  );
  const without = given(filled, ['a', ['y']]);
  expect(answersThatApply(without).rows).toEqual([{ row: 'y', cell: '2' }]);
  expect(JSON.stringify(answersAside(without))).toContain('{"row":"x","cell":"1"}');
  const again = given(without, ['a', ['y', 'x']]);
  expect(answersThatApply(again).rows).toEqual([
    { row: 'y', cell: '2' },
    { row: 'x', cell: '1' },
  ]);
  expect(answersAside(again)).toEqual({});
});

test('rows come back through a chain of questions built on each other', () => {
  const sheet = start(
    list('a'),
    { id: 'picked', type: 'choices', from: 'a' },
    { id: 'ranked', type: 'ranking', from: 'picked' },
    rowsFrom(['ranked', 'picked']),
  );
  const rows = [
    { row: 'y', cell: '2' },
    { row: 'x', cell: '1' },
  ];
  const filled = given(
    sheet,
    ['a', ['x', 'y', 'z']],
    ['picked', ['x', 'y']],
    ['ranked', ['y', 'x']],
    ['rows', rows],
  );
  const renamed = given(filled, ['a', ['x', 'why', 'z']]);
  expect(answersThatApply(renamed)).toMatchObject({
    picked: ['x', 'why'],
    ranked: ['why', 'x'],
    rows: [{ row: 'why', cell: '2' }, rows[1]],
  });
  expect(renamed.at).toBeUndefined();
});

test('picking something else is not renaming: its row starts empty, and the other is kept', () => {
  const sheet = start(list('a'), { id: 'picked', type: 'choices', from: 'a' }, rowsFrom('picked'));
  const filled = given(
    sheet,
    ['a', ['x', 'y', 'z']],
    ['picked', ['x', 'y']],
    [
      'rows',
      [
        { row: 'x', cell: '1' },
        { row: 'y', cell: '2' },
      ],
    ],
  );
  const other = given(filled, ['picked', ['x', 'z']]);
  expect(answersThatApply(other).rows).toEqual([{ row: 'x', cell: '1' }]);
  const again = given(other, ['picked', ['x', 'y']]);
  expect(answersThatApply(again).rows).toEqual([
    { row: 'x', cell: '1' },
    { row: 'y', cell: '2' },
  ]);
});

test('rows stay safe while the question their items come from does not apply', () => {
  const rows = [{ row: 'x', cell: '1' }];
  const filled = given(
    start(yesNo('a'), list('b', ifYes('a')), rowsFrom('b'), text('c')),
    ['a', 'yes'],
    ['b', ['x']],
    ['rows', rows],
    ['c', 'end'],
  );
  const without = given(filled, ['a', 'no']);
  expect(asked(without)).toEqual(['a', 'c']);
  expect(answersThatApply(without)).toEqual({ a: 'no', c: 'end' });
  expect(answersAside(without)).toEqual({ b: ['x'], 'rows.row': rows });
  expect(answersThatApply(given(without, ['a', 'yes']))).toEqual({ a: 'yes', b: ['x'], rows, c: 'end' });
});

test.each<[string, Raw, Json]>([
  ['choice', { type: 'choice' }, 'x'],
  ['choices', { type: 'choices' }, ['x']],
  ['ranking', { type: 'ranking' }, ['y', 'x']],
])('a %s goes aside with the question its items come from, and comes back with it', (_, type, answer) => {
  const filled = given(
    start(yesNo('a'), list('b', ifYes('a')), { ...type, id: 'c', from: 'b' }),
    ['a', 'yes'],
    ['b', ['x', 'y']],
    ['c', answer],
  );
  const without = given(filled, ['a', 'no']);
  expect(answersThatApply(without)).toEqual({ a: 'no' });
  expect(answersAside(without)).toEqual({ b: ['x', 'y'], c: answer });
  expect(answersThatApply(given(without, ['a', 'yes']))).toEqual({ a: 'yes', b: ['x', 'y'], c: answer });
});

test('of rows from two questions, those of the one that does not apply are kept aside', () => {
  const filled = given(
    start(yesNo('a'), list('b', ifYes('a')), list('c'), rowsFrom(['b', 'c'])),
    ['a', 'yes'],
    ['b', ['x']],
    ['c', ['y']],
    [
      'rows',
      [
        { row: 'x', cell: '1' },
        { row: 'y', cell: '2' },
      ],
    ],
  );
  const without = given(filled, ['a', 'no']);
  expect(without.at).toBeUndefined();
  expect(answersThatApply(without).rows).toEqual([{ row: 'y', cell: '2' }]);
  expect(answersThatApply(given(without, ['a', 'yes'])).rows).toEqual([
    { row: 'x', cell: '1' },
    { row: 'y', cell: '2' },
  ]);
});

test.each<[string, Raw]>([
  ['choice', { id: 'b', type: 'choice', from: 'a' }],
  ['choices', { id: 'b', type: 'choices', from: 'a' }],
  ['ranking', { id: 'b', type: 'ranking', from: 'a' }],
  ['table', { ...rowsFrom('a'), id: 'b' }],
])('a %s built on items is asked once there are some, and not before', (_, question) => {
  const none = give(start(list('a'), question, text('c')), null);
  expect(asked(none)).toEqual(['a', 'c']);
  const end = give(none, 'x');
  expect(end.at).toBeUndefined();
  expect(answersThatApply(end)).toEqual({ a: null, c: 'x' });
  expect(given(end, ['a', ['p', 'q']]).at).toBe('b');
});

test.each<[string, Raw]>([
  ['ranking', { id: 'b', type: 'ranking', from: 'a', other: true }],
  ['table', { ...rowsFrom('a', { max: 4 }), id: 'b' }],
])('a %s to which the writer may add is asked without items too', (_, question) => {
  expect(give(start(list('a'), question), null).at).toBe('b');
});

test('what was kept aside of a table stays so while the table itself does not apply', () => {
  const filled = given(
    start(yesNo('a'), list('b'), { ...rowsFrom('b'), ...ifYes('a') }),
    ['a', 'yes'],
    ['b', ['x', 'y']],
    [
      'rows',
      [
        { row: 'x', cell: '1' },
        { row: 'y', cell: '2' },
      ],
    ],
    ['b', ['y']],
    ['a', 'no'],
  );
  const stored = begin(filled.worksheet, surroundings, {
    answers: answersThatApply(filled),
    aside: answersAside(filled),
    at: filled.at,
  });
  expect(stored).toEqual(filled);
  expect(answersThatApply(given(stored, ['a', 'yes'], ['b', ['x', 'y']])).rows).toEqual([
    { row: 'x', cell: '1' },
    { row: 'y', cell: '2' },
  ]);
});

test.each<[string, string | undefined, string | undefined]>([
  ['the question it was at', 'c', 'c'],
  ['the first open one, where none is told', undefined, 'b'],
  ['the first open one, where that question is not asked', 'd', 'b'],
  ['the first open one, where there is no such question', 'gone', 'b'],
])('a filling goes on at %s', (_, at, expected) => {
  const worksheet = aWorksheet([yesNo('a'), text('b'), text('c'), text('d', ifYes('a'))]);
  expect(begin(worksheet, surroundings, { answers: { a: 'no' }, at }).at).toBe(expected);
});

test('a question may have the name of something every object has', () => {
  const filling = start(text('constructor'), text('b'));
  expect(overview(filling).map(({ state }) => state)).toEqual(['open', 'open']);
  const filled = give(filling, 'x');
  expect(answersThatApply(filled)).toEqual({ constructor: 'x' });
  const kept = begin(aWorksheet([yesNo('b'), text('constructor', ifYes('b'))]), surroundings, {
    aside: { constructor: 'x' },
    answers: { b: 'yes' },
  });
  expect(answersAside(kept)).toEqual({});
});
