import { describe, expect, test } from 'vitest';
import { type Broken, complaints, marked, withoutPath, withQuestions } from './sheets.ts';

const tables: readonly Broken[] = [
  [
    'a table without columns',
    withQuestions('- ‸{ id: t, type: table, ask: T?, rows: {} }'),
    '"columns" is missing',
  ],
  [
    'a table in a table',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: {}, columns: [{ id: what, type: ‸table, label: What }] }',
    ),
    '"type" names "table", which is no type here; there are text, number, scale, yes-no, choice, choices, list, date, time, datetime and duration',
  ],
  [
    'a column without a label',
    withQuestions('- { id: t, type: table, ask: T?, rows: {}, columns: [‸{ id: what, type: text }] }'),
    '"label" is missing',
  ],
  [
    'the same column twice',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: {}, columns: [{ id: a, type: text, label: A }, { id: ‸a, type: text, label: B }] }',
    ),
    '"id" repeats "a", the id of an earlier column',
  ],
  [
    'a column called item',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: {}, columns: [{ id: ‸item, type: text, label: A }] }',
    ),
    '"id" is "item", a name that is taken; choose another',
  ],
  [
    'a column that looks at a later one',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: {}, columns: [{ id: a, type: text, label: A, when: { column: ‸b, answered: true } }, { id: b, type: text, label: B }] }',
    ),
    '"column" names "b", which is no earlier column here',
  ],
  [
    'rows with min above max',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: { min: ‸4, max: 2 }, columns: [{ id: a, type: text, label: A }] }',
    ),
    '"min" must not be above "max"',
  ],
  [
    'a misspelt key of rows',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: { ‸mxa: 2 }, columns: [{ id: a, type: text, label: A }] }',
    ),
    '"mxa" is not a known key here; did you mean "max"?',
  ],
  [
    'rows that are a text',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: ‸many, columns: [{ id: a, type: text, label: A }] }',
    ),
    '"rows" must be a list of rows, or a map such as { min: 1, max: 6 }',
  ],
  [
    'the same row twice',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: [Monday, ‸monday], columns: [{ id: a, type: text, label: A }] }',
    ),
    'number 2 of "rows" has the value "monday" of an earlier option',
  ],
  [
    'rows from what comes later',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: { from: ‸l }, columns: [{ id: a, type: text, label: A }] }',
      '- { id: l, type: list, ask: L? }',
    ),
    '"from" names "l", which does not come before it; only earlier answers can be used',
  ],
  [
    'an unknown layout of a table',
    withQuestions(
      '- { id: t, type: table, ask: T?, layout: ‸crads, rows: {}, columns: [{ id: a, type: text, label: A }] }',
    ),
    '"layout" must be one of table or cards; did you mean "cards"?',
  ],
  [
    '{{row}} where rows have no names',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: {}, columns: [{ id: a, type: text, label: A, ask: ‸"Why {{row}}?" }] }',
    ),
    '"ask" has {{row}}, which stands only in a table whose rows are given',
  ],
  [
    'rating a row of another table',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: {}, columns: [{ id: a, type: scale, label: A }] }',
      '- { id: u, type: table, ask: U?, rows: {}, columns: [{ id: b, type: scale, label: B, before: ‸t.a }] }',
    ),
    '"before" names "t.a", but the rows here do not come from "t"',
  ],
];

