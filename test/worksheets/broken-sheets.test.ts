import { describe, expect, test } from 'vitest';
import {
  type Broken,
  complaints,
  everythingSource,
  marked,
  withKeys,
  withoutPath,
  withQuestions,
  withSections,
  withText,
} from './sheets.ts';

const sheet: readonly Broken[] = [
  [
    'no id',
    withText(
      '‸version: 1',
      'title: A sheet',
      'summary: One line.',
      'sections:',
      '  - questions: [{ id: event, type: text, ask: What happened? }]',
    ),
    '"id" is missing',
  ],
  [
    'no sections',
    withText('‸id: sheet', 'version: 1', 'title: A sheet', 'summary: One line.'),
    '"sections" is missing',
  ],
  [
    'an id with capitals',
    withText(
      'id: ‸My_Sheet',
      'version: 1',
      'title: A sheet',
      'summary: One line.',
      'sections:',
      '  - questions: [{ id: event, type: text, ask: What happened? }]',
    ),
    '"id" must be lower-case words joined by hyphens, beginning with a letter',
  ],
  [
    'a version that is a word',
    withText(
      'id: sheet',
      'version: ‸one',
      'title: A sheet',
      'summary: One line.',
      'sections:',
      '  - questions: [{ id: event, type: text, ask: What happened? }]',
    ),
    '"version" must be a whole number',
  ],
  [
    'version 0',
    withText(
      'id: sheet',
      'version: ‸0',
      'title: A sheet',
      'summary: One line.',
      'sections:',
      '  - questions: [{ id: event, type: text, ask: What happened? }]',
    ),
    '"version" must be 1 or more',
  ],
  [
    'half a version',
    withText(
      'id: sheet',
      'version: ‸1.5',
      'title: A sheet',
      'summary: One line.',
      'sections:',
      '  - questions: [{ id: event, type: text, ask: What happened? }]',
    ),
    '"version" must be a whole number',
  ],
  [
    'an empty title',
    withText(
      'id: sheet',
      'version: 1',
      'title: ‸" "',
      'summary: One line.',
      'sections:',
      '  - questions: [{ id: event, type: text, ask: What happened? }]',
    ),
    '"title" must not be empty',
  ],
  [
    'a title with nothing behind it',
    withText(
      'id: sheet',
      'version: 1',
      'title:‸',
      'summary: One line.',
      'sections:',
      '  - questions: [{ id: event, type: text, ask: What happened? }]',
    ),
    '"title" must not be empty',
  ],
  [
    'a summary of two lines',
    withText(
      'id: sheet',
      'version: 1',
      'title: A sheet',
      'summary: ‸|',
      '  One line.',
      '  And another.',
      'sections:',
      '  - questions: [{ id: event, type: text, ask: What happened? }]',
    ),
    '"summary" must be one line',
  ],
  [
    'a worksheet named without a word about it',
    withKeys('next: ‸goal'),
    '"next" must be a list of suggestions such as { worksheet: goal, say: Set a goal. }',
  ],
  [
    'a misspelt key of the sheet',
    withKeys('‸sumary: One line.'),
    '"sumary" is not a known key here; did you mean "summary"?',
  ],
  ['a key that no word is near to', withKeys('‸zebra: One line.'), '"zebra" is not a known key here'],
  [
    'a text where a list is wanted',
    withKeys('aliases: ‸cpw'),
    '"aliases" must be a list of names such as [cpw]',
  ],
  [
    'a point outside the program',
    withKeys('points: [1, ‸5]'),
    'number 2 of "points" must be a point from 1 to 4',
  ],
  [
    'an unknown audience',
    withKeys('audience: [self, ‸familly]'),
    'number 2 of "audience" must be one of self, family or facilitator; did you mean "family"?',
  ],
  ['no minutes at all', withKeys('minutes: ‸0'), '"minutes" must be 1 or more'],
  [
    'a language that is no tag',
    withKeys('language: ‸English please'),
    '"language" must be a language tag such as en or pt-BR',
  ],
  [
    'a day that is not in the calendar',
    withKeys('licence: Free', 'source: here', 'verified-on: ‸2026-02-30', 'exact-wording: true'),
    '"verified-on" must be a date such as 2026-11-24',
  ],
  [
    'a licence without its source',
    withKeys('licence: ‸Free', 'verified-on: 2026-02-20', 'exact-wording: true'),
    '"licence" needs "source" beside it',
  ],
  [
    'a licence for other wording',
    withKeys('licence: ‸Free', 'source: here', 'verified-on: 2026-02-20', 'exact-wording: false'),
    '"licence" needs "exact-wording: true" beside it',
  ],
  [
    'happened at a text',
    withKeys('happened: ‸event'),
    '"happened" names "event", which is no date or datetime question here',
  ],
  [
    'happened at nothing',
    withKeys('happened: ‸moment'),
    '"happened" names "moment", which is no date or datetime question here',
  ],
  ['a suggestion without words', withKeys('next:', '  - ‸worksheet: goal'), '"say" is missing'],
  [
    'a suggestion of no worksheet id',
    withKeys('first:', '  - worksheet: ‸The Goal', '    say: Go on.'),
    '"worksheet" must be lower-case words joined by hyphens, beginning with a letter',
  ],
  [
    'a suggestion that is a name',
    withKeys('next:', '  - ‸urge-log'),
    'number 1 of "next" must be a suggestion such as { worksheet: goal, say: Turn it into a goal. }',
  ],
  [
    'carrying an answer that is not there',
    withKeys('next:', '  - { worksheet: goal, say: Go on., carry: { goal: ‸evnt } }'),
    '"goal" names "evnt", which is no question here; did you mean "event"?',
  ],
  [
    'a suggestion that speaks of nothing here',
    withKeys('next:', '  - { worksheet: goal, say: ‸"Go on with {{evnt}}." }'),
    '"say" has {{evnt}}, which names nothing here; did you mean "event"?',
  ],
  [
    'an unknown hint for print',
    withKeys('print: { orientation: ‸landscap }'),
    '"orientation" must be one of portrait or landscape; did you mean "landscape"?',
  ],
  ['no rows in a log', withKeys('print: { as: log, rows: ‸0 }'), '"rows" must be 1 or more'],
  ['__proto__ as a key', withKeys('‸__proto__: { title: Taken }'), '"__proto__" is not a known key here'],
  ['constructor as a key', withKeys('‸constructor: nothing'), '"constructor" is not a known key here'],
  ['a number as a key', withKeys('‸1: one'), '"1" is not a known key here'],
  [
    'guidance with an answer, before there is one',
    withKeys('guidance: ‸"You wrote {{event}}."'),
    '"guidance" has {{event}}, which does not come before it',
  ],
];

