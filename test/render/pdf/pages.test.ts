import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../../src/document/document.ts';
import type { PlannedPage } from '../../../src/render/pdf/page/paginate.ts';
import type { RenderOptions } from '../../../src/render/render-options.ts';
import { anyDocument } from '../../support/any-document.ts';
import { aDocument, aQuestion } from '../../support/documents.ts';
import { optionsCalled } from '../../support/options.ts';
import { complaintsOf, hasCheckers } from '../../support/pdf-checkers.ts';
import { pdfOf, planOf } from '../../support/pdf-tools.ts';
import { textsPut } from '../../support/watched-canvas.ts';

const anyForm: fc.Arbitrary<RenderOptions> = fc.record({
  paper: fc.constantFrom('a4' as const, 'letter' as const),
  large: fc.boolean(),
  fillable: fc.boolean(),
});

const long = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((length) => 'Donaudampfschiff'.repeat(length).slice(0, length * 8)),
  fc.integer({ min: 1, max: 300 }).map((count) => 'What went through your mind? '.repeat(count)),
  fc.integer({ min: 1, max: 120 }).map((count) => 'a line\n'.repeat(count)),
  fc.constantFrom('', ' ', '漢字かな交じり文'.repeat(40), '\t\t', '👩🏽‍🚀'.repeat(30)),
);
const some = { minLength: 1, maxLength: 3 };

/** More of everything than a sheet ought to have. */
const much: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), text: long }),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 4 as const),
    text: long,
  }),
  fc.record({
    kind: fc.constant('lines' as const),
    count: fc.integer({ min: 0, max: 120 }),
    numbered: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('choices' as const),
    many: fc.boolean(),
    other: fc.boolean(),
    options: fc.array(fc.record({ value: fc.constant('a'), label: long, hint: long }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('choices' as const),
    many: fc.boolean(),
    other: fc.boolean(),
    options: fc.constant(optionsCalled(...Array.from({ length: 50 }, (_, index) => `option ${index}`))),
  }),
  fc.integer({ min: 1, max: 30 }).chain((columns) =>
    fc.record({
      kind: fc.constant('table' as const),
      layout: fc.constantFrom('table' as const, 'cards' as const),
      named: fc.boolean(),
      columns: fc.constant(
        Array.from({ length: columns }, (_, index) => ({ label: `C${index}`, width: 'wide' as const })),
      ),
      rows: fc.array(
        fc.oneof(
          fc.constant(Array.from({ length: columns }, () => ({ kind: 'text' as const, text: '' }))),
          fc.array(fc.record({ kind: fc.constant('text' as const), text: long }), {
            minLength: columns,
            maxLength: columns,
          }),
        ),
        { maxLength: 3 },
      ),
    }),
  ),
  fc.record({
    kind: fc.constant('table' as const),
    layout: fc.constant('table' as const),
    named: fc.boolean(),
    columns: fc.array(fc.record({ label: long, width: fc.constant('narrow' as const) }), some),
    rows: fc.constant([]),
  }),
  fc.record({
    kind: fc.constant('matrix' as const),
    many: fc.boolean(),
    options: fc.constant(optionsCalled('no', 'yes')),
    rows: fc.array(fc.record({ ask: long, chosen: long }, { requiredKeys: ['ask'] }), some),
  }),
  fc.record({
    kind: fc.constant('grid' as const),
    boxes: fc.array(
      fc.record({
        kind: fc.constant('question' as const),
        ask: long,
        blocks: fc.constant([{ kind: 'lines' as const, count: 9, numbered: false }]),
      }),
      some,
    ),
  }),
  fc.record({
    kind: fc.constant('log' as const),
    rows: fc.integer({ min: 1, max: 60 }),
    columns: fc.array(
      fc.record({
        label: long,
        question: long.map((ask) => aQuestion(ask, { kind: 'lines', count: 1, numbered: false })),
      }),
      some,
    ),
    once: fc.constant([]),
  }),
  fc.record({ kind: fc.constant('gap' as const), after: long }),
  fc.record({
    kind: fc.constant('scale' as const),
    min: fc.constant(0),
    max: fc.constantFrom(10, 20, 100000),
    step: fc.constant(1),
    minLabel: long,
    maxLabel: long,
  }),
  fc.record({ kind: fc.constant('contents' as const), titles: fc.array(long, some) }),
);

const anyMuch: fc.Arbitrary<Document> = fc
  .record({
    title: long,
    blocks: fc.array(
      fc.oneof(
        much,
        fc.record({
          kind: fc.constant('question' as const),
          ask: long,
          hint: long,
          number: fc.nat(99),
          blocks: fc.array(much, { maxLength: 2 }),
        }),
      ),
      { maxLength: 4 },
    ),
    footer: fc.array(long, { maxLength: 2 }),
    facts: fc.array(fc.record({ label: long, value: long }), { maxLength: 2 }),
    size: fc.constantFrom('page' as const, 'half' as const, 'card' as const),
    blank: fc.boolean(),
  })
  .map(({ size, blank, ...parts }) =>
    aDocument({ ...parts, sheet: { id: 'toy', version: 1, blank, orientation: 'portrait', size } }),
  );

describe.each([
  ['any document', anyDocument],
  ['more than a sheet ought to have', anyMuch],
])('%s', (_, documents) => {
  test('lies on its pages, nothing over anything else or below the margin', () => {
    fc.assert(
      fc.property(documents, anyForm, (document, options) => {
        const { pages, setting } = planOf(document, options);
        expect(
          pages.flatMap((page, index) =>
            faultsOf(page, setting.pageHeight).map((fault) => `${index}: ${fault}`),
          ),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('is a file that others read, with a page for each that was planned', async () => {
    await fc.assert(
      fc.asyncProperty(documents, anyForm, async (document, { fillable: _, ...options }) => {
        const bytes = await pdfOf([document], options);
        const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
        expect(pdf.getPageCount()).toBe(planOf(document, options).pages.length);
        if (hasCheckers) expect(complaintsOf(bytes)).toBe('');
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test('stands between its margins', () => {
    fc.assert(
      fc.property(documents, anyForm, (document, options) => {
        const plan = planOf(document, options);
        const { side, top, bottom } = plan.form.look.margin;
        const outside = textsPut(plan).filter(
          ({ left, right, baseline }) =>
            left < side - hair ||
            right > plan.form.page.width - side + hair ||
            baseline < top ||
            baseline > plan.form.page.height - bottom,
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

function faultsOf({ placed }: PlannedPage, height: number): string[] {
  let end = 0;
  return placed.flatMap((one) => {
    const isOver = one.top < end - hair;
    end = one.top + one.height;
    return [
      ...(isOver ? [`a strip at ${one.top} lies over one that ends at ${end}`] : []),
      ...(end > height + hair ? [`a strip ends at ${end} of ${height}`] : []),
    ];
  });
}

const hair = 0.05;
