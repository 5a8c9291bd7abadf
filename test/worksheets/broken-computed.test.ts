import { describe, expect, test } from 'vitest';
import { type Broken, complaints, marked, withoutPath, withQuestions } from './sheets.ts';

const computed: readonly Broken[] = [
  [
    'no operator',
    withQuestions('- { id: c, type: computed, ask: C, value: ‸a - b }'),
    '"value" must be one of the operators, such as { difference: [after, before] }',
  ],
  [
    'an unknown operator',
    withQuestions('- { id: c, type: computed, ask: C, value: ‸{ product: [a, b] } }'),
    '"value" names "product", which is no operator; there are difference, sum, mean, min, max, count, crosstab, items, share, entries and score',
  ],
  [
    'a misspelt operator',
    withQuestions(
      '- { id: a, type: scale, ask: A? }',
      '- { id: c, type: computed, ask: C, value: ‸{ diference: [a, a] } }',
    ),
    '"value" names "diference", which is no operator; there are difference, sum, mean, min, max, count, crosstab, items, share, entries and score; did you mean "difference"?',
  ],
  [
    'a difference of three',
    withQuestions(
      '- { id: a, type: scale, ask: A? }',
      '- { id: c, type: computed, ask: C, value: { difference: ‸[a, a, a] } }',
    ),
    '"difference" must name exactly two',
  ],
  [
    'a difference of a column and a question',
    withQuestions(
      '- { id: a, type: scale, ask: A? }',
      '- { id: t, type: table, ask: T?, rows: {}, columns: [{ id: n, type: number, label: N }] }',
      '- { id: c, type: computed, ask: C, value: { difference: ‸[t.n, a] } }',
    ),
    '"difference" must name two questions or two columns',
  ],
  [
    'a sum of texts',
    withQuestions(
      '- { id: a, type: text, ask: A? }',
      '- { id: c, type: computed, ask: C, value: { sum: [‸a] } }',
    ),
    'number 1 of "sum" names "a", which gives no number',
  ],
  [
    'a sum of choices without scores',
    withQuestions(
      '- { id: a, type: choice, ask: A?, options: [Yes, { label: No, score: 1 }] }',
      '- { id: c, type: computed, ask: C, value: { sum: [‸a] } }',
    ),
    'number 1 of "sum" names "a", which gives no number; give each of its options a score',
  ],
  [
    'a sum of what comes later',
    withQuestions(
      '- { id: c, type: computed, ask: C, value: { sum: [‸a] } }',
      '- { id: a, type: scale, ask: A? }',
    ),
    'number 1 of "sum" names "a", which does not come before it; only earlier answers can be used',
  ],
  [
    'counting a number',
    withQuestions(
      '- { id: a, type: number, ask: A? }',
      '- { id: c, type: computed, ask: C, value: { count: ‸a } }',
    ),
    '"count" names "a", which has no rows or items to count',
  ],
  [
    'counting where a column is missing',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: {}, columns: [{ id: n, type: number, label: N }] }',
      '- { id: c, type: computed, ask: C, value: { count: { table: t, where: { column: ‸m, answered: true } } } }',
    ),
    '"column" names "m", which is no earlier column here; did you mean "n"?',
  ],
  [
    'a crosstab by a column of words',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: {}, columns: [{ id: n, type: text, label: N }] }',
      '- { id: c, type: computed, ask: C, value: { crosstab: { tables: [‸t], by: n } } }',
    ),
    'number 1 of "tables" names "t.n", which has no options of its own',
  ],
  [
    'bands that overlap',
    withQuestions(
      '- { id: a, type: scale, ask: A? }',
      '- id: c',
      '  type: computed',
      '  ask: C',
      '  value: { score: { sum: [a], bands: [{ from: 0, to: 4, label: low }, ‸{ from: 4, to: 9, label: high }] } }',
    ),
    'number 2 of "bands" overlaps the band before it, which ends at 4',
  ],
  [
    'bands with a gap',
    withQuestions(
      '- { id: a, type: scale, ask: A? }',
      '- id: c',
      '  type: computed',
      '  ask: C',
      '  value: { score: { sum: [a], bands: [{ from: 0, to: 4, label: low }, ‸{ from: 6, to: 9, label: high }] } }',
    ),
    'number 2 of "bands" leaves a gap after the band before it, which ends at 4',
  ],
  [
    'a band upside down',
    withQuestions(
      '- { id: a, type: scale, ask: A? }',
      '- id: c',
      '  type: computed',
      '  ask: C',
      '  value: { score: { sum: [a], bands: [‸{ from: 4, to: 0, label: low }] } }',
    ),
    'number 1 of "bands" must have "from" below "to"',
  ],
  [
    'since an unknown time',
    withQuestions(
      '- { id: c, type: computed, ask: C, value: { entries: { worksheet: urge-log, since: ‸lsat } } }',
    ),
    '"since" must be last; did you mean "last"?',
  ],
];

describe.each([['computed values', computed]])('in %s', (_, rows) => {
  test.each(rows)('%s is told with its place', (_what, sheet, says) => {
    const { source, at } = marked(sheet);
    expect(complaints(source).map(withoutPath)).toEqual([`sheet.yaml:${at}: ${says}`]);
  });
});
