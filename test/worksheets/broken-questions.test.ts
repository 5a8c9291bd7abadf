import { describe, expect, test } from 'vitest';
import { type Broken, complaints, marked, withoutPath, withQuestions } from './sheets.ts';

const questions: readonly Broken[] = [
  ['a question without a type', withQuestions('- ‸{ id: a, ask: A? }'), '"type" is missing'],
  [
    'a misspelt type',
    withQuestions('- { id: a, type: ‸scael, ask: A? }'),
    '"type" names "scael", which is no type here; there are text, number, scale, yes-no, choice, choices, list, date, time, datetime, duration, ranking, table, note and computed; did you mean "scale"?',
  ],
  [
    'an unknown type',
    withQuestions('- { id: a, type: ‸photograph, ask: A? }'),
    '"type" names "photograph", which is no type here; there are text, number, scale, yes-no, choice, choices, list, date, time, datetime, duration, ranking, table, note and computed',
  ],
  [
    'a type that every object has',
    withQuestions('- { id: a, type: ‸constructor, ask: A? }'),
    '"type" names "constructor", which is no type here; there are text, number, scale, yes-no, choice, choices, list, date, time, datetime, duration, ranking, table, note and computed',
  ],
  [
    'a question that is a text',
    withQuestions('- ‸What happened?'),
    'number 1 of "questions" must be a question such as { id: event, type: text, ask: What happened? }',
  ],
  ['a question without words', withQuestions('- ‸{ id: a, type: text }'), '"ask" is missing'],
  ['a note without text', withQuestions('- ‸{ id: a, type: note }'), '"text" is missing'],
  [
    'a key of another type',
    withQuestions('- { id: a, type: text, ask: A?, ‸unit: kg }'),
    '"unit" is not a known key here',
  ],
  [
    'a misspelt key of a question',
    withQuestions('- { id: a, type: text, ask: A?, ‸requird: true }'),
    '"requird" is not a known key here; did you mean "required"?',
  ],
  [
    'a text where true or false is wanted',
    withQuestions('- { id: a, type: text, ask: A?, required: ‸sometimes }'),
    '"required" must be true or false',
  ],
  [
    'the same id twice',
    withQuestions('- { id: a, type: text, ask: A? }', '- { id: ‸a, type: text, ask: B? }'),
    '"id" repeats "a", the id of an earlier question',
  ],
  [
    'the name of the writer’s own words',
    withQuestions('- { id: ‸loved-one, type: text, ask: A? }'),
    '"id" is "loved-one", a name that is taken; choose another',
  ],
  [
    'a name that rows have',
    withQuestions('- { id: ‸row, type: text, ask: A? }'),
    '"id" is "row", a name that is taken; choose another',
  ],
  [
    'later without a date',
    withQuestions('- { id: a, type: text, ask: A? }', '- { id: b, type: text, ask: B?, later: ‸a }'),
    '"later" names "a", which is no earlier date question',
  ],
  [
    'later: false',
    withQuestions('- { id: a, type: text, ask: A?, later: ‸false }'),
    '"later" must be true or the id of an earlier date question',
  ],
];

