import { describe, expect, test } from 'vitest';
import { copyingOrder } from '../../src/worksheets/copying-order.ts';
import { numbersOnPaper } from '../../src/worksheets/paper-order.ts';
import { answersThatApply, back, begin, give, goTo, overview } from '../../src/worksheets/progress.ts';
import { type Raw, readWorksheet, surroundings } from '../support/a-worksheet.ts';

const question = (id: string, more: Raw = {}): Raw => ({ id, type: 'text', ask: id, ...more });
const kind = question('kind', { type: 'choice', options: ['Urge', 'Calm'] });
const strength = question('strength', { type: 'scale' });
const isUrge = { question: 'kind', is: 'urge' };

/** Sections with their places on paper. */
function sheet(...sections: readonly (readonly [order: number, questions: readonly Raw[], more?: Raw])[]) {
  return readWorksheet({
    id: 'toy',
    version: 1,
    title: 'A toy sheet',
    summary: 'For tests.',
    sections: sections.map(([order, questions, more = {}]) => ({ ...more, questions, print: { order } })),
  });
}

const orderOf = (worksheet: ReturnType<typeof sheet>) => [...copyingOrder(worksheet).keys()];

describe('answers are copied', () => {
  test('in the order of the paper', () => {
    const worksheet = sheet([2, [question('one'), question('two')]], [1, [question('three')]]);
    expect(orderOf(worksheet)).toEqual(['three', 'one', 'two']);
    expect([...numbersOnPaper(worksheet)]).toEqual([
      ['three', 1],
      ['one', 2],
      ['two', 3],
    ]);
  });

  test.each<[string, Raw, Raw]>([
    ['a condition', question('after', { when: isUrge }), {}],
    ['the condition of its section', question('after'), { when: isUrge }],
    [
      'the condition of a column',
      question('after', { type: 'table', columns: [{ id: 'a', type: 'text', label: 'A', when: isUrge }] }),
      {},
    ],
    ['its items', question('after', { type: 'choice', from: 'kind' }), {}],
    [
      'the items of a column',
      question('after', { type: 'table', columns: [{ id: 'a', type: 'choice', label: 'A', from: 'kind' }] }),
      {},
    ],
    [
      'its rows',
      question('after', {
        type: 'table',
        rows: { from: 'kind' },
        columns: [{ id: 'a', type: 'text', label: 'A' }],
      }),
      {},
    ],
  ])('but not before what decides %s', (_, after, section) => {
    const worksheet = sheet(
      [3, [kind]],
      [1, [after, question('more', { when: undefined })], section],
      [2, [question('middle')]],
      [4, [question('last')]],
    );
    const waits = section.when === undefined ? ['after'] : ['after', 'more'];
    const rest = ['more'].filter((id) => !waits.includes(id));
    expect(orderOf(worksheet)).toEqual([...rest, 'middle', 'kind', ...waits, 'last']);
    expect(numbersOnPaper(worksheet).get('after')).toBe(1);
  });

  test('and not before what a computed value is made of, where that decides', () => {
    const value = question('double', { type: 'computed', value: { sum: ['strength', 'strength'] } });
    const after = question('after', { when: { question: 'double', 'at-least': 8 } });
    const worksheet = sheet([2, [strength, value]], [1, [after]], [3, [question('last')]]);
    expect(orderOf(worksheet)).toEqual(['strength', 'after', 'last']);
  });

  test('and for words alone nothing waits', () => {
    const worksheet = sheet([2, [question('name')]], [1, [question('after', { ask: 'What of {{name}}?' })]]);
    expect(orderOf(worksheet)).toEqual(['after', 'name']);
  });
});

describe('a filling-in on paper', () => {
  const later = question('later', { later: true });
  const worksheet = sheet([3, [kind]], [1, [question('if-urge', { when: isUrge })]], [2, [later]]);
  const start = begin(worksheet, surroundings, { order: 'on paper' });

  test('asks for what is there for later too, and for a question as soon as its condition is known', () => {
    expect(start.at).toBe('later');
    const decided = give(give(start, 'it went well'), 'urge');
    expect(decided.at).toBe('if-urge');
    expect(overview(decided).map(({ question: { id } }) => id)).toEqual(['later', 'kind', 'if-urge']);
    expect(back(decided)?.at).toBe('kind');
    const done = give(decided, 'a walk');
    expect(done.at).toBeUndefined();
    expect(answersThatApply(done)).toEqual({ kind: 'urge', 'if-urge': 'a walk', later: 'it went well' });
  });

  test('passes over a question that does not apply, and comes to it once it does', () => {
    const calm = give(give(start, null), 'calm');
    expect(calm.at).toBeUndefined();
    expect(give(goTo(calm, 'kind'), 'urge').at).toBe('if-urge');
  });
});
