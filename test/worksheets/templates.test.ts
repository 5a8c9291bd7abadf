import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../src/document/document.ts';
import type { Json } from '../../src/questions/json.ts';
import { guidanceBlocks } from '../../src/worksheets/guidance.ts';
import { type Words, WorksheetScope } from '../../src/worksheets/scope.ts';
import { aWorksheet, type Raw, surroundings } from '../support/a-worksheet.ts';

type Answers = Readonly<Record<string, Json>>;

const questions: readonly Raw[] = [
  { id: 'event', type: 'text', lines: 3 },
  {
    id: 'kind',
    type: 'choice',
    options: ['Calm', { value: 'urges', label: 'A day with urges' }],
    other: true,
  },
  { id: 'tags', type: 'choices', options: [{ value: 'money', label: 'My money' }, 'Health'], other: true },
  { id: 'good', type: 'list' },
  { id: 'best', type: 'choice', from: 'good' },
  { id: 'order', type: 'ranking', options: [{ value: 'work', label: 'My work' }, 'Family'] },
  { id: 'safe', type: 'yes-no', unsure: true },
  { id: 'strength', type: 'scale', max: 100, unit: '%' },
  { id: 'day', type: 'date' },
  { id: 'lasted', type: 'duration' },
  {
    id: 'steps',
    type: 'table',
    columns: [
      { id: 'what', type: 'text', label: 'What' },
      {
        id: 'term',
        type: 'choice',
        label: 'Term',
        options: [{ value: 'short', label: 'Short term' }, 'Long'],
      },
      { id: 'cost', type: 'number', label: 'Cost' },
    ],
  },
  { id: 'sum', type: 'computed', value: { sum: 'steps.cost' } },
  {
    id: 'long',
    type: 'computed',
    value: { items: { from: 'steps.what', where: { column: 'term', is: 'long' } } },
  },
];

function scope(answers: Answers | 'on paper', words: Words = {}): WorksheetScope {
  return new WorksheetScope(aWorksheet(questions), answers, { ...surroundings, words });
}

describe('{{question}} is the answer', () => {
  const steps = [
    { what: 'Ask', term: 'short', cost: 2 },
    { what: 'Move, soon', term: 'long', cost: 1.25 },
    { term: 'long' },
  ];
  test.each<[string, string, Answers, string]>([
    ['a text as it is', '{{event}}', { event: ' *So*,\nit | was ' }, ' *So*,\nit | was '],
    ['an option by its label', '{{kind}}', { kind: 'urges' }, 'A day with urges'],
    ['a free answer by its words', '{{kind}}', { kind: { other: 'Odd' } }, 'Odd'],
    [
      'picks joined with commas',
      '{{tags}}',
      { tags: ['money', 'health', { other: 'Sleep' }] },
      'My money, Health, Sleep',
    ],
    ['a list joined with commas', '{{good}}', { good: ['a walk', 'tea'] }, 'a walk, tea'],
    ['an item taken from elsewhere', '{{best}}', { good: ['tea'], best: 'tea' }, 'tea'],
    ['a ranking in its order', '{{order}}', { order: ['family', 'work'] }, 'Family, My work'],
    ['a yes-no in words', '{{safe}}', { safe: 'unsure' }, 'Not sure'],
    ['a rating with its unit', '{{strength}}', { strength: 0 }, '0 %'],
    ['a column joined with commas', '{{steps.what}}', { steps }, 'Ask, Move, soon'],
    ['a column of choices by their labels', '{{steps.term}}', { steps }, 'Short term, Long, Long'],
    ['a sum as it is shown', '{{sum}}', { steps }, '3.3'],
    ['items worked out', '{{long}}', { steps }, 'Move, soon'],
    [
      'several times and several of them',
      '{{event}} {{event}}, {{good}}!',
      { event: 'x', good: ['y'] },
      'x x, y!',
    ],
    ['with white space within', '{{ event }} {{event | y}}', { event: 'x' }, 'x x'],
  ])('%s', (_, template, answers, expected) => {
    expect(scope(answers).expand(template)).toBe(expected);
  });

  test('and never expanded again', () => {
    const answers = { event: '{{secret}} {{event}} {{kind|x}}', good: ['{{event}}', '$& $1 $$'] };
    expect(scope(answers).expand('{{event}} / {{good}}')).toBe(
      '{{secret}} {{event}} {{kind|x}} / {{event}}, $& $1 $$',
    );
  });
});

describe('without an answer', () => {
  test.each<[string, string]>([
    ['{{event|the event}}', 'the event'],
    ['{{kind|a day, of some kind}}', 'a day, of some kind'],
    ['{{steps.what|no step}}', 'no step'],
    ['{{sum|nothing}}', 'nothing'],
    ['{{long|none}}', 'none'],
    ['{{event}}', '…'],
  ])('%s is %j', (template, expected) => {
    expect(scope({ event: null, kind: null, steps: null }).expand(template)).toBe(expected);
    expect(scope({}).expand(template)).toBe(expected);
  });

  test('on paper there is room to write, also where there are other words', () => {
    expect(scope('on paper').expand('About {{event}} and {{best|the best}}: {{steps.what}}')).toBe(
      'About __________ and __________: __________',
    );
  });
});

