import { expect, test } from 'vitest';
import {
  type Broken,
  complaints,
  everythingSource,
  marked,
  parse,
  withoutPath,
  withQuestions,
  withText,
} from './sheets.ts';

const traps: readonly Broken[] = [
  [
    'a text that begins with {{',
    withQuestions('- id: a', '  type: text', '  ask: ‸{{behaviour}} is what?'),
    '"ask" begins with "{{": write the text in quotes',
  ],
  [
    'a text that is only {{…}}',
    withQuestions('- id: a', '  type: text', '  ask: ‸{{behaviour}}'),
    '"ask" begins with "{{": write the text in quotes',
  ],
  [
    '{{ within braces',
    withQuestions('- { id: a, type: text, ask: What about ‸{{behaviour}}? }'),
    'this line has "{{" inside a text within braces: write the text in quotes',
  ],
  [
    'a colon inside plain text',
    withQuestions('- id: a', '  type: text', '  ask: ‸Remember: what happened?'),
    'this line has ": " inside a text (write the text in quotes), or is not indented like the lines beside it',
  ],
  [
    'a colon inside plain text within braces',
    withQuestions('- { id: a, type: text, ask: ‸Remember: what happened? }'),
    'this line has ": " inside a text within braces: write the text in quotes',
  ],
  [
    'a # inside plain text',
    withQuestions('- id: a', '  type: text', '  ask: ‸Which is your reason #1?'),
    '"ask" is cut off at " #", where a comment begins: write the text in quotes, or put two spaces before the comment',
  ],
  [
    'a comma within braces',
    withQuestions('- { id: a, type: text, ask: First, ‸what happened? }'),
    '"what happened?" stands alone within braces: a comma has split a text in two; write the text in quotes',
  ],
  [
    'a tab for indentation',
    withText(
      'id: sheet',
      'version: 1',
      'title: A sheet',
      'summary: One line.',
      'sections:',
      '‸\t- questions: []',
    ),
    'this line is indented with a tab; use spaces',
  ],
  [
    'a quote that is not closed',
    withQuestions(
      '- id: a',
      '  type: text',
      '  ask: ‸"What happened?',
      '- id: b',
      '  type: text',
      '  ask: B?',
    ),
    'this line has a quote here that is not closed',
  ],
  [
    'a single quote that is not closed',
    withQuestions(
      '- id: a',
      '  type: text',
      "  ask: ‸'What happened?",
      '- id: b',
      '  type: text',
      '  ask: B?',
    ),
    'this line has a quote here that is not closed',
  ],
  [
    'an apostrophe within single quotes',
    withQuestions('- id: a', '  type: text', "  ask: 'What'‸s up?'"),
    'this line has a quote within quotes here; double it, or use double quotes',
  ],
  [
    'a bracket that is not closed',
    withQuestions(
      '- id: a',
      '  type: choice',
      '  ask: A?',
      '  options: [Yes, No',
      '‸- id: b',
      '  type: text',
      '  ask: B?',
    ),
    'this line is not indented to match, or a bracket above it is not closed',
  ],
  [
    'a text that begins with an at sign',
    withQuestions('- id: a', '  type: text', '  ask: ‸@home, what happened?'),
    'this line has a text that begins with "@" here: write the text in quotes',
  ],
  [
    'a text that begins with an asterisk',
    withQuestions('- id: a', '  type: text', '  ask: ‸*What happened?'),
    '"ask" refers to "*What", which stands for nothing before it: if it is a text, write it in quotes',
  ],
  [
    'a text that begins with a percent sign',
    withQuestions('- id: a', '  type: text', '  ask: ‸%x?'),
    'this line has a text that begins with "%" here: write the text in quotes',
  ],
  [
    'a line that does not line up',
    withQuestions('- id: a', '  type: text', ' ‸ask: A?'),
    'this line is not indented like the lines it belongs to, or lacks a ": " or a "- "',
  ],
  [
    'the same key twice',
    withQuestions('- id: a', '  type: text', '  ask: A?', '  ‸ask: B?'),
    '"ask" is there a second time; keep one of them',
  ],
  [
    'a tag on a text',
    withQuestions('- id: a', '  type: text', '  ask: ‸!secret A?'),
    '"ask" has a tag (!…), which is not used here',
  ],
  [
    'a standard tag',
    withQuestions('- id: a', '  type: text', '  ask: ‸!!str A?'),
    '"ask" has a tag (!…), which is not used here',
  ],
  [
    'code in a tag',
    withQuestions('- id: a', '  type: text', '  ask: ‸!!js/function "function () {}"'),
    '"ask" has a tag (!…), which is not used here',
  ],
  [
    'an alias of nothing',
    withQuestions('- id: a', '  type: text', '  ask: ‸*nowhere'),
    '"ask" refers to "*nowhere", which stands for nothing before it: if it is a text, write it in quotes',
  ],
  [
    'a key that is a list',
    withQuestions('- id: a', '  type: text', '  ask: A?', '  ? ‸[x]', '  : y'),
    'number 1 of "questions" has a key that is not a word',
  ],
  [
    'two documents',
    withText(
      'id: sheet',
      'version: 1',
      'title: A sheet',
      'summary: One line.',
      'sections:',
      '  - questions: [{ id: event, type: text, ask: What happened? }]',
      '‸---',
      'id: other',
    ),
    'this line begins a second document; a file holds one',
  ],
  [
    'a directive',
    withText('‸%YAML 3.0', '---', 'id: sheet'),
    'this line has a directive (%…), which is not used here',
  ],
  [
    'a cyclic alias',
    withQuestions('- &again', '  id: a', '  type: choice', '  ask: A?', '  options: [Yes, ‸*again]'),
    'number 2 of "options" refers to "*again", of which it is a part itself: if it is a text, write it in quotes',
  ],
  ['an empty file', withText('‸'), 'the file is empty'],
  ['a file of comments', withText('‸# nothing yet'), 'the file is empty'],
  [
    'a list instead of a map',
    withText('‸- id: sheet'),
    'the worksheet must be a map that begins with id, version, title',
  ],
  [
    'a text instead of a map',
    withText('‸sheet'),
    'the worksheet must be a map that begins with id, version, title',
  ],
  ['only ---', withText('‸---'), 'the file is empty'],
];