const types: readonly Broken[] = [
  ['no lines', withQuestions('- { id: a, type: text, ask: A?, lines: ‸0 }'), '"lines" must be 1 or more'],
  [
    'words to suggest with a colon and no quotes',
    withQuestions('- id: a', '  type: text', '  ask: A?', '  suggest:', '    - ‸wine: red'),
    'number 1 of "suggest" must be a text; one with ": " in it stands in quotes',
  ],
  [
    'words to suggest that are no list',
    withQuestions('- { id: a, type: text, ask: A?, suggest: ‸wine }'),
    '"suggest" must be a list of texts',
  ],
  [
    'a number with min above max',
    withQuestions('- { id: a, type: number, ask: A?, min: ‸9, max: 3 }'),
    '"min" must not be above "max"',
  ],
  [
    'a scale with min above max',
    withQuestions('- { id: a, type: scale, ask: A?, min: ‸90, max: 10 }'),
    '"min" must not be above "max"',
  ],
  [
    'a step of nothing',
    withQuestions('- { id: a, type: scale, ask: A?, step: ‸0 }'),
    '"step" must be above 0',
  ],
  [
    'a step that misses the end',
    withQuestions('- { id: a, type: scale, ask: A?, step: ‸3 }'),
    '"step" does not lead from 0 to 10',
  ],
  [
    'rating nothing again',
    withQuestions(
      '- { id: first, type: scale, ask: A? }',
      '- { id: b, type: scale, ask: B?, before: ‸frist }',
    ),
    '"before" names "frist", which is no question here; did you mean "first"?',
  ],
  [
    'rating a text again',
    withQuestions('- { id: a, type: text, ask: A? }', '- { id: b, type: scale, ask: B?, before: ‸a }'),
    '"before" names "a", which is no earlier scale',
  ],
  [
    'rating what comes later',
    withQuestions('- { id: b, type: scale, ask: B?, before: ‸a }', '- { id: a, type: scale, ask: A? }'),
    '"before" names "a", which does not come before it; only earlier answers can be used',
  ],
  [
    'a choice without options',
    withQuestions('- ‸{ id: a, type: choice, ask: A? }'),
    'number 1 of "questions" needs options or from',
  ],
  [
    'options beside from',
    withQuestions(
      '- { id: l, type: list, ask: L? }',
      '- { id: a, type: choice, ask: A?, options: [Yes], from: ‸l }',
    ),
    '"from" cannot stand beside options; keep one of them',
  ],
  [
    'no options in the list',
    withQuestions('- { id: a, type: choice, ask: A?, options: ‸[] }'),
    '"options" must not be empty',
  ],
  [
    'options that are a text',
    withQuestions('- { id: a, type: choice, ask: A?, options: ‸Yes }'),
    '"options" must be a list of options',
  ],
  [
    'the same option twice',
    withQuestions("- { id: a, type: choice, ask: A?, options: [Can't sleep, ‸cant Sleep] }"),
    'number 2 of "options" has the value "cant-sleep" of an earlier option',
  ],
  [
    'an option without letters',
    withQuestions('- { id: a, type: choice, ask: A?, options: [Yes, ‸"?!"] }'),
    'number 2 of "options" is "?!", which has no letters or digits to make a value from; give it one: { value: …, label: … }',
  ],
  [
    'an option called other',
    withQuestions('- { id: a, type: choice, ask: A?, options: [Yes, ‸Other] }'),
    'number 2 of "options" is "other", which cannot be an option; write other: true for a free answer',
  ],
  [
    'an option without a label',
    withQuestions('- { id: a, type: choice, ask: A?, options: [‸{ hint: A hint }] }'),
    'number 1 of "options" needs a label',
  ],
  [
    'an option with a colon and no quotes',
    withQuestions(
      '- id: a',
      '  type: choice',
      '  ask: A?',
      '  options:',
      '    - Yes',
      '    - { label: No, hint: No }',
      '    - label: Else',
      '      ‸Something else: tell us',
    ),
    '"Something else" is not a known key here; if it begins a text, write the whole text in quotes',
  ],
  [
    'a misspelt key of an option',
    withQuestions('- { id: a, type: choice, ask: A?, options: [{ label: Yes, ‸scroe: 1 }] }'),
    '"scroe" is not a known key here; did you mean "score"?',
  ],
  [
    'a score that is a word',
    withQuestions('- { id: a, type: choice, ask: A?, options: [{ label: Yes, score: ‸much }] }'),
    '"score" must be a number',
  ],
  [
    'choices with min above max',
    withQuestions('- { id: a, type: choices, ask: A?, options: [Yes, No, Both], min: ‸3, max: 2 }'),
    '"min" must not be above "max"',
  ],
  [
    'a list with min above max',
    withQuestions('- { id: a, type: list, ask: A?, min: ‸3, max: 2 }'),
    '"min" must not be above "max"',
  ],
  [
    'a default that is no option',
    withQuestions('- { id: a, type: choice, ask: A?, options: [Yes, No], default: ‸maybe }'),
    '"default" has no option "maybe"; it takes "yes" or "no"',
  ],
  [
    'a default off the scale',
    withQuestions('- { id: a, type: scale, ask: A?, default: ‸11 }'),
    '"default" must be from 0 to 10',
  ],
  [
    'a default that is no day',
    withQuestions('- { id: a, type: date, ask: A?, default: ‸soon }'),
    '"default" must be today, an offset such as +14d, or a date such as 2026-11-24',
  ],
  [
    'a default from nothing',
    withQuestions('- { id: a, type: text, ask: A?, default: { from: ‸b } }'),
    '"from" names "b", which is no question here',
  ],
  [
    'a note with an unknown notice',
    withQuestions('- { id: a, type: note, text: A, notice: ‸crysis }'),
    '"notice" must be one of crisis, withdrawal, overdose or violence; did you mean "crisis"?',
  ],
  [
    'items from what gives none',
    withQuestions('- { id: n, type: number, ask: N? }', '- { id: a, type: choice, ask: A?, from: ‸n }'),
    '"from" names "n", which gives no items',
  ],
  [
    'items from a whole table',
    withQuestions(
      '- { id: t, type: table, ask: T?, columns: [{ id: what, type: text, label: What }], rows: {} }',
      '- { id: a, type: choice, ask: A?, from: ‸t }',
    ),
    '"from" names the table "t"; name one of its columns too: t.what',
  ],
  [
    'items from a column that is not there',
    withQuestions(
      '- { id: t, type: table, ask: T?, columns: [{ id: what, type: text, label: What }], rows: {} }',
      '- { id: a, type: choice, ask: A?, from: ‸t.waht }',
    ),
    '"from" names "t.waht", but "t" has no such column; did you mean "what"?',
  ],
  [
    'where without a table',
    withQuestions(
      '- { id: l, type: list, ask: L? }',
      '- { id: a, type: choice, ask: A?, from: l, where: ‸{ column: what, answered: true } }',
    ),
    '"where" can stand only where the items come from the columns of one table',
  ],
  [
    'sorted by a column of words',
    withQuestions(
      '- { id: t, type: table, ask: T?, columns: [{ id: what, type: text, label: What }], rows: {} }',
      '- { id: a, type: choice, ask: A?, from: t.what, sort: ‸what }',
    ),
    '"sort" names "what", which is no column of numbers in "t"',
  ],
  [
    'a place that is no place',
    withQuestions('- { id: a, type: choice, ask: A?, from: ‸What I want }'),
    '"from" must name a question, table.column, or worksheet/question.column',
  ],
];

