import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvalidInputError } from '../../../src/errors.ts';
import { parsePack } from '../../../src/worksheets/packs/parse-pack.ts';
import { marked, withoutPath } from '../sheets.ts';

const head = 'id: evening\ntitle: An evening\nsummary: For tests.\n';
const bytes = (source: string) => new TextEncoder().encode(source);

function complaints(source: string | Uint8Array): string[] {
  try {
    parsePack(typeof source === 'string' ? bytes(source) : source, 'evening.yaml');
  } catch (error) {
    if (error instanceof InvalidInputError) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('a pack is read, with all that it leaves out', () => {
  const { value } = parsePack(
    bytes(`${head}sheets: [values, { worksheet: abc, guidance: true }]\n`),
    'a.yaml',
  );
  expect(value).toEqual({
    id: 'evening',
    title: 'An evening',
    summary: 'For tests.',
    aliases: [],
    language: 'en',
    cover: true,
    sheets: [
      { worksheet: 'values', copies: 1 },
      { worksheet: 'abc', copies: 1, guidance: true },
    ],
  });
});

test('a run sheet is read, with a time that YAML might take for a number', () => {
  const agenda =
    'agenda:\n  minutes: 90\n  start: 19:00\n  steps: [{ what: Talk, minutes: 60, worksheet: abc }]\n';
  expect(parsePack(bytes(`${head}sheets: [abc]\n${agenda}`), 'a.yaml').value.agenda).toEqual({
    minutes: 90,
    start: '19:00',
    steps: [{ what: 'Talk', minutes: 60, worksheet: 'abc' }],
  });
});

const withAgenda = (...lines: string[]) =>
  `${head}sheets: [abc]\nagenda:\n${lines.map((line) => `  ${line}\n`).join('')}`;

test.each([
  ['no sheets', `‸${head}`, '"sheets" is missing'],
  ['an empty list of sheets', `${head}sheets: ‸[]\n`, '"sheets" must not be empty'],
  [
    'sheets that are no list',
    `${head}sheets: ‸abc\n`,
    '"sheets" must be a list of worksheets such as [values, { worksheet: urge-log, copies: 4 }]',
  ],
  ['a sheet without a name', `${head}sheets: [‸{ copies: 2 }]\n`, '"worksheet" is missing'],
  ['a sheet that is empty', `${head}sheets: [‸""]\n`, 'number 1 of "sheets" must not be empty'],
  ['no copies', `${head}sheets: [{ worksheet: abc, copies: ‸0 }]\n`, '"copies" must be 1 or more'],
  ['half a copy', `${head}sheets: [{ worksheet: abc, copies: ‸1.5 }]\n`, '"copies" must be a whole number'],
  ['too many copies', `${head}sheets: [{ worksheet: abc, copies: ‸100 }]\n`, '"copies" must be 99 or less'],
  [
    'guidance that is no truth value',
    `${head}sheets: [{ worksheet: abc, guidance: ‸maybe }]\n`,
    '"guidance" must be true or false',
  ],
  [
    'a key that is nearly one',
    `${head}sheets: [{ worksheet: abc, ‸copie: 2 }]\n`,
    '"copie" is not a known key here; did you mean "copies"?',
  ],
  [
    'a key of the pack that is nearly one',
    `${head}‸shets: [abc]\nsheets: [abc]\n`,
    '"shets" is not a known key here; did you mean "sheets"?',
  ],
  [
    'an id with capitals',
    `id: ‸Evening\ntitle: A\nsummary: B\nsheets: [abc]\n`,
    '"id" must be lower-case words joined by hyphens, beginning with a letter',
  ],
  [
    'a summary of two lines',
    `id: evening\ntitle: A\nsummary: ‸|\n  B\n  C\nsheets: [abc]\n`,
    '"summary" must be one line',
  ],
  [
    'a language that is none',
    `${head}language: ‸"?"\nsheets: [abc]\n`,
    '"language" must be a language tag such as en or pt-BR',
  ],
  ['a cover that is no truth value', `${head}cover: ‸blue\nsheets: [abc]\n`, '"cover" must be true or false'],
  [
    'a list in place of a pack',
    '‸- abc\n',
    'the pack must be a map that begins with id, title, summary, sheets',
  ],
  [
    'a run sheet that is a word',
    `${head}sheets: [abc]\nagenda: ‸short\n`,
    '"agenda" must be a run sheet such as { minutes: 90, steps: […] }',
  ],
  ['a run sheet without steps', withAgenda('‸minutes: 90'), '"steps" is missing'],
  ['a run sheet of no steps', withAgenda('minutes: 90', 'steps: ‸[]'), '"steps" must not be empty'],
  [
    'a start that is no time',
    withAgenda('minutes: 90', 'start: ‸25:00', 'steps: [{ what: A, minutes: 5 }]'),
    '"start" must be a time such as 19:00',
  ],
  ['a step without minutes', withAgenda('minutes: 90', 'steps: [‸{ what: A }]'), '"minutes" is missing'],
  [
    'a step that is a word',
    withAgenda('minutes: 90', 'steps: [‸Talk]'),
    'number 1 of "steps" must be a step such as { what: Check-in, minutes: 15 }',
  ],
  [
    'more minutes than there are',
    withAgenda('minutes: ‸10', 'steps: [{ what: A, minutes: 5 }, { what: B, minutes: 6 }]'),
    '"minutes" is 10, but the steps come to 11',
  ],
  [
    'longer than a day',
    withAgenda('minutes: ‸1441', 'steps: [{ what: A, minutes: 5 }]'),
    '"minutes" must be 1440 or less, which is a day',
  ],
  ['a bracket that is not closed', `${head}sheets: [abc\n‸note: x\n`, undefined],
])('%s is refused where it stands', (_, text, sentence) => {
  const { source, at } = marked(text);
  const [line = '', ...others] = complaints(source);
  if (sentence === undefined) return expect(line).toMatch(/^evening\.yaml:\d+:\d+: this line /);
  expect(withoutPath(line)).toBe(`evening.yaml:${at}: ${sentence}`);
  expect(others).toEqual([]);
});

test.each([
  ['empty', '', 'evening.yaml:1:1: the file is empty'],
  ['not UTF-8', new Uint8Array([0xff, 0xfe]), 'evening.yaml:1:1: the file is not UTF-8 text'],
  ['too large', new Uint8Array(256 * 1024 + 1), 'evening.yaml:1:1: the file is larger than 256 KiB'],
])('a file that is %s is refused', (_, source, says) => {
  expect(complaints(source)).toEqual([says]);
});

test('all that is wrong is said at once, in the order of the file', () => {
  const source =
    'id: A\ntitle: ""\nsummary: S\nnonsense: 1\nsheets: [{ worksheet: abc, copies: 0 }, 5, []]\n';
  expect(complaints(source).map((line) => line.split(':')[1])).toEqual(['1', '2', '4', '5', '5']);
});

test('whatever a file holds, it is read or refused with a place', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('id: a', 'sheets:', '- abc', '{', '}', '[', ']', '\n', ': ', '  '),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      for (const line of complaints(parts.join(''))) expect(line).toMatch(/^evening\.yaml:\d+:\d+: /);
    }),
  );
});

test('the example in the documentation is right', () => {
  const page = readFileSync(new URL('../../../docs/packs.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
  const { value } = parsePack(bytes(example), 'evening.yaml');
  expect(value.agenda?.steps.length).toBeGreaterThan(1);
  expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
});
