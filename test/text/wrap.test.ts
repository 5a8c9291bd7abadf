import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, wrap } from '../../src/text/wrap.ts';

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['plain', 5],
    ['naïve', 5],
    ['nai\u0308ve', 5],
    ['漢字', 4],
    ['👩🏽‍🚀', 2],
    ['a\tb', 9],
    ['\u001b[31m', 4],
  ])('%j takes %i columns', (text, columns) => expect(displayWidth(text)).toBe(columns));
});

describe('wrap', () => {
  test.each([
    ['short', 10, ['short']],
    ['', 10, ['']],
    ['one two three', 7, ['one two', 'three']],
    ['one  two', 8, ['one  two']],
    ['ends here   ', 20, ['ends here']],
    ['a\n\nb', 10, ['a', '', 'b']],
    ['  indented line', 10, ['  indented', 'line']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['to abcdefghij', 4, ['to', 'abcd', 'efgh', 'ij']],
    ['漢字漢字', 5, ['漢字', '漢字']],
    ['これは、長い文です。', 8, ['これは、', '長い文で', 'す。']],
    ['self-critical thought', 8, ['self-', 'critical', 'thought']],
    ['a 👩🏽‍🚀👩🏽‍🚀', 3, ['a', '👩🏽‍🚀', '👩🏽‍🚀']],
    ['10\u00a0000 people', 8, ['10\u00a0000', 'people']],
    ['a\tb', 20, ['a       b']],
  ])('%j in %i columns is %j', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  test('without a width only newlines make lines', () => {
    expect(wrap(`${'word '.repeat(100)}\nnext`, Number.POSITIVE_INFINITY)).toEqual([
      'word '.repeat(100).trimEnd(),
      'next',
    ]);
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(fc.constantFrom(' ', '\n', '\t', 'a', 'word', '漢', '👩🏽‍🚀', '-', '\u0301', '。'))
      .map((parts) => parts.join('')),
  );

  test('no line is wider than asked, and no line ends in a space', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 50 }), (text, width) => {
        for (const line of wrap(text, width)) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trimEnd());
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing but white space is lost', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(wrap(text, width).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
      { numRuns: 1000 },
    );
  });

  test('a megabyte without a space is wrapped at once', () => {
    expect(wrap('a'.repeat(1_000_000), 80)).toHaveLength(12_500);
    expect(wrap('漢'.repeat(300_000), 80)).toHaveLength(7_500);
  });
});