const templates: readonly Broken[] = [
  [
    'a text that speaks of nothing here',
    withQuestions(
      '- { id: event, type: text, ask: A? }',
      '- { id: b, type: text, ask: ‸"What about {{evnt}}?" }',
    ),
    '"ask" has {{evnt}}, which names nothing here; did you mean "event"?',
  ],
  [
    'a text that speaks of what comes later',
    withQuestions(
      '- { id: b, type: text, ask: B?, hint: ‸"See {{a}}." }',
      '- { id: a, type: text, ask: A? }',
    ),
    '"hint" has {{a}}, which does not come before it',
  ],
  [
    'a text that speaks of itself',
    withQuestions('- { id: b, type: text, ask: ‸"What about {{b}}?" }'),
    '"ask" has {{b}}, which does not come before it',
  ],
  [
    'a text that speaks of no column',
    withQuestions(
      '- { id: t, type: table, ask: T?, rows: {}, columns: [{ id: what, type: text, label: A }] }',
      '- { id: b, type: text, ask: ‸"What about {{t.why}}?" }',
    ),
    '"ask" has {{t.why}}, but "t" has no such column',
  ],
];

describe.each([
  ['keys of every question', questions],
  ['keys of a type', types],
  ['texts that hold an answer', templates],
])('in %s', (_, rows) => {
  test.each(rows)('%s is told with its place', (_what, sheet, says) => {
    const { source, at } = marked(sheet);
    expect(complaints(source).map(withoutPath)).toEqual([`sheet.yaml:${at}: ${says}`]);
  });
});
