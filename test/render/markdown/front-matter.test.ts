import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatter, type Value } from '../../../src/render/markdown/front-matter.ts';
import { hostileText } from '../../support/hostile.ts';

test('facts stand a line each between rules', () => {
  expect(frontMatter({ id: 12, title: 'A "good" day', tags: ['work', 'a: b'], date: '2026-11-23' })).toBe(
    '---\nid: 12\ntitle: "A \\"good\\" day"\ntags: ["work", "a: b"]\ndate: "2026-11-23"\n---\n',
  );
});

test('a map has a line for each of its keys, with any values', () => {
  const answers = { event: 'a: b\nc', no: null, rating: 7, 'yes-no': true, rows: [{ row: 'x', much: 1e-7 }] };
  expect(frontMatter({ answers, open: {} })).toBe(
    [
      '---',
      'answers:',
      '  event: "a: b\\nc"',
      '  "no": null',
      '  rating: 7',
      '  yes-no: true',
      '  rows: [{"row": "x", "much": 1.0e-7}]',
      'open: {}',
      '---',
      '',
    ].join('\n'),
  );
});

function read(written: string): unknown {
  return parse(written.slice('---\n'.length, -'---\n'.length), { schema: 'core' });
}

const hostileKey = hostileText.filter((key) => key !== '__proto__' && key.length < 1000); // as YAML limits keys

test('any values and keys come back as they were, with YAML 1.2 and 1.1', () => {
  const { value } = fc.letrec<{ value: Value }>((any) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      hostileText,
      fc.constantFrom(
        'no',
        'yes',
        '1',
        '1e3',
        '0x1f',
        '~',
        '2026-11-24',
        '12:30',
        'x ',
        '👩🏽‍🚀',
        null,
        true,
      ),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), // JSON knows no -0
      fc.array(any('value'), { maxLength: 3 }),
      fc.dictionary(hostileKey, any('value'), { maxKeys: 3 }),
    ),
  }));
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