const conditions: readonly Broken[] = [
  [
    'a condition on nothing',
    withQuestions(
      '- { id: strength, type: scale, ask: A? }',
      '- { id: b, type: text, ask: B?, when: { question: ‸strenght, at-least: 3 } }',
    ),
    '"question" names "strenght", which is no question here; did you mean "strength"?',
  ],
  [
    'a condition on what comes later',
    withQuestions(
      '- { id: b, type: text, ask: B?, when: { question: ‸a, answered: true } }',
      '- { id: a, type: text, ask: A? }',
    ),
    '"question" names "a", which does not come before it; a condition can look only at earlier questions',
  ],
  [
    'a condition on itself',
    withQuestions('- { id: b, type: text, ask: B?, when: { question: ‸b, answered: true } }'),
    '"question" names "b", which does not come before it; a condition can look only at earlier questions',
  ],
  [
    'a condition on a note',
    withQuestions(
      '- { id: n, type: note, text: N }',
      '- { id: b, type: text, ask: B?, when: { question: ‸n, answered: true } }',
    ),
    '"question" names "n", a note, which has no answer',
  ],
  [
    'a condition on no column',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: {}, columns: [{ id: what, type: text, label: A }] }',
      '- { id: b, type: text, ask: B?, when: { question: ‸t.waht, answered: true } }',
    ),
    '"question" names "t.waht", but "t" has no such column; did you mean "what"?',
  ],
  [
    'a column outside of a table',
    withQuestions('- { id: b, type: text, ask: B?, when: { column: ‸a, answered: true } }'),
    '"column" can stand only within a table; write question: instead',
  ],
  [
    'a condition without a test',
    withQuestions(
      '- { id: a, type: text, ask: A? }',
      '- { id: b, type: text, ask: B?, when: ‸{ question: a } }',
    ),
    '"when" needs a test: is, includes, at-least, at-most, answered, or all, any, not',
  ],
  [
    'a misspelt test',
    withQuestions(
      '- { id: a, type: scale, ask: A? }',
      '- { id: b, type: text, ask: B?, when: { question: a, ‸at-laest: 3 } }',
    ),
    '"at-laest" is not a known key here; did you mean "at-least"?',
  ],
  [
    'two tests in one condition',
    withQuestions(
      '- { id: a, type: scale, ask: A? }',
      '- { id: b, type: text, ask: B?, when: { question: a, at-least: 3, ‸at-most: 5 } }',
    ),
    '"at-most" is not a known key here',
  ],
  [
    'a condition that is a text',
    withQuestions('- { id: b, type: text, ask: B?, when: ‸always }'),
    '"when" must be a condition such as { question: kind, is: urge }',
  ],
  [
    'an option that is not there',
    withQuestions(
      '- { id: a, type: choice, ask: A?, options: [Calm, Busy] }',
      '- { id: b, type: text, ask: B?, when: { question: a, is: ‸bussy } }',
    ),
    '"is" names "bussy", which is no option of "a"; it has calm and busy; did you mean "busy"?',
  ],
  [
    'other where there is no free answer',
    withQuestions(
      '- { id: a, type: choice, ask: A?, options: [Calm, Busy] }',
      '- { id: b, type: text, ask: B?, when: { question: a, is: ‸other } }',
    ),
    '"is" names "other", which is no option of "a"; it has calm and busy',
  ],
  [
    'an included option that is not there',
    withQuestions(
      '- { id: a, type: choices, ask: A?, options: [Calm, Busy] }',
      '- { id: b, type: text, ask: B?, when: { question: a, includes: ‸[calm, loud] } }',
    ),
    '"includes" names "loud", which is no option of "a"; it has calm and busy',
  ],
  [
    'yes-no that is unsure without unsure',
    withQuestions(
      '- { id: a, type: yes-no, ask: A? }',
      '- { id: b, type: text, ask: B?, when: { question: a, is: ‸unsure } }',
    ),
    '"is" names "unsure", which is no option of "a"; it has yes and no',
  ],
  [
    'at-least of a text',
    withQuestions(
      '- { id: a, type: text, ask: A? }',
      '- { id: b, type: text, ask: B?, when: { question: a, at-least: ‸3 } }',
    ),
    '"at-least" needs a number, which "a" is not',
  ],
  [
    'at-least that is a word',
    withQuestions(
      '- { id: a, type: scale, ask: A? }',
      '- { id: b, type: text, ask: B?, when: { question: a, at-least: ‸three } }',
    ),
    '"at-least" must be a number',
  ],
  [
    'all that is no list',
    withQuestions(
      '- { id: a, type: scale, ask: A? }',
      '- { id: b, type: text, ask: B?, when: { all: ‸{ question: a, at-least: 3 } } }',
    ),
    '"all" must be a list of conditions',
  ],
  [
    'any of nothing',
    withQuestions('- { id: b, type: text, ask: B?, when: { any: ‸[] } }'),
    '"any" must not be empty',
  ],
  [
    'a wrong condition inside not inside any',
    withQuestions(
      '- { id: a, type: scale, ask: A? }',
      '- { id: b, type: text, ask: B?, when: { any: [{ question: a, at-least: 3 }, { not: { question: ‸c, answered: true } }] } }',
    ),
    '"question" names "c", which is no question here; did you mean "a"?',
  ],
];

describe.each([
  ['tables', tables],
  ['conditions', conditions],
])('in %s', (_, rows) => {
  test.each(rows)('%s is told with its place', (_what, sheet, says) => {
    const { source, at } = marked(sheet);
    expect(complaints(source).map(withoutPath)).toEqual([`sheet.yaml:${at}: ${says}`]);
  });
});
