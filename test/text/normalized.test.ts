import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { normalized } from '../../src/text/normalized.ts';
import { unmarked } from '../../src/text/unmarked.ts';

/** Marks that a normal form puts in another order. */
const outOfOrder = '\u0301\u0323'.repeat(100_000);

const texts = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    '\u0301',
    '\u0323',
    '\u0308',
    'ὰ',
    'ё',
    '각',
    '\u1100',
    '\u1161',
    '\u09c7',
    '\u09be',
    ' ',
  ),
  maxLength: 25,
});

test.each(['NFC', 'NFD'] as const)('what people write is in %s as Unicode has it', (form) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(normalized(text, form)).toBe(text.normalize(form));
    }),
  );
});

test.each(['NFC', 'NFD'] as const)('a row of 200,000 marks comes out whole in %s', (form) => {
  const out = normalized(`q${outOfOrder}`, form);
  expect([...out].filter((sign) => sign === '\u0323')).toHaveLength(100_000);
});

test.each([
  ['e', 'e'],
  ['Α', 'α'],
  ['й', 'и'],
])('%s below 200,000 marks is compared as %s', (letter, folded) => {
  expect(fold(`${letter}${outOfOrder}b`)).toBe(`${folded}b`);
});

test('a Greek letter below as many is found without them', () => {
  expect(unmarked(`ά${outOfOrder}`)).toBe('α');
});
