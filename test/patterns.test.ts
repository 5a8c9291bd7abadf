import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasEnd, patternsIn } from './support/patterns.ts';

const top = join(import.meta.dirname, '..');
const files = globSync('src/**/*.ts', { cwd: top });

describe('no pattern takes longer than its text is long', () => {
  const repeating = files.flatMap((file) =>
    patternsIn(readFileSync(join(top, file), 'utf8'))
      .filter(({ source }) => /[*+]|\{\d*,/.test(source))
      .map((pattern) => [`${file} ${pattern}`, pattern] as const),
  );

  test.each(repeating)('%s', (_, pattern) => expect(hasEnd(pattern)).toBe(true));
});

describe('what is held against patterns', () => {
  test.each([/\s+\S*$/u, /^(\d+\.?\d*|\.\d+)$/, /^(a+)+$/])('%s does', (pattern) =>
    expect(hasEnd(pattern)).toBe(false),
  );

  test('all are found, and nothing else', () => {
    const source = 'const a: number = 4 / 2; f(/b+/gu, "/c/"); // /d/\nif (a) /e/.test(g / h)';
    expect(patternsIn(source).map(String)).toEqual(['/b+/gu', '/e/']);
  });
});
