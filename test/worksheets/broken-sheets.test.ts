import { describe, expect, test } from 'vitest';
import {
  complaints,
  everythingSource,
  marked,
  withKeys,
  withQuestions,
  withSections,
  withText,
} from './sheets.ts';

/** What is wrong, a sheet with ‸ where it is wrong, and what is said of it. */
type Row = readonly [what: string, sheet: string, says: string];

const sheet: Row[] = [
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
    'a misspelt key of the sheet',
    withKeys('‸sumary: One line.'),
    '"sumary" is not a known key here; did you mean "summary"?',
  ],
  ['a key that no word is near to', withKeys('‸zebra: One line.'), '"zebra" is not a known key here'],
  ['a text where a list is wanted', withKeys('aliases: ‸cpw'), '"aliases" must be a list of names'],
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

const sections: Row[] = [
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
    'number 1 of "sections" must be a map of keys and values',
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

const questions: Row[] = [
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

const types: Row[] = [
  ['no lines', withQuestions('- { id: a, type: text, ask: A?, lines: ‸0 }'), '"lines" must be 1 or more'],
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
    '"where" can stand only where the items come from the columns of one table here',
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

const tables: Row[] = [
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

const conditions: Row[] = [
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

const templates: Row[] = [
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

const computed: Row[] = [
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

describe.each([
  ['the sheet itself', sheet],
  ['sections', sections],
  ['keys of every question', questions],
  ['keys of a type', types],
  ['tables', tables],
  ['conditions', conditions],
  ['texts that hold an answer', templates],
  ['computed values', computed],
])('in %s', (_, rows) => {
  test.each(rows)('%s is told with its place', (_what, sheet, says) => {
    const { source, at } = marked(sheet);
    const [line = '', ...more] = complaints(source);
    expect(more).toEqual([]);
    expect(withoutPath(line)).toBe(`sheet.yaml:${at}: ${says}`);
  });
});

/** The path in brackets that ends a line. */
function withoutPath(line: string): string {
  return line.replace(/ \([^()]*›[^()]*\)$/, '');
}

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
    expect.stringMatching(/^10 "ask" has \{\{later\}\}, which /),
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
