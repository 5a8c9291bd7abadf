import { describe, expect, test } from 'vitest';
import { InvalidInputError } from '../../src/errors.ts';
import { parsePack } from '../../src/worksheets/packs/parse-pack.ts';
import { parseWorksheet } from '../../src/worksheets/parse-worksheet.ts';
import { readYaml } from '../../src/worksheets/read-yaml.ts';
import { largestFile } from '../../src/worksheets/worksheet.ts';

const size = largestFile - 100;
const times = (text: string) => text.repeat(Math.floor(size / text.length));

/** What a file says of itself ten times over. */
const laughs = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...[...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`),
].join('\n');

const hostile: readonly (readonly [what: string, yaml: string | Uint8Array])[] = [
  ['billion laughs', laughs],
  ['an alias of itself', 'a: &a [*a]'],
  ['a merge key', 'a: &a { id: x }\n<<: *a'],
  ['a tag that is code', 'id: !!js/function "function () {}"'],
  ['a tag of bytes', 'id: !!binary aGk='],
  ['brackets without end', times('[')],
  ['brackets in pairs', times('[') + times(']').slice(0, 50)],
  ['braces without end', times('{a: ')],
  ['lists in lists in a line', times('- ')],
  ['questions in questions', times('? ')],
  ['commas alone', `a: [${times(',')}]`],
  ['keys alone', times(': \n')],
  ['the same key again and again', times('a: 1\n')],
  ['tags alone', `[${times('!a,')}]`],
  ['anchors alone', times('- &a 1\n')],
  ['aliases of nothing', `[${times('*x,')}]`],
  ['a key longer than any, with much below it', `? ${'a'.repeat(100_000)}\n: [${'1,'.repeat(60_000)}]`],
  [
    'long keys in long keys',
    `${Array.from({ length: 30 }, (_, depth) => `${' '.repeat(depth)}${'a'.repeat(1000)}:`).join('\n')} [${'1,'.repeat(20_000)}]`,
  ],
  ['quotes alone', times('"')],
  ['a quote on each line', times('- "a\n')],
  ['documents alone', times('---\n')],
  ['directives alone', times('%a\n')],
  ['one line without end', times('x')],
  ['nothing but spaces', times(' ')],
  ['a file too large', 'a'.repeat(10 * 1024 * 1024)],
  ['bytes that are no text', Uint8Array.from([0x69, 0x64, 0x3a, 0xff, 0xfe])],
  ['half a pair', 'id: "\\ud800"'],
  ['NUL', 'id: a\0b'],
  ['a huge number', `version: ${'9'.repeat(400)}`],
  ['a prototype', '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }'],
  [
    'a map where a word is wanted',
    'id: { toString: x }\nsections: [{ questions: [{ type: { toString: x } }] }]',
  ],
  ['maps in the place of words in a list', 'audience: [{ toString: x }, { a: b }, [x]]'],
];

describe.each([
  ['worksheet', parseWorksheet],
  ['pack', parsePack],
] as const)('a %s', (_, parse) => {
  test.each(hostile)('with %s is refused with a sentence that fits a screen', (_what, yaml) => {
    const bytes = typeof yaml === 'string' ? new TextEncoder().encode(yaml) : yaml;
    const refusal = errorOf(() => parse(bytes, 'a.yaml'));
    expect(refusal).toBeInstanceOf(InvalidInputError);
    expect((refusal as Error).message.length).toBeLessThan(200_000);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

function errorOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

test('a file with more parts than any is not parsed at all', () => {
  expect(readYaml(times('[')).problems).toEqual([
    { path: [], sentence: 'has more parts than any file of its kind' },
  ]);
});

test('of very many mistakes the first thousand are told', () => {
  expect(readYaml('a: 1\n'.repeat(3000)).problems).toHaveLength(1000);
});

test.each([
  ['with a byte order mark', '\ufeffa: 1\nb: [x]\n'],
  ['with the line ends of Windows', 'a: 1\r\nb: [x]\r\n'],
])('a file %s reads as any other', (_, yaml) => {
  const { value, problems } = readYaml(new TextDecoder().decode(new TextEncoder().encode(yaml)));
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ a: { source: '1' }, b: ['x'] });
});

test('__proto__ is a key like any other', () => {
  const { value } = readYaml('__proto__: { polluted: true }');
  expect(Object.keys(value as object)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(value)).toBeNull();
});

test.each([
  ['lines of a text', '{ id: a, type: text, ask: A, lines: 1000000 }'],
  ['lines of a list', '{ id: a, type: list, ask: A, lines: 1000000 }'],
  ['places of a ranking', '{ id: a, type: ranking, ask: A, options: [B, C], top: 1000000 }'],
  [
    'rows of a table',
    '{ id: a, type: table, ask: A, rows: { lines: 1000000 }, columns: [{ id: b, type: text, label: B }] }',
  ],
])('a sheet is not ruled with a million %s', (_, question) => {
  const yaml = `id: a\nversion: 1\ntitle: A\nsummary: A\nsections:\n  - questions:\n      - ${question}\n`;
  expect(() => parseWorksheet(new TextEncoder().encode(yaml), 'a.yaml')).toThrow('must be 200 or less');
});
