import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brief, isLong } from '../../src/text/brief.ts';
import { displayWidth } from '../../src/text/wrap.ts';
import { anyText } from '../support/any-text.ts';

test.each([
  ['as it is', 'as it is'],
  ['', ''],
  [`${'word '.repeat(11)}end`, `${'word '.repeat(11)}end`],
  ['word '.repeat(13), `${'word '.repeat(11).trimEnd()}…`],
  ['first line\nsecond', 'first line…'],
  ['x'.repeat(70), `${'x'.repeat(59)}…`],
  ['漢'.repeat(40), `${'漢'.repeat(29)}…`],
])('%j is cut to %j', (text, cut) => expect(brief(text)).toBe(cut));

test('whatever the text, what is left of it is short and in one line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cut = brief(text);
      expect(displayWidth(cut)).toBeLessThanOrEqual(60);
      expect(isLong(cut)).toBe(false);
    }),
  );
});
