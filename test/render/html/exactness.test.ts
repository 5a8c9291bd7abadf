import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/document.ts';
import { htmlPieces, renderHtml } from '../../../src/render/html/render-html.ts';
import { anyDocument } from '../../support/any-document.ts';
import { aDocument, aQuestion } from '../../support/documents.ts';
import { hostileText } from '../../support/hostile.ts';
import { ReadHtml } from '../../support/html-reader.ts';

const read = (...blocks: Block[]) => new ReadHtml(renderHtml([aDocument({ blocks })]));

test('an answer, what was asked and the title come back as they were typed', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, text) => {
      const blocks: Block[] = [aQuestion(text, { kind: 'answer', text })];
      const found = new ReadHtml(renderHtml([aDocument({ title, blocks })]));
      expect(found.texts('.answer')).toEqual([text]);
      expect(found.texts('.ask')).toEqual([text]);
      expect(found.texts('h1')).toEqual([title]);
      expect(found.texts('title')).toEqual([title]);
    }),
    { numRuns: 1000 },
  );
});

test('the items of a list come back as they were typed', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), fc.boolean(), (items, ordered) => {
      expect(read({ kind: 'list', ordered, items }).texts('.answer')).toEqual(items);
    }),
    { numRuns: 500 },
  );
});

test.each(['table', 'cards'] as const)('the cells of a %s come back as they were typed', (layout) => {
  const columns = [
    { label: 'One', width: 'wide' },
    { label: 'Two', width: 'narrow' },
  ] as const;
  const filled = hostileText.filter((text) => text !== '');
  const rows = fc.array(fc.tuple(filled, filled), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(rows, fc.boolean(), (rows, named) => {
      const cells = rows.map((row) => row.map((text) => ({ kind: 'text', text }) as const));
      const found = read({ kind: 'table', layout, named, columns, rows: cells });
      expect(found.texts('.typed')).toEqual(rows.flat());
    }),
    { numRuns: 500 },
  );
});

test('an address in a link comes back as it was written', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), hostileText, (url, text) => {
      const found = read({
        kind: 'paragraph',
        inlines: [{ kind: 'link', url, children: [{ kind: 'text', text }] }],
      });
      expect([found.values('a', 'href'), found.texts('a')]).toEqual([[url], [text]]);
    }),
    { numRuns: 300 },
  );
});

const ours = new ReadHtml(renderHtml([aDocument()], { screen: true })).names;
const known = new Set([
  ...ours,
  ...'a article aside br code col colgroup dd del div dl dt em footer h2 h3 h4 ins li nav'.split(' '),
  ...'ol p section span strong table tbody td th thead tr ul'.split(' '),
]);

test('no text becomes an element, an attribute or a link', () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 3 }), fc.boolean(), (documents, screen) => {
      const found = new ReadHtml(renderHtml(documents, { screen }));
      expect(found.names.filter((name) => !known.has(name))).toEqual([]);
      expect(found.count('article')).toBe(documents.length);
      expect(found.count('script')).toBe(screen ? 1 : 0);
      for (const attribute of ['src', 'onclick', 'onload', 'srcdoc', 'action'])
        expect(found.values('*', attribute)).toEqual([]);
      expect(found.values('*', 'href').filter((url) => !/^(#d\d+$|https?:)/.test(url))).toEqual([]);
      const ids = found.values('*', 'id');
      expect(new Set(ids).size).toBe(ids.length);
      expect(found.values('*', 'aria-labelledby').filter((id) => !ids.includes(id))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('in pieces it is the same, and none is asked for before its turn', () => {
  const asked: number[] = [];
  function* many() {
    for (let number = 1; number <= 50; number += 1) {
      asked.push(number);
      yield aDocument({ title: `Entry ${number}` });
    }
  }
  const pieces = htmlPieces(many())[Symbol.iterator]();
  for (let piece = 0; piece < 10; piece += 1) pieces.next();
  expect(asked).toHaveLength(9);
  expect([...htmlPieces(many())].join('')).toBe(renderHtml([...many()]));
});

test('whoever stops early lets go of what the documents come from', () => {
  let isClosed = false;
  function* many() {
    try {
      for (;;) yield aDocument();
    } finally {
      isClosed = true;
    }
  }
  for (const piece of htmlPieces(many())) if (piece.includes('id="d7"')) break;
  expect(isClosed).toBe(true);
});
