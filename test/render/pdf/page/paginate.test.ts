import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate } from '../../../../src/render/pdf/page/paginate.ts';
import { heightOf, kept, parted, type Strip } from '../../../../src/render/pdf/page/strip.ts';

/** A strip so high, known again by its height. */
const strip = (height: number, more: Partial<Strip> = {}): Strip => ({
  ...{ height, before: 0, keep: false, draw: () => {} },
  ...more,
});
const keep = { keep: true };

/** The heights on each page of 100 points. */
const pagesOf = (...strips: Strip[]) =>
  paginate(strips, 100).map(({ placed }) => placed.map(({ height }) => height));

test.each<[string, Strip[], number[][]]>([
  ['nothing is one empty page', [], [[]]],
  ['what fits is one page', [strip(60), strip(40)], [[60, 40]]],
  ['what does not goes on the next', [strip(60), strip(41)], [[60], [41]]],
  ['room above counts', [strip(60), strip(40, { before: 1 })], [[60], [40]]],
  ['what is kept goes over with the next', [strip(50), strip(10, keep), strip(45)], [[50], [10, 45]]],
  [
    'a page hardly used is not ended for what is kept',
    [strip(19), strip(10, keep), strip(80)],
    [[19, 10], [80]],
  ],
  ['what begins a page does', [strip(30), strip(10, { opensPage: true })], [[30], [10]]],
  [
    'what begins a page does not where the page is hardly used',
    [strip(19), strip(10, { opensPage: true })],
    [[19, 10]],
  ],
  ['what is kept and higher than a page is cut', [strip(60, keep), strip(60)], [[60], [60]]],
  [
    'a whole higher than a page is cut where it may be',
    [strip(30), ...kept([strip(10, keep), strip(35), strip(15, keep), strip(45)])],
    [
      [30, 10, 35],
      [15, 45],
    ],
  ],
])('%s', (_, strips, pages) => {
  expect(pagesOf(...strips)).toEqual(pages);
});

test('room above is swallowed at the top of a page', () => {
  const pages = paginate([strip(90, { before: 8 }), strip(90, { before: 8 })], 100);
  expect(pages.map(({ placed: [first], used }) => [first?.top, used])).toEqual([
    [0, 90],
    [0, 90],
  ]);
});

describe('the head of a table', () => {
  const head = strip(12);
  const row = (height: number) => strip(height, { head: [head] });

  test('is repeated on a page that begins with a row of it', () => {
    const pages = paginate([{ ...head, keep: true }, row(50), row(30), row(40)], 100);
    expect(pages.map(({ placed }) => placed.map(({ height, repeated }) => [height, repeated]))).toEqual([
      [
        [12, false],
        [50, false],
        [30, false],
      ],
      [
        [12, true],
        [40, false],
      ],
    ]);
    expect(pages[1]?.placed.map(({ top }) => top)).toEqual([0, 12]);
  });

  test('counts when rows that stay together are put below it', () => {
    const rows = [row(45), { ...row(45), keep: true }, row(45)];
    expect(pagesOf(strip(60), ...rows)).toEqual([[60], [12, 45], [12, 45], [12, 45]]);
  });
});

describe('what is left over on a page', () => {
  const grows = { stretches: true };

  test('is shared by the strips that may grow, and moves the others down', () => {
    const [page] = paginate([strip(10), strip(20, grows), strip(10), strip(20, grows), strip(10)], 100);
    expect(page?.placed.map(({ top, height }) => [top, height])).toEqual([
      [0, 10],
      [10, 35],
      [45, 10],
      [55, 35],
      [90, 10],
    ]);
    expect(page?.used).toBe(70);
  });

  test('stays where it is when none may', () => {
    const [page] = paginate([strip(10), strip(20)], 100);
    expect(page?.placed.map(({ top }) => top)).toEqual([0, 10]);
  });
});

describe('a strip higher than a page', () => {
  /** Of lines of ten points each. */
  const lines = (count: number): Strip =>
    strip(count * 10, {
      cut(room) {
        const fitting = Math.floor(room / 10);
        return [lines(fitting), lines(count - fitting)];
      },
    });

  test('is cut, as much on each page as there is room for', () => {
    expect(pagesOf(lines(25))).toEqual([[100], [100], [50]]);
  });

  test('begins below what hardly uses its page, and on a page of its own otherwise', () => {
    expect(pagesOf(strip(15), lines(12))).toEqual([[15, 80], [40]]);
    expect(pagesOf(strip(30), lines(12))).toEqual([[30], [100], [20]]);
  });

  test('parts into what fits and the rest, one at least', () => {
    expect(parted([strip(5), strip(5), strip(5)], 10).map(heightOf)).toEqual([10, 5]);
    expect(parted([strip(50), strip(5)], 10).map(heightOf)).toEqual([50, 5]);
    expect(parted([lines(5), strip(5)], 30).map(heightOf)).toEqual([30, 25]);
    expect(parted([], 10)).toEqual([[], []]);
  });
});

test('every strip is put once, in its order, and no page is ended before it is used', () => {
  const any = fc.record({
    height: fc.integer({ min: 1, max: 100 }),
    before: fc.integer({ min: 0, max: 9 }),
    keep: fc.boolean(),
    opensPage: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (heights) => {
      const strips = heights.map(({ height, ...more }) => strip(height, more));
      const pages = paginate(strips, 100);
      expect(pages.flatMap(({ placed }) => placed.map((one) => one.strip))).toEqual(strips);
      for (const { used } of pages) expect(used).toBeLessThanOrEqual(100.01);
    }),
  );
});