test.each(traps)('%s is told in plain words', (_, sheet, says) => {
  const { source, at } = marked(sheet);
  expect(complaints(source).map(withoutPath)).toEqual([`sheet.yaml:${at}: ${says}`]);
});

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a byte order mark', `\uFEFF${everythingSource}`],
  ['lines that end in CR LF', everythingSource.replaceAll('\n', '\r\n')],
  ['a line --- before it', `---\n${everythingSource}`],
  ['a comment before it', `# A sheet.\n\n${everythingSource}`],
  ['many lines of comment that end in CR LF', `${'# A line.\r\n'.repeat(500)}${everythingSource}`],
])('a file with %s is read as without it', (_, source) => {
  expect(parse(source).worksheet).toEqual(parse(everythingSource).worksheet);
});

test('lines that end in CR LF are counted as others are', () => {
  const source = withQuestions('- { id: a, type: text, ask: A? }', '- { id: b, type: txet, ask: B? }');
  expect(complaints(source.replaceAll('\n', '\r\n'))).toEqual(complaints(source));
});

test('words that YAML takes for something else are the text they are, where a text is wanted', () => {
  const { worksheet } = parse(
    withQuestions(
      '- { id: a, type: choice, ask: 1, options: [True, null, 2, no], label: 1.50 }',
      '- { id: b, type: text, ask: 0x1F, when: { question: a, is: true } }',
    ),
  );
  const [first, second] = worksheet.sections[0]?.questions ?? [];
  expect(first).toMatchObject({
    ask: '1',
    label: '1.50',
    options: [
      { value: 'true', label: 'True' },
      { value: 'null', label: 'null' },
      { value: '2', label: '2' },
      { value: 'no', label: 'no' },
    ],
  });
  expect(second).toMatchObject({ ask: '0x1F', when: { is: 'true' } });
});

