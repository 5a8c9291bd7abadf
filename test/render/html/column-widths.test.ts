import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths, type Wanted } from '../../../src/render/html/column-widths.ts';

const text: Wanted = { least: 8, most: 40, elastic: true };
const mark: Wanted = { least: 4, most: 18, elastic: false };

test.each<[string, Wanted[], number, number[]]>([
  ['one column has it all', [mark], 80, [100]],
  ['equals are equal', [text, text], 80, [50, 50]],
  ['what is left over goes to texts', [text, mark], 80, [73.8, 26.3]],
  ['without texts, all share it', [mark, mark], 80, [50, 50]],
  ['where nothing fits, words decide', [text, { ...text, least: 30 }], 20, [25, 75]],
])('%s', (_, wanted, room, widths) => {
  expect(columnWidths(wanted, room)).toEqual(widths);
});

test('all of them together are as broad as the table, and each word has its room where there is room', () => {
  const wanted = fc.record({
    least: fc.integer({ min: 0, max: 20 }),
    most: fc.integer({ min: 20, max: 200 }),
    elastic: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(wanted, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 20, max: 200 }),
      (columns, room) => {
        const widths = columnWidths(columns, room);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0);
        const needed = columns.reduce((sum, { least }) => sum + least + 3, 0);
        if (needed <= room)
          expect(columns.filter(({ least }, index) => (widths[index] ?? 0) < (least / room) * 100)).toEqual(
            [],
          );
      },
    ),
  );
});
