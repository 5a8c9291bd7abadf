import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/document.ts';
import { markdownPieces, renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { anyDocument } from '../../support/any-document.ts';
import { aDocument, aQuestion } from '../../support/documents.ts';
import { hostileText } from '../../support/hostile.ts';
import { dialects, readMarkdown } from '../../support/markdown-reader.ts';
import { optionsCalled } from '../../support/options.ts';

type Dialect = keyof typeof dialects;

const allDialects = Object.keys(dialects) as Dialect[]; // its keys are just these
const withTables = allDialects.filter((dialect) => dialect !== 'plain CommonMark');

function read(block: Block, dialect: Dialect) {
  return readMarkdown(renderMarkdown([aDocument({ blocks: [aQuestion('What?', block)] })]), dialect);
}

const texts = hostileText.filter((text) => text.trim() !== '');

describe.each(allDialects)('read as %s', (dialect) => {
  test('an answer comes back as it was typed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read({ kind: 'answer', text }, dialect).quotes).toEqual([text]);
      }),
      { numRuns: 2000 },
    );
  });

  test('the items of a list come back as they were typed', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), fc.boolean(), (items, ordered) => {
        expect(read({ kind: 'list', ordered, items }, dialect).items).toEqual(items);
      }),
      { numRuns: 1000 },
    );
  });
});

test('answers and lists that follow each other stay apart, whatever is asked between', () => {
  const answered = fc.oneof(
    texts.map((text): Block => ({ kind: 'answer', text })),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(texts, { minLength: 1, maxLength: 2 }),
    }),
  );
  const questions = fc.array(fc.tuple(texts, fc.array(answered, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(questions, fc.constantFrom(...allDialects), (questions, dialect) => {
      const blocks = questions.map(([ask, blocks]) => aQuestion(ask, ...blocks));
      const answers = blocks.flatMap(({ blocks }) => blocks);
      const found = readMarkdown(renderMarkdown([aDocument({ blocks })]), dialect);
      expect(found.quotes).toEqual(answers.flatMap((block) => (block.kind === 'answer' ? [block.text] : [])));
      expect(found.items).toEqual(answers.flatMap((block) => (block.kind === 'list' ? block.items : [])));
    }),
    { numRuns: 1000 },
  );
});

describe.each(withTables)('read as %s', (dialect) => {
  test('the cells of a table come back as they were typed, in its cells or quoted', () => {
    const rows = fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(rows, (rows) => {
        const found = read(
          {
            kind: 'table',
            layout: 'table',
            named: false,
            columns: [
              { label: 'One', width: 'wide' },
              { label: 'Two', width: 'wide' },
            ],
            rows: rows.map((row) => row.map((text) => ({ kind: 'text', text }))),
          },
          dialect,
        );
        expect(found.rows.length === 0 ? found.quotes : found.rows.slice(1).flat()).toEqual(rows.flat());
      }),
      { numRuns: 1000 },
    );
  });
});

test('rows on cards come back as they were typed: a name as a heading or quoted, texts quoted', () => {
  const columns = [
    { label: 'Name', width: 'wide' },
    { label: 'Text', width: 'wide' },
  ] as const;
  fc.assert(
    fc.property(texts, texts, fc.constantFrom(...allDialects), (name, text, dialect) => {
      const row = [name, text].map((text) => ({ kind: 'text', text }) as const);
      const found = read({ kind: 'table', layout: 'cards', named: true, columns, rows: [row] }, dialect);
      const [, ...headings] = found.headings;
      expect([...headings, ...found.quotes]).toEqual([name, text]);
    }),
    { numRuns: 1000 },
  );
});

test('a newline in a question does not end its row in a table', () => {
  const block: Block = {
    kind: 'matrix',
    many: false,
    options: optionsCalled('Yes', 'No'),
    rows: [{ number: 1, ask: 'One\nline | more' }],
  };
  expect(read(block, 'CommonMark with GFM tables').rows).toEqual([
    ['', 'Yes', 'No'],
    ['1. One\nline | more', '☐', '☐'],
  ]);
});

test.each([
  ['a\nb', '> a\\\n> b\n'],
  ['a\n\nb', '> a\n>\n> b\n'],
  ['a\n\n\nb', '> a\\\n> \\\n> \\\n> b\n'],
  ['\na\n', '> &#xA;a&#xA;\n'],
  [' a ', '> &#x20;a&#x20;\n'],
  ['\u00a0a', '> &#xA0;a\n'],
  ['a\r\nb', '> a&#xD;\\\n> b\n'],
  ['# a', '> \\# a\n'],
  ['<script>', '> \\<script>\n'],
  ['www.example.com', '> www\\.example.com\n'],
  ['plain words', '> plain words\n'],
])('%j is written as %j', (text, written) => {
  expect(renderMarkdown([aDocument({ blocks: [{ kind: 'answer', text }] })])).toBe(`# A sheet\n\n${written}`);
});

test.each(['*a* ', 'a\n', '\n', 'a\n\n', 'a_b ', ' |\\', '漢字 ', '- \n'])(
  'a long text of nothing but %j comes back',
  (part) => {
    const text = `x${part.repeat(20_000)}x`;
    expect(read({ kind: 'answer', text }, 'CommonMark with GFM tables').quotes).toEqual([text]);
  },
);

test('a megabyte of text comes back', () => {
  const text = `${'Words, *as people* write them, with a_name or [two].\nAnd a line.\n\n'.repeat(16_000)}The end.`;
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(read({ kind: 'answer', text }, 'CommonMark with GFM tables').quotes).toEqual([text]);
});

test('documents in one file read as they do in files of their own', () => {
  fc.assert(
    fc.property(
      fc.array(anyDocument, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...allDialects),
      (documents, dialect) => {
        const single = documents.map((document) => readMarkdown(renderMarkdown([document]), dialect));
        const together = readMarkdown([...markdownPieces(documents)].join(''), dialect);
        expect(together.quotes).toEqual(single.flatMap(({ quotes }) => quotes));
        expect(together.items).toEqual(single.flatMap(({ items }) => items));
      },
    ),
    { numRuns: 200 },
  );
});
