import { expect, test } from 'vitest';
import { inAscii } from '../../scripts/in-ascii.ts';

test('letters in comments and patterns are escaped', () => {
  expect(inAscii('// it’s\n/[−–👍]/u.test(a);\n')).toBe(
    '// it\\u2019s\n/[\\u2212\\u2013\\ud83d\\udc4d]/u.test(a);\n',
  );
});

test.each(['−', '👍', 'ー', 'x'])('a pattern finds %j as before', (text) => {
  const pattern = new RegExp(inAscii('^[−–👍ー]$'), 'u');
  expect(pattern.test(text)).toBe(/^[−–👍ー]$/u.test(text));
});