describe('the writer’s own words', () => {
  test.each<[string, Words, string]>([
    ['{{behaviour}}', {}, 'this behaviour'],
    ['{{goal}}', {}, 'my goal'],
    ['{{loved-one}}', {}, 'the person you care about'],
    ['{{behaviour|that}}', {}, 'that'],
    ['{{behaviour}}', { behaviour: 'late buying' }, 'late buying'],
    ['{{behaviour|that}}', { behaviour: 'late {{goal}}' }, 'late {{goal}}'],
  ])('%s with %j is %j', (template, words, expected) => {
    expect(scope({}, words).expand(template)).toBe(expected);
  });

  test('are neutral on paper where none are set', () => {
    expect(scope('on paper').expand('About {{behaviour}}')).toBe('About this behaviour');
  });
});

describe('{{row}}', () => {
  const table = (rows: unknown): Raw => ({
    id: 't',
    type: 'table',
    columns: [{ id: 'c', type: 'text', label: 'C', ask: 'What about {{row}}?' }],
    rows,
  });
  test.each<[string, unknown, Answers, Json, string]>([
    ['an item', { from: 'good' }, { good: ['tea'] }, 'tea', 'tea'],
    ['a fixed row by its label', ['Monday', { value: 'rest', label: 'The rest' }], {}, 'rest', 'The rest'],
    ['an option by its label', { from: 'tags' }, { tags: ['money'] }, 'money', 'My money'],
  ])('is %s', (_, rows, answers, row, expected) => {
    const worksheet = aWorksheet([...questions, table(rows)]);
    const whole = new WorksheetScope(worksheet, answers, surroundings);
    const question = whole.question('t');
    if (question === undefined) throw new Error('it is there');
    expect(whole.inRow({ row }, question).expand('What about {{row}}?')).toBe(`What about ${expected}?`);
  });
});

describe('in guidance', () => {
  const guidance = (markdown: string, answers: Answers): Block[] =>
    guidanceBlocks(markdown, (template) => scope(answers).expand(template));

  const wordsOf = (inlines: readonly Inline[]): string =>
    inlines
      .map((one) => ('text' in one ? one.text : 'children' in one ? wordsOf(one.children) : '\n'))
      .join('');

  test.each([
    '*not* emphasis',
    '# no heading',
    '- no item',
    '`no code`',
    '[no](link)',
    '<b>',
    'a\n\nb',
    '1. x',
    '&amp;',
    '\\*',
  ])('what was written is never read as Markdown: %j', (event) => {
    const [block, ...more] = guidance('You wrote {{event}}.', { event });
    expect(more).toEqual([]);
    expect(block?.kind).toBe('paragraph');
    const inlines = block?.kind === 'paragraph' ? block.inlines : [];
    expect(inlines.every(({ kind }) => kind === 'text')).toBe(true);
    expect(wordsOf(inlines)).toBe(`You wrote ${event}.`);
  });

  test('a placeholder stands in emphasis, code and items as in plain words', () => {
    expect(guidance('*About {{event}}*\n\n- {{event}}\n- `{{event}}`', { event: 'a*b' })).toEqual([
      {
        kind: 'paragraph',
        inlines: [{ kind: 'emphasis', children: [{ kind: 'text', text: 'About a*b' }] }],
      },
      {
        kind: 'items',
        ordered: false,
        items: [
          [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'a*b' }] }],
          [{ kind: 'paragraph', inlines: [{ kind: 'code', text: 'a*b' }] }],
        ],
      },
    ]);
  });

  test('a placeholder in the address of a link is put in too, and a picture reads as its words', () => {
    expect(guidance('[more]({{event}}) ![a tree of {{event}}](tree.png)', { event: 'it' })).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'link', url: 'it', children: [{ kind: 'text', text: 'more' }] },
          { kind: 'text', text: ' ' },
          { kind: 'text', text: 'a tree of it' },
        ],
      },
    ]);
  });

  test('other words with signs of Markdown in them are plain too', () => {
    const [block] = guidance('Think of {{event|*it*}}.', {});
    expect(block?.kind === 'paragraph' && wordsOf(block.inlines)).toBe('Think of *it*.');
  });
});

describe('a text that stands there to be accepted', () => {
  test.each<[string, Answers, string | undefined]>([
    ['About {{event}}', { event: 'it' }, 'About it'],
    ['About {{event}}', {}, undefined],
    ['About {{event|this}}', {}, 'About this'],
    ['{{behaviour}}', {}, undefined],
    ['Plain', {}, 'Plain'],
  ])('%j with %j is %j: nothing is put in the writer’s mouth', (template, answers, expected) => {
    expect(scope(answers).fill(template)).toBe(expected);
  });
});
