import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beforeLastWord, withoutEnd, withoutStart } from '../../src/text/ends.ts';

const texts = fc.string({
  unit: fc.constantFrom('a', '-', ' ', '\n', '\t', '\u00a0', '\ufeff', '漢', '👩'),
  maxLength: 12,
});

test('ends are what a pattern would take off', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(withoutEnd(text, '\n')).toBe(text.replace(/\n+$/, ''));
      expect(withoutStart(text, '-')).toBe(text.replace(/^-+/, ''));
      expect(beforeLastWord(text)).toBe(text.replace(/\S*\s*$/, ''));
    }),
  );
});

describe('a row of 200,000 signs within a text', () => {
  const row = (sign: string) => `a${sign.repeat(200_000)}b${sign}`;

  test.each(['\n', '*', '-'])('of %j stays as it is', (sign) => {
    expect(withoutEnd(row(sign), sign)).toBe(row(sign).slice(0, -1));
    expect(withoutStart(row(sign), sign)).toBe(row(sign));
  });

  test.each([' ', '\n', '\u3000', '\ufeff'])('of %j ends before the last word', (sign) => {
    expect(beforeLastWord(row(sign))).toBe(row(sign).slice(0, -2));
  });

  test('and a word of as many letters is one', () => {
    expect(beforeLastWord(`a ${'b'.repeat(200_000)} `)).toBe('a ');
  });
});
