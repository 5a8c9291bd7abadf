import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, offsetAt, placeOf } from '../../../src/terminal/inquirer/text-layout.ts';
import { displayWidth } from '../../../src/text/wrap.ts';

const shown = (text: string, width: number) => layOut(text, width).map((row) => row.shown);

test.each([
  ['breaks between words', 'one two three', 8, ['one two ', 'three']],
  ['lets one space hang over', 'one two three', 7, ['one two ', 'three']],
  ['breaks a word that is too long', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['keeps empty lines', 'a\n\nb', 5, ['a', '', 'b']],
  ['gives an empty text a row', '', 5, ['']],
  ['counts wide characters twice', '日本語', 4, ['日本', '語']],
  ['keeps a family together', '👨‍👩‍👧👨‍👩‍👧', 2, ['👨‍👩‍👧', '👨‍👩‍👧']],
  ['shows what a terminal would obey', 'a\x1b[2Jb', 20, ['a␛[2Jb']],
  ['shows a tab as spaces', 'a\tb', 20, ['a    b']],
  ['moves a word whole', 'ab cdef', 5, ['ab ', 'cdef']],
  ['breaks a moved word that is too long still', ' bcde日', 5, [' ', 'bcde', '日']],
])('%s', (_, text, width, rows) => expect(shown(text, width)).toEqual(rows));

test.each([
  ['one two three', 8, 3, { row: 0, column: 3 }],
  ['one two three', 8, 8, { row: 1, column: 0 }],
  ['one two three', 8, 13, { row: 1, column: 5 }],
  ['a\nb', 8, 1, { row: 0, column: 1 }],
  ['a\nb', 8, 2, { row: 1, column: 0 }],
  ['日本', 8, 1, { row: 0, column: 2 }],
])('in %j at width %i, offset %i stands at %j', (text, width, at, place) => {
  expect(placeOf(layOut(text, width), text, at)).toEqual(place);
});

const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    ' ',
    '\n',
    '日',
    '👍🏽',
    '👨‍👩‍👧',
    'e\u0301',
    '\u0301',
    'ש',
    '\u3000',
    '\t',
    '\x07',
    '\u202e',
  ),
});
const anyWidth = fc.integer({ min: 4, max: 30 });

test('every character is in exactly one row, in order', () => {
  fc.assert(
    fc.property(anyText, anyWidth, (text, width) => {
      const rows = layOut(text, width);
      expect(
        rows.map(({ start, end, goesOn }) => text.slice(start, end) + (goesOn ? '' : '\n')).join(''),
      ).toBe(`${text}\n`);
    }),
  );
});

test('no row is wider than asked, but for one space', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 8, max: 30 }), (text, width) => {
      for (const { shown } of layOut(text, width)) {
        expect(displayWidth(shown)).toBeLessThanOrEqual(width + 1);
        expect(displayWidth(shown.replace(/\s\p{M}*$/u, ''))).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test('a text is laid out as it would be alone, whatever was before it', () => {
  fc.assert(
    fc.property(anyText, anyText, anyWidth, (text, added, width) => {
      layOut(text, width);
      const rows = layOut(text + added, width);
      layOut('', width);
      expect(rows).toEqual(layOut(text + added, width));
    }),
  );
});

const seen = anyText.map((text) => text.replace(/(?<!e)\u0301/g, '')); // an accent alone has no column

test('a place leads back to the offset it was made from', () => {
  fc.assert(
    fc.property(seen, anyWidth, (text, width) => {
      const rows = layOut(text, width);
      for (const { index } of new Intl.Segmenter().segment(text)) {
        const { row, column } = placeOf(rows, text, index);
        const found = rows[row];
        expect(found && offsetAt(found, text, column)).toBe(index);
      }
    }),
  );
});
