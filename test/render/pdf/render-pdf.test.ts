import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../../src/document/document.ts';
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts';
import { aDocument, aQuestion } from '../../support/documents.ts';
import { readPdf } from '../../support/pdf-reader.ts';
import { pdfOf, pdfTools } from '../../support/pdf-tools.ts';
import { blank, filled } from '../../support/sample-documents.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] });
const long = (title: string): Document =>
  aDocument({ title, blocks: Array.from({ length: 90 }, (_, index) => paragraph(`Paragraph ${index}.`)) });
const cover: Document = aDocument({
  title: 'A pack',
  blocks: [{ kind: 'contents', titles: ['First', 'Second'] }],
});
const sheet = { id: 'toy', version: 3, blank: true, orientation: 'portrait', size: 'page' } as const;

test('the same documents give the same bytes', async () => {
  expect(await pdfOf([blank, filled])).toEqual(await pdfOf([blank, filled]));
});

test('documents begin on pages of their own', async () => {
  expect(
    await readPdf(await pdfOf([aDocument({ title: 'One' }), aDocument({ title: 'Two' })])),
  ).toMatchObject({
    title: 'One · Two',
    pages: [
      [595, 842],
      [595, 842],
    ],
  });
});

test('no documents are a file all the same', async () => {
  expect((await readPdf(await pdfOf([]))).pages).toEqual([]);
});

describe('copies', () => {
  test('are all there, and share what is on their pages', async () => {
    const [one, twelve] = [await pdfOf([blank]), await pdfOf([blank], { copies: 12 })];
    expect((await readPdf(twelve)).pages).toHaveLength(12 * (await readPdf(one)).pages.length);
    expect(twelve.length).toBeLessThan(4 * one.length);
  });

  test('of a pack have the same numbers at their contents', async () => {
    const pages = await textsOfPages(await pdfOf([cover, long('First'), long('Second')], { copies: 2 }));
    const covers = pages.filter((text) => text.includes('A pack') && text.includes('1. First'));
    expect(covers).toHaveLength(2);
    expect(covers[0]).toBe(covers[1]);
  });
});

test('contents name the pages on which the documents begin', async () => {
  const pages = await textsOfPages(await pdfOf([cover, long('First'), long('Second')]));
  const starts = ['First', 'Second'].map((title) => 1 + pages.findIndex((text) => text.startsWith(title)));
  expect(starts[0]).toBe(2);
  expect(starts[1]).toBeGreaterThan(3);
  expect(pages[0]).toMatch(new RegExp(`1\\. First\\s*${starts[0]}\\s*2\\. Second\\s*${starts[1]}`));
});

test('in contents, copies of a document one after the other are one', async () => {
  const first = long('First');
  const bytes = await pdfOf([cover, first, first, long('Second')]);
  const pages = await textsOfPages(bytes);
  const second = 1 + pages.findIndex((text) => text.startsWith('Second'));
  expect(pages[0]).toMatch(new RegExp(`1\\. First\\s*2\\s*2\\. Second\\s*${second}`));
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const [, to] = pdf.getPage(0).node.Annots()?.asArray() ?? [];
  const dest = pdf.context.lookup(to, PDFDict).lookup(PDFName.of('Dest'), PDFArray);
  expect(dest.get(0)).toBe(pdf.getPage(second - 1).ref);
});

test('characters that no font has are named, each once', async () => {
  const document = aDocument({
    title: '漢 and 🙂',
    blocks: [paragraph('漢'), { kind: 'answer', text: 'a\nb' }],
  });
  expect((await renderPdf([document], pdfTools)).missing).toEqual(['漢', '🙂']);
});

test('the foot says which sheet it is, unless it shall not', async () => {
  const document = aDocument({ sheet });
  expect(await textsOfPages(await pdfOf([document]))).toEqual([expect.stringContaining('toy · version 3')]);
  expect(await textsOfPages(await pdfOf([document], { namesSheet: false }))).toEqual([
    expect.not.stringContaining('toy'),
  ]);
});

