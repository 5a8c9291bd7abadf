import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { isOneColumnEach } from '../../src/text/one-column.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isOneColumnEach);

test('holds for the words most entries are made of', () => {
  expect(isOneColumnEach('“Naïve” — the café’s coffee … 3 €')).toBe(true);
});

test.each([
  '日本',
  '👍',
  'e\u0301',
  'a\u00adb',
  'a\u200bb',
  '\t',
  '\n',
  '\x1b[1m',
  '\x9b',
  '\u202e',
  '#\ufe0f\u20e3',
])('does not hold for %j', (text) => {
  expect(isOneColumnEach(text)).toBe(false);
});

test('every unit is a character of one column', () => {
  expect(units.filter((unit) => stringWidth(unit) !== 1)).toEqual([]);
});

test('no two of them become one, however they stand together', () => {
  const texts = fc.array(fc.constantFrom(...units), { maxLength: 30 }).map((some) => some.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect([...segmenter.segment(text)]).toHaveLength(text.length);
      expect(stringWidth(text)).toBe(text.length);
    }),
    { numRuns: 1000 },
  );
});
