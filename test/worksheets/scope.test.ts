import { describe, expect, test } from 'vitest';
import { scopeWith, sheetOf } from './sheets.ts';

const sheet = sheetOf(
  '- { id: kind, type: choice, ask: Kind?, options: [Calm, { value: urge, label: "An urge, again" }], other: true }',
  '- { id: tags, type: choices, ask: Tags?, options: [Money, { value: bed, label: Sleep }], other: true }',
  '- { id: good, type: list, ask: Good? }',
  '- id: steps',
  '  type: table',
  '  ask: Steps?',
  '  rows: {}',
  '  columns: [{ id: what, type: text, label: What }, { id: term, type: choice, label: T, options: [Short, Long] }]',
);

describe('items', () => {
  const answers = {
    good: ['a', ' ', 'b', 'a'],
    kind: 'urge',
    tags: ['bed', { other: 'b' }],
    steps: [{ what: 'c', term: 'long' }, { term: 'long' }, { what: 'd', term: 'short' }],
  };

  test.each<[from: string[], labels: string[]]>([
    [['good'], ['a', 'b']],
    [['kind'], ['An urge, again']],
    [['tags'], ['Sleep', 'b']],
    [['steps.what'], ['c', 'd']],
    [
      ['good', 'tags', 'steps.what'],
      ['a', 'b', 'Sleep', 'c', 'd'],
    ],
    [['seven-day-plan/promises.what'], []],
  ])('from %j are flattened, without blanks, equal ones merged, in their order', (from, labels) => {
    expect(
      scopeWith(sheet, answers)
        .items({ from })
        ?.map(({ label }) => label),
    ).toEqual(labels);
  });

  test('are those of the rows for which a condition holds', () => {
    const where = { column: 'term', is: 'long' };
    expect(scopeWith(sheet, answers).items({ from: ['steps.what'], where })).toEqual([
      { value: 'c', label: 'c' },
    ]);
  });

  test('that come from answers are not known on paper', () => {
    expect(scopeWith(sheet, 'on paper').items({ from: ['good'] })).toBeUndefined();
  });

  test('of a question that was skipped or not asked are none', () => {
    expect(scopeWith(sheet, { good: null }).items({ from: ['good', 'steps.what'] })).toEqual([]);
  });
});