test('bookmarks are the titles, and below them those of the sections', async () => {
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  const document = aDocument({
    title: 'One',
    blocks: [heading('A. (First)'), heading('B. Žába'), aQuestion('Q?')],
  });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const bytes = await pdfOf([document, aDocument({ title: 'Two' })]);
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const outline = await pdf.getOutline();
  expect(
    outline.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)]),
  ).toEqual([
    ['One', ['A. (First)', 'B. Žába']],
    ['Two', []],
  ]);
});

describe('the structure', () => {
  test.each([
    ['an entry', [filled], {}],
    ['a blank', [blank], {}],
    ['a form', [aDocument({ blocks: [{ ...aQuestion('Who?'), id: 'who' }], sheet })], { fillable: true }],
    ['copies of a pack', [cover, long('First'), blank], { copies: 3 }],
    ['a card', [aDocument({ blocks: [aQuestion('Who?')], sheet: { ...sheet, size: 'card' } })], {}],
  ] as const)('of %s has every mark of every page in it, once', async (_, documents, options) => {
    const pdf = await PDFDocument.load(await pdfOf(documents, options), { updateMetadata: false });
    const elements = elementsOf(pdf);
    const parents = parentTree(pdf);
    for (const page of pdf.getPages()) {
      const marks = marksOn(pageContent(pdf, page.node));
      const listed = elements.flatMap(({ ref, marks }) =>
        marks.filter((one) => one.page === page.ref).map(({ mark }) => [mark, ref] as const),
      );
      expect(listed.map(([mark]) => mark).sort((a, b) => a - b)).toEqual(marks);
      const number = page.node.lookup(PDFName.of('StructParents'))?.toString() ?? '';
      const own = pdf.context.lookup(parents.get(number), PDFArray);
      expect(own.size()).toBe(marks.length);
      for (const [mark, ref] of listed) expect(own.get(mark)).toBe(ref);
    }
  });

  test('says what everything is', async () => {
    const pdf = await PDFDocument.load(await pdfOf([filled, blank]), { updateMetadata: false });
    const roles = new Set(elementsOf(pdf).map(({ role }) => role));
    for (const role of [
      'Document',
      'Sect',
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
    ])
      expect(roles).toContain(role);
    expect(pdf.catalog.lookup(PDFName.of('Lang'))).toBeDefined();
    expect(pdf.catalog.lookup(PDFName.of('MarkInfo'))?.toString()).toContain('/Marked true');
  });
});

interface Element {
  readonly ref: PDFRef;
  readonly role: string;
  readonly marks: readonly { readonly page: PDFObject | undefined; readonly mark: number }[];
}

function elementsOf(pdf: PDFDocument): Element[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type'))?.toString() !== '/StructElem')
      return [];
    const kids = object.lookup(PDFName.of('K'), PDFArray).asArray();
    const marks = kids.flatMap((kid) => {
      const mark = kid instanceof PDFDict ? kid.get(PDFName.of('MCID')) : undefined;
      if (!(kid instanceof PDFDict) || mark === undefined) return [];
      return [{ page: kid.get(PDFName.of('Pg')), mark: (mark as PDFNumber).asNumber() }]; // what an MCID is
    });
    return [{ ref, role: object.get(PDFName.of('S'))?.toString().slice(1) ?? '', marks }];
  });
}

function parentTree(pdf: PDFDocument): Map<string, PDFObject> {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = root
    .lookup(PDFName.of('ParentTree'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray)
    .asArray();
  return new Map(
    numbers.flatMap((value, index) =>
      index % 2 === 0 ? [[value.toString(), numbers[index + 1] ?? value] as const] : [],
    ),
  );
}

function pageContent(pdf: PDFDocument, page: PDFDict): string {
  const stream = pdf.context.lookup(page.get(PDFName.of('Contents')));
  if (!(stream instanceof PDFRawStream)) throw new Error('A page has its contents in one stream.');
  return inflateSync(stream.contents).toString('latin1');
}

function marksOn(content: string): number[] {
  return [...content.matchAll(/\/MCID (\d+)/g)].map(([, mark]) => Number(mark)).sort((a, b) => a - b);
}

async function textsOfPages(bytes: Uint8Array): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return texts;
}