test('what is quoted may begin with {{ and hold a colon, a # and a comma', () => {
  const { worksheet } = parse(withQuestions('- { id: a, type: text, ask: "{{goal}}: one #1, two" }'));
  expect(worksheet.sections[0]?.questions[0]?.ask).toBe('{{goal}}: one #1, two');
});

test('a comment after two spaces is a comment', () => {
  const { worksheet } = parse(withQuestions('- id: a', '  type: text', '  ask: What happened?  # in short'));
  expect(worksheet.sections[0]?.questions[0]?.ask).toBe('What happened?');
});

test('parts may be repeated by an alias', () => {
  const { worksheet } = parse(
    withQuestions(
      '- { id: a, type: choice, ask: A?, options: &both [Yes, No] }',
      '- { id: b, type: choice, ask: B?, options: *both }',
    ),
  );
  const [first, second] = worksheet.sections[0]?.questions ?? [];
  expect(second).toEqual({ ...first, id: 'b', ask: 'B?' });
});

test('each of several YAML mistakes that do not hang together is told', () => {
  const lines = complaints(
    withQuestions(
      '- id: a',
      '  type: text',
      '  ask: Remember: what?',
      '- id: b',
      '  type: text',
      '  ask: {{goal}} is what?',
      '- id: c',
      '  type: text',
      '  ask: @home?',
    ),
  );
  expect(lines.map((line) => line.split(':')[1])).toEqual(['9', '12', '15']);
});

test('one bracket that is not closed is one problem, however long the file is', () => {
  const more = Array.from({ length: 300 }, (_, index) => `- { id: q${index}, type: text, ask: Q? }`);
  expect(
    complaints(withQuestions('- { id: a, type: choice, ask: A?, options: [Yes, No }', ...more)),
  ).toHaveLength(1);
});

test.each([
  [
    'larger than 256 KiB',
    bytes(`# ${'x'.repeat(256 * 1024)}`),
    'sheet.yaml:1:1: the file is larger than 256 KiB',
  ],
  [
    'not UTF-8',
    Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xe9, 0x0a),
    'sheet.yaml:1:1: the file is not UTF-8 text',
  ],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x69, 0x00), 'sheet.yaml:1:1: the file is not UTF-8 text'],
])('a file that is %s is refused whole', (_, file, line) => {
  expect(complaints(file)).toEqual([line]);
});

test('a file of 256 KiB is read', () => {
  const room = 256 * 1024 - bytes(everythingSource).length;
  const file = `${everythingSource}${'#'.repeat(room)}`;
  expect(parse(file).worksheet.id).toBe('everything');
});

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'].concat(
  ['b', 'c', 'd', 'e', 'f'].map((name, index) => {
    const before = `*${'abcde'.charAt(index)}`;
    return `${name}: &${name} [${Array.from({ length: 10 }, () => before).join(', ')}]`;
  }),
);

test.each([
  ['aliases that multiply', withText(...bomb), /repeats parts of itself too often/],
  [
    'very many aliases',
    withText('a: &a [1, 2, 3]', `b: [${'*a,'.repeat(20_000)}]`),
    /repeats parts of itself too often/,
  ],
  ['very deep lists', `a: ${'['.repeat(20_000)}`, /is nested too deeply/],
  ['very deep blocks', `a:\n${'- '.repeat(20_000)}x\n`, /is nested too deeply/],
  ['brackets without end', `a: ${'}'.repeat(20_000)}`, /^sheet\.yaml:1:4: this line [^\n]*$/],
])('a file of %s is refused, not followed', (_, source, said) => {
  expect(complaints(source).join('\n')).toMatch(said);
});

test('keys that every object has change nothing in the program', () => {
  complaints(withText('__proto__: { polluted: true }', 'id: sheet'));
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