const sections: readonly Broken[] = [
  [
    'no sections in the list',
    withText('id: sheet', 'version: 1', 'title: A sheet', 'summary: One line.', 'sections: ‸[]'),
    '"sections" must not be empty',
  ],
  [
    'sections that are a map',
    withText(
      'id: sheet',
      'version: 1',
      'title: A sheet',
      'summary: One line.',
      'sections:',
      '  ‸questions: []',
    ),
    '"sections" must be a list of sections',
  ],
  [
    'a section without questions',
    withText(
      'id: sheet',
      'version: 1',
      'title: A sheet',
      'summary: One line.',
      'sections:',
      '  - ‸title: Empty',
    ),
    '"questions" is missing',
  ],
  [
    'a section that is a text',
    withText(
      'id: sheet',
      'version: 1',
      'title: A sheet',
      'summary: One line.',
      'sections:',
      '  - ‸What I want',
    ),
    'number 1 of "sections" must be a section such as { title: My day, questions: […] }',
  ],
  [
    'an unknown layout',
    withSections('- layout: ‸gird', '  questions:', '    - { id: event, type: text, ask: What happened? }'),
    '"layout" must be one of stack, grid or matrix; did you mean "grid"?',
  ],
  [
    'a misspelt key of a section',
    withSections('- ‸question: []', '  questions:', '    - { id: event, type: text, ask: What happened? }'),
    '"question" is not a known key here; did you mean "questions"?',
  ],
  [
    'a matrix of different options',
    withSections(
      '- layout: ‸matrix',
      '  questions:',
      '    - { id: a, type: choice, ask: A?, options: [Yes, No] }',
      '    - { id: b, type: choice, ask: B?, options: [Yes, Never] }',
    ),
    '"layout" can be matrix only where every question has the same options',
  ],
  [
    'a matrix of texts',
    withSections(
      '- layout: ‸matrix',
      '  shared: { type: text }',
      '  questions:',
      '    - { id: a, ask: A? }',
      '    - { id: b, ask: B? }',
    ),
    '"layout" can be matrix only where every question has the same options',
  ],
  [
    'a wrong key in shared',
    withSections('- shared: { type: text, ‸line: 2 }', '  questions:', '    - { id: a, ask: A? }'),
    '"line" is not a known key here; did you mean "lines"?',
  ],
  [
    'shared that is a list',
    withSections('- shared: ‸[text]', '  questions:', '    - { id: a, type: text, ask: A? }'),
    '"shared" must be a map of keys and values',
  ],
  [
    'a section that depends on a question in it',
    withSections(
      '- when: { question: ‸a, answered: true }',
      '  questions:',
      '    - { id: a, type: text, ask: A? }',
    ),
    '"question" names "a", which does not come before it; a condition can look only at earlier questions',
  ],
  [
    'a question later than a date that is asked after it',
    withQuestions('- { id: a, type: text, ask: A?, later: ‸day }', '- { id: day, type: date, ask: Day? }'),
    '"later" names "day", which does not come before it; the date has to be asked first',
  ],
  [
    'a section later than no date',
    withSections('- later: ‸someday', '  questions:', '    - { id: a, type: text, ask: A? }'),
    '"later" names "someday", which is no earlier date question',
  ],
  [
    'paper order that is a word',
    withSections('- print: { order: ‸first }', '  questions:', '    - { id: a, type: text, ask: A? }'),
    '"order" must be a whole number',
  ],
];

