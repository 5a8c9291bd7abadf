import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from '../../../../src/render/pdf/blocks/column-widths.ts';

const whatever = Number.POSITIVE_INFINITY;

test.each([
  ['one takes all there is', [{ least: 10, most: whatever }], 100, [100]],
  [
    'those that want less get it, the hungry one the rest',
    [
      { least: 10, most: 20 },
      { least: 10, most: whatever },
    ],
    100,
    [20, 80],
  ],
  [
    'the hungry share alike',
    [
      { least: 30, most: whatever },
      { least: 10, most: whatever },
    ],
    100,
    [50, 50],
  ],
  [
    'a wide one stays as wide as it must be',
    [
      { least: 70, most: whatever },
      { least: 10, most: whatever },
    ],
    100,
    [70, 30],
  ],
  [
    'all get the same part where there is too little',
    [
      { least: 10, most: 110 },
      { least: 10, most: 60 },
    ],
    50,
    [30, 20],
  ],
  [
    'what nobody wants goes to the narrowest',
    [
      { least: 10, most: 10 },
      { least: 10, most: 30 },
    ],
    100,
    [50, 50],
  ],
  [
    'exactly the least',
    [
      { least: 40, most: 90 },
      { least: 60, most: whatever },
    ],
    100,
    [40, 60],
  ],
  [
    'too narrow for all',
    [
      { least: 40, most: 90 },
      { least: 61, most: whatever },
    ],
    100,
    undefined,
  ],
])('%s', (_, wants, room, widths) => {
  expect(columnWidths(wants, room)).toEqual(widths);
});

test('columns fill the room, none narrower than it must be', () => {
  const want = fc
    .record({
      least: fc.integer({ min: 1, max: 60 }),
      more: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constant(whatever)),
    })
    .map(({ least, more }) => ({ least, most: least + more }));
  fc.assert(
    fc.property(
      fc.array(want, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 50, max: 800 }),
      (wants, room) => {
        const widths = columnWidths(wants, room);
        const least = wants.reduce((sum, one) => sum + one.least, 0);
        fc.pre(least <= room);
        expect(widths?.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room, 6);
        for (const [index, width] of (widths ?? []).entries())
          expect(width).toBeGreaterThanOrEqual((wants[index]?.least ?? 0) - 1e-9);
      },
    ),
  );
});
