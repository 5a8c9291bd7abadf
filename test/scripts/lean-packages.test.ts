import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { withAsciiFlags, withLazyConstants } from '../../scripts/lean-packages.ts';

test('a pattern is made when it is first used', () => {
  const code = 'const vowel = /[aeiou]/v;\nexport const has = (text) => vowel.test(text) || text.vowel;\n';
  expect(withLazyConstants(code)).toBe(
    'let vowel_; function vowel() { return vowel_ ??= /[aeiou]/v; }\nexport const has = (text) => vowel().test(text) || text.vowel;\n',
  );
});

test('string-width makes nothing that is dear as it loads', () => {
  const file = createRequire(import.meta.url).resolve('string-width');
  const code = withLazyConstants(readFileSync(file, 'utf8'));
  expect(code).toContain('function segmenter()');
  expect(code).toContain('function emojiPrefixRegex()');
  expect(code).not.toMatch(/^const \w+ = (new |\/)/m);
});

test('commander tells a flag that takes several values by an ASCII word', () => {
  const code = withAsciiFlags(String.raw`const isVariadic = /\p{ID_Continue}\.\.\.[>\]]$/u.test(flags);`);
  expect(code).toBe(String.raw`const isVariadic = /\w\.\.\.[>\]]$/u.test(flags);`);
});
