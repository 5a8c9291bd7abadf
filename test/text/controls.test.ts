import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../../src/text/controls.ts';

test.each([
  ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
  ['a\rb', 'a␍b'],
  ['\u0000\u0007\u0008', '␀␇␈'],
  ['\u007f', '␡'],
  ['\u009b31m', '‹U+009B›31m'],
  ['\u0085', '‹U+0085›'],
  ['safe\u202egnp.exe', 'safe‹U+202E›gnp.exe'],
  ['\u2066x\u2069', '‹U+2066›x‹U+2069›'],
])('%j is shown as %j', (text, shown) => expect(visible(text)).toBe(shown));

test.each(['two\nlines', 'a\ttab', 'שלום', 'naïve', '👩🏽‍🚀', '\u200fאב'])('%j stays as it is', (text) =>
  expect(visible(text)).toBe(text),
);

test('no control character but newline and tab is left in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[^\P{Cc}\n\t]/u);
    }),
  );
});