describe.each([
  ['the sheet itself', sheet],
  ['sections', sections],
])('in %s', (_, rows) => {
  test.each(rows)('%s is told with its place', (_what, sheet, says) => {
    const { source, at } = marked(sheet);
    expect(complaints(source).map(withoutPath)).toEqual([`sheet.yaml:${at}: ${says}`]);
  });
});

test('a place is told by the way to it as well, counted from 1', () => {
  const [line] = complaints(
    withQuestions('- { id: a, type: choice, ask: A?, options: [Yes, { label: No, scroe: 1 }] }'),
  );
  expect(line).toMatch(/ \(sections › 1 › questions › 1 › options › 2 › scroe\)$/);
});

/** Small edits of the sheet with every key: what stands there, and what it becomes, with ‸ where that is wrong. */
test.each([
  [
    'a condition on a set of four boxes',
    'not: { question: kind, is: calm }',
    'not: { question: knid, is: calm }',
    '‸knid',
    '"question" names "knid", which is no question here; did you mean "kind"?',
  ],
  [
    'a date that comes back',
    'later: day',
    'later: dya',
    '‸dya',
    '"later" names "dya", which is no earlier date question; did you mean "day"?',
  ],
  [
    'the day it happened',
    'happened: moment',
    'happened: momnet',
    '‸momnet',
    '"happened" names "momnet", which is no date or datetime question here; did you mean "moment"?',
  ],
  [
    'a rating in a row',
    'before: steps.weight',
    'before: steps.wieght',
    '‸steps.wieght',
    '"before" names "steps.wieght", but "steps" has no such column; did you mean "weight"?',
  ],
  [
    'a sum',
    'sum: [q1, q2, q3] } }',
    'sum: [q1, q2, q4] } }',
    '‸q4',
    'number 3 of "sum" names "q4", which is no question here; did you mean "q1"?',
  ],
  [
    'an answer carried on',
    'first-step: steps.what',
    'first-step: steps.waht',
    '‸steps.waht',
    '"first-step" names "steps.waht", but "steps" has no such column; did you mean "what"?',
  ],
  [
    'a sorted source',
    'is: long }, sort: weight, top: 3',
    'is: long }, sort: wieght, top: 3',
    '‸wieght',
    '"sort" names "wieght", which is no column of numbers in "steps"; did you mean "weight"?',
  ],
  [
    'a text with an answer',
    '{{best|one step}}',
    '{{bset|one step}}',
    '‸Turn',
    '"say" has {{bset}}, which names nothing here; did you mean "best"?',
  ],
  [
    'the writer’s own words',
    '{{behaviour}} in mind',
    '{{behavior}} in mind',
    '‸"With',
    '"default" has {{behavior}}, which names nothing here; did you mean "behaviour"?',
  ],
  [
    'a crosstab',
    'tables: [steps], by: term',
    'tables: [steps], by: trem',
    '‸steps], by: trem',
    'number 1 of "tables" names "steps.trem", but "steps" has no such column; did you mean "term"?',
  ],
])('a misspelt name in %s is told with the nearest one', (_, from, to, mark, says) => {
  const edited = everythingSource.replace(from, to);
  expect(edited).not.toBe(everythingSource);
  const index = edited.indexOf(mark.slice(1), Math.max(0, edited.indexOf(to) - 40));
  const { source, at } = marked(`${edited.slice(0, index)}‸${edited.slice(index)}`);
  expect(complaints(source).map(withoutPath)).toEqual([`sheet.yaml:${at}: ${says}`]);
});

test('several problems are told together, in the order of the file, each once', () => {
  const lines = complaints(
    withSections(
      '- layout: gird',
      '  questions:',
      '    - { id: a, type: scael, ask: A? }',
      '    - { id: b, type: scale, ask: B?, min: 9, max: 3, when: { question: zzz, answered: true } }',
      '    - { id: b, type: text, ask: "{{later}}?" }',
      '- questions:',
      '    - { id: later, type: text, lable: L }',
    ).replace('version: 1', 'version: one'),
  );
  expect(lines.map((line) => line.replace(/^sheet\.yaml:(\d+):\d+: (.*?) \(.*$/, '$1 $2'))).toEqual([
    'sheet.yaml:2:10: "version" must be a whole number',
    '6 "layout" must be one of stack, grid or matrix; did you mean "grid"?',
    expect.stringMatching(/^8 "type" names "scael", which is no type here/),
    '9 "min" must not be above "max"',
    '9 "question" names "zzz", which is no question here',
    '10 "id" repeats "b", the id of an earlier question',
    '12 "ask" is missing',
    '12 "lable" is not a known key here; did you mean "label"?',
  ]);
});

test('a reference to a question that is itself wrong is no second problem', () => {
  const lines = complaints(
    withQuestions(
      '- { id: a, type: scale, ask: A?, mni: 1 }',
      '- { id: b, type: text, ask: "{{a}}?", when: { question: a, at-least: 3 } }',
    ),
  );
  expect(lines).toHaveLength(1);
});
