import fc from 'fast-check';
import type { Block, Cell, Document, Inline, Option, Question, Table } from '../../src/document/document.ts';
import { hostileText } from './hostile.ts';

const word = fc.constantFrom(
  'calm',
  'overwhelming',
  'a',
  'short-term',
  '漢字',
  'Donaudampfschifffahrt',
  '👩🏽‍🚀',
);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const text = fc.oneof(words, hostileText);

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: fc.constant('text' as const), text }),
    fc.record({ kind: fc.constant('code' as const), text: words }),
    fc.constant({ kind: 'break' as const }),
    fc.record({
      kind: fc.constantFrom('strong' as const, 'emphasis' as const),
      children: fc.array(tie('inline'), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      url: fc.webUrl(),
      children: fc.array(tie('inline'), { maxLength: 2 }),
    }),
  ),
})).inline;

const option: fc.Arbitrary<Option> = fc.record(
  { value: words, label: text, hint: text },
  { requiredKeys: ['value', 'label'] },
);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: fc.oneof(text, fc.constant('')) }),
  fc.record({
    kind: fc.constant('options' as const),
    many: fc.boolean(),
    options: fc.array(option, { minLength: 1, maxLength: 3 }),
    other: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('gap' as const), after: fc.constantFrom('', '/10', 'minutes a day') }),
);

const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    layout: fc.constantFrom('table' as const, 'cards' as const),
    named: fc.boolean(),
    columns: fc.array(
      fc.record({ label: text, width: fc.constantFrom('narrow' as const, 'wide' as const) }),
      {
        minLength: columns,
        maxLength: columns,
      },
    ),
    rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 3 }),
  }),
);

const scale = fc.record(
  {
    kind: fc.constant('scale' as const),
    min: fc.constantFrom(0, 1, -5),
    max: fc.constantFrom(5, 10, 100),
    step: fc.constantFrom(1, 0.5, 10),
    minLabel: text,
    maxLabel: text,
    unit: fc.constantFrom('%', 'hours'),
    value: fc.constantFrom(0, 3, 5),
    before: fc.constantFrom(1, 4),
  },
  { requiredKeys: ['kind', 'min', 'max', 'step'] },
);

const { block } = fc.letrec<{ block: Block; question: Question }>((tie) => ({
  question: fc.record(
    {
      kind: fc.constant('question' as const),
      number: fc.integer({ min: 1, max: 40 }),
      ask: text,
      hint: text,
      condition: text,
      blocks: fc.array(tie('block'), { maxLength: 2 }),
    },
    { requiredKeys: ['kind', 'ask', 'blocks'] },
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('answer' as const), text }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(text, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const, 4 as const),
      text,
    }),
    fc.record({
      kind: fc.constant('paragraph' as const),
      inlines: fc.array(inline, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('remark' as const), text }),
    fc.record({
      kind: fc.constant('lines' as const),
      count: fc.integer({ min: 1, max: 12 }),
      numbered: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('gap' as const),
      after: fc.constantFrom('', 'minutes', '(year-month-day)'),
    }),
    scale,
    fc.record({
      kind: fc.constant('choices' as const),
      many: fc.boolean(),
      other: fc.boolean(),
      options: fc.array(option, { minLength: 1, maxLength: 10 }),
    }),
    table,
    fc.constant({ kind: 'new-page' as const }),
    fc.record({ kind: fc.constant('contents' as const), titles: fc.array(text, { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('log' as const),
      rows: fc.integer({ min: 1, max: 12 }),
      columns: fc.array(fc.record({ label: text, question: tie('question') }), {
        minLength: 1,
        maxLength: 3,
      }),
      once: fc.array(tie('block'), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('matrix' as const),
      many: fc.boolean(),
      options: fc.array(
        words.map((label) => ({ value: label, label })),
        { minLength: 2, maxLength: 4 },
      ),
      rows: fc.array(
        fc.record(
          { number: fc.integer({ min: 1, max: 40 }), ask: text, chosen: text },
          { requiredKeys: ['ask'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({
      kind: fc.constant('items' as const),
      ordered: fc.boolean(),
      items: fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
    }),
    fc.record(
      { kind: fc.constant('aside' as const), title: text, blocks: fc.array(tie('block'), { maxLength: 2 }) },
      { requiredKeys: ['kind', 'blocks'] },
    ),
    fc.record({
      kind: fc.constant('grid' as const),
      boxes: fc.array(tie('question'), { minLength: 1, maxLength: 4 }),
    }),
    tie('question'),
  ),
}));

/** Any document at all, its texts as bad as texts get. */
export const anyDocument: fc.Arbitrary<Document> = fc.record({
  title: text,
  language: fc.constant('en'),
  facts: fc.array(fc.record({ label: words, value: text }), { maxLength: 3 }),
  blocks: fc.array(block, { maxLength: 3 }),
  footer: fc.array(text, { maxLength: 2 }),
});
