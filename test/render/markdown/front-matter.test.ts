import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from '../../../src/render/markdown/front-matter.ts';
import { hostileText } from '../../support/hostile.ts';

test('facts stand a line each between rules', () => {
  expect(frontMatter({ id: 12, title: 'A "good" day', tags: ['work', 'a: b'], date: '2026-11-23' })).toBe(
    '---\nid: 12\ntitle: "A \\"good\\" day"\ntags: ["work", "a: b"]\ndate: "2026-11-23"\n---\n',
  );
});

function read(written: string): unknown {
  return parse(written.slice('---\n'.length, -'---\n'.length), { schema: 'core' });
}

test('any texts and keys come back as they were, with YAML 1.2 and 1.1', () => {
  const value = fc.oneof(hostileText, fc.integer(), fc.array(hostileText, { maxLength: 3 }));
  const key = fc.oneof(hostileText, fc.constantFrom('null', 'true', 'no', 'y', '1', '~', 'a-b'));
  fc.assert(
    fc.property(key, value, (key, value) => {
      const written = frontMatter({ [key]: value });
      expect(Object.entries(read(written) as object)).toEqual([[key, value]]); // facts are written as a map
      expect(parse(written.slice(4, -4), { version: '1.1' })).toEqual({ [key]: value });
    }),
    { numRuns: 1000 },
  );
});

test.each(['\u0085', '\u2028', '\u2029', '\ufeff', '\u007f', '\n---\n'])('%j stays on its line', (text) => {
  expect(frontMatter({ note: `a${text}b` }).split(/[\n\u0085\u2028\u2029]/)).toHaveLength(4);
  expect(read(frontMatter({ note: `a${text}b` }))).toEqual({ note: `a${text}b` });
});
