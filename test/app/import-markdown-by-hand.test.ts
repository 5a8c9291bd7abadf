import { describe, expect, test } from 'vitest';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { importMarkdown } from '../../src/app/import-markdown.ts';
import { InvalidInputError } from '../../src/errors.ts';
import { parseSearch } from '../../src/journal/search-words.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { exported } from '../support/any-journal.ts';
import { type Bench, bench, now } from '../support/app-context.ts';
import { filesOf, markdownOf } from '../support/markdown-files.ts';

const sheet = aWorksheet([
  { id: 'text', type: 'text' },
  { id: 'strength', type: 'scale' },
  { id: 'items', type: 'list' },
  { id: 'secret', type: 'text', keep: false },
]);

const earlier = '2026-11-20T10:00:00+01:00';

/** As the clock stood when the entry was written. */
const then = ({ context }: Bench) => ({ ...context, clock: { ...context.clock, now: () => earlier } });

const answers = { text: 'tea', strength: 3, items: ['a'] };

/** A journal with one finished entry, and its file. */
async function written() {
  const at = bench(sheet);
  const options = { worksheet: 'toy', source: 'a test', draft: false, at: earlier, tags: ['home'] };
  await fillFromAnswers({ ...options, json: JSON.stringify(answers) }, then(at));
  const [[name = '', file = ''] = []] = Object.entries(await markdownOf(at));
  return { at, name, file };
}

const take = (at: Bench, texts: Readonly<Record<string, string | Uint8Array>>, isDry = false) =>
  importMarkdown({ files: filesOf(texts), name: '"folder"', isDry }, at.context);

const answersOf = (at: Bench) => at.journal.find({ by: 'last' })?.answers;

/** All the file says is wrong, and that nothing was stored of it. */
async function refusal(texts: Readonly<Record<string, string | Uint8Array>>, at = bench(sheet)) {
  const before = exported(at.journal);
  const error = await take(at, texts).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidInputError);
  expect(exported(at.journal)).toBe(before);
  const [first, ...lines] = error instanceof InvalidInputError ? error.message.split('\n') : [];
  expect(first).toBe('What is in "folder" cannot be read; nothing was stored.');
  return lines;
}

describe('a file that was changed by hand', () => {
  const changed = (file: string) => file.replace('text: "tea"', 'text: rain').replace('home', 'late');

  test('is a new version of today where the entry is here, once', async () => {
    const { at, file } = await written();
    expect(await take(at, { 'a.md': changed(file) })).toEqual({ added: [], same: [], changed: [1] });
    expect(at.journal.revisions(1).map(({ revision, at, answers }) => [revision, at, answers.text])).toEqual([
      [1, earlier, 'tea'],
      [2, now, 'rain'],
    ]);
    expect(at.journal.find({ by: 'last' })).toMatchObject({ updatedAt: now, tags: ['home', 'late'] });
    expect(at.journal.search(parseSearch(['rain']), { status: 'all' })).toHaveLength(1);
    const after = exported(at.journal);
    expect(await take(at, { 'a.md': changed(file) })).toMatchObject({ same: [1], changed: [] });
    expect(exported(at.journal)).toBe(after);
    expect(at.journal.undo()?.label).toBe('the import of an entry');
    expect(at.journal.revisions(1)).toHaveLength(1);
  });

  test('does not bring back what was replaced here since', async () => {
    const { at, file } = await written();
    await take(at, { 'a.md': changed(file) });
    expect(await take(at, { 'a.md': file })).toMatchObject({ same: [1], changed: [] });
    expect(answersOf(at)).toMatchObject({ text: 'rain' });
  });

  test('is told in a dry run, and not taken in', async () => {
    const { at, file } = await written();
    expect(await take(at, { 'a.md': changed(file) }, true)).toMatchObject({ changed: [1] });
    expect(answersOf(at)).toMatchObject({ text: 'tea' });
  });

  test('says another day', async () => {
    const { at, file } = await written();
    await take(at, { 'a.md': file.replace(`date: "${earlier}"`, 'date: 2026-11-19T10:00:00+01:00') });
    expect(at.journal.find({ by: 'last' })?.occurredAt).toBe('2026-11-19T10:00:00+01:00');
    expect(at.journal.revisions(1)).toHaveLength(1);
  });
});

describe('the file of a draft', () => {
  async function drafted() {
    const at = bench(sheet);
    const options = { worksheet: 'toy', source: 'a test', draft: true, at: earlier, tags: [] };
    await fillFromAnswers({ ...options, json: '{"text":"tea","strength":3}' }, then(at));
    const [file = ''] = Object.values(await markdownOf(at));
    return { at, file, rain: file.replace('"tea"', '"rain"') };
  }

  test('that was changed by hand becomes the draft, and what it was a draft beside it, once', async () => {
    const { at, rain } = await drafted();
    expect(await take(at, { 'a.md': rain })).toEqual({ added: [2], same: [], changed: [1] });
    expect([1, 2].map((id) => at.journal.find({ by: 'id', id })?.answers.text)).toEqual(['rain', 'tea']);
    expect(await take(at, { 'a.md': rain })).toEqual({ added: [], same: [1], changed: [] });
  });

  test('that was finished here since is a version before it where it says more', async () => {
    const { at, file, rain } = await drafted();
    at.journal.finish(1, '2026-12-01T10:00:00+01:00');
    expect(await take(at, { 'a.md': file })).toMatchObject({ same: [1] });
    expect(await take(at, { 'a.md': rain })).toMatchObject({ changed: [1] });
    expect(at.journal.revisions(1).map(({ answers }) => answers.text)).toEqual(['rain', 'tea']);
    expect(await take(at, { 'a.md': rain })).toMatchObject({ same: [1] });
  });

  test('is where its writer goes on', async () => {
    const { file } = await drafted();
    const open = { question: 'items', unfinished: { items: ['half'] } };
    const changed = file.replace(/^open:\n( .*\n)*/m, `open: ${JSON.stringify(open)}\n`);
    expect(changed).not.toBe(file);
    const other = bench(sheet);
    await take(other, { 'a.md': changed });
    expect(other.journal.find({ by: 'last' })?.open).toEqual(open);
  });
});

test('a head that another program wrote anew is read as YAML', async () => {
  const { name, file } = await written();
  const anew = file
    .replace('tags: ["home"]', 'tags:\n  - home\n  - 2026')
    .replace('text: "tea"', 'text: |-\n    tea\n    and rain')
    .replace('"done"', 'done # finished');
  const other = bench(sheet);
  expect(await take(other, { [name]: anew })).toMatchObject({ added: [1] });
  expect(other.journal.find({ by: 'last' })).toMatchObject({
    tags: ['home', '2026'],
    answers: { text: 'tea\nand rain', strength: 3 },
  });
});

test.each([
  ['below', (file: string) => file.replace('# A toy sheet', '# Another'), true],
  ['below, with the sum left out', (file: string) => withoutSum(file.replace('# A toy', '# Another')), false],
  ['by blank lines at its end', (file: string) => `${file}\n\n`, false],
  ['by line ends of another kind', (file: string) => file.replaceAll('\n', '\r\n'), false],
  ['by a byte order mark', (file: string) => `\ufeff${file}`, false],
  [
    'to its head alone',
    (file: string) => `${withoutSum(file).split('---\n').slice(0, 2).join('---\n')}---`,
    false,
  ],
])('a text that was changed %s', async (_, change, isRefused) => {
  const { file } = await written();
  expect(change(file)).not.toBe(file);
  if (!isRefused)
    return expect(await take(bench(sheet), { 'a.md': change(file) })).toMatchObject({ added: [1] });
  expect(await refusal({ 'a.md': change(file) })).toEqual([
    'a.md: its text was changed, and only the answers at its head are read; change those, and leave out the line "text-sum"',
  ]);
});

const withoutSum = (file: string) => file.replace(/^text-sum: .*\n/m, '');

describe('the worksheet of an entry', () => {
  const retitled = aWorksheet([...questions(), { id: 'more', type: 'text' }], { title: 'A toy' });
  const newer = aWorksheet(questions(), { version: 2 });

  function questions() {
    return [
      { id: 'text', type: 'text' },
      { id: 'strength', type: 'scale' },
      { id: 'items', type: 'list' },
    ];
  }

  test.each<[string, Worksheet]>([
    ['in the library as it was', sheet],
    ['in the library with other words', retitled],
  ])('is found %s', async (_, worksheet) => {
    const { file } = await written();
    const other = bench(worksheet);
    await take(other, { 'a.md': file });
    expect(other.journal.find({ by: 'last' })).toMatchObject({
      title: worksheet.title,
      answers: { text: 'tea' },
    });
  });

  test('is found in the journal when the library has another by now', async () => {
    const { at, file } = await written();
    const another = file.replace(/^uuid: .*/m, `uuid: ${crypto.randomUUID()}`);
    expect(await take(at.shelved(newer), { 'a.md': another })).toMatchObject({ added: [2] });
    expect(at.journal.find({ by: 'last' })?.version).toBe(1);
  });

  test.each<[string, Worksheet[]]>([
    ['of another version', [newer]],
    ['that asks for something else', [aWorksheet([{ id: 'text', type: 'number' }])]],
    ['that is nowhere', []],
  ])('%s is missed by name', async (_, shelf) => {
    const { file } = await written();
    expect(await refusal({ 'a.md': file }, bench(...shelf))).toEqual([
      'a.md: is an entry of the worksheet "toy" (version 1), which is not here as it was then; "steer export --format json" takes worksheets along',
    ]);
  });
});

const bent: Readonly<Record<string, [bend: (file: string) => string | Uint8Array, problem: string]>> = {
  'no head': [(file) => file.slice(file.indexOf('# A toy')), 'is not an entry that steer exported'],
  'a head that never ends': [
    (file) => file.replaceAll('\n---\n', '\n'),
    'is not an entry that steer exported',
  ],
  'a head of something else': [
    () => '---\ntitle: Shopping\n---\n\nTea\n',
    'is not an entry that steer exported',
  ],
  'a head that is a list': [() => '---\n- a\n---\n', 'is not an entry that steer exported'],
  nothing: [() => '', 'is not an entry that steer exported'],
  'bytes that are no text': [() => Uint8Array.of(0x2d, 0xff), 'is not UTF-8 text'],
  'more than a file of ours has': [() => new Uint8Array(5_000_000), 'is larger than 4 MiB'],
  'a head that is too long': [
    (file) => file.replace('tea', 'tea'.repeat(400_000)),
    'has more at its head than is read from a Markdown file',
  ],
  'a quote that is not closed': [
    (file) => file.replace('"tea"', '"tea'),
    'b.md:14:9: this line has a quote here that is not closed',
  ],
  'a tag of YAML': [
    (file) => file.replace('"tea"', '!!js/function "tea"'),
    'b.md:14:9: "text" has a tag (!…), which is not used here (answers › text)',
  ],
  'an alias without an end': [
    (file) => file.replace('["a"]', '&a [*a]'),
    'refers to "*a", of which it is a part itself',
  ],
  'aliases that grow': [
    (file) => file.replace('["a"]', `[&a0 [x, x, x, x, x, x, x, x]${aliases()}]`),
    'repeats parts of itself too often',
  ],
  'more nesting than anything has': [
    (file) => file.replace('["a"]', `${'['.repeat(5000)}${']'.repeat(5000)}`),
    'is nested too deeply',
  ],
  'a key that is none': [
    (file) => file.replace('["a"]', '[{"__proto__": {"polluted": true}}]'),
    'is not an entry that steer exported',
  ],
  'a second answer': [
    (file) => file.replace('  items', '  text: a\n  items'),
    '"text" is there a second time',
  ],
  'a uuid that is none': [(file) => file.replace(/^uuid: .*/m, 'uuid: ../..'), ' › uuid: must be a uuid'],
  'no number': [(file) => file.replace(/^id: .*\n/m, ''), ' › id: must be a whole number from 1'],
  'another status': [(file) => file.replace('"done"', '"open"'), ' › status: must be "draft" or "done"'],
  'a day alone': [
    (file) => file.replace(/^date: .*/m, 'date: 2026-11-20'),
    ' › date: must be a date and time',
  ],
  'a tag of two words': [(file) => file.replace('"home"', '"two words"'), ' › tags: must be a list of words'],
  'no answers': [(file) => file.replace(/^answers:\n( .*\n)*/m, ''), ' › answers: must be an object'],
  'a rating off the scale': [
    (file) => file.replace('strength: 3', 'strength: 99'),
    ' › answers › strength: is no answer to a question of type scale',
  ],
  'a number for a text': [(file) => file.replace('"tea"', '7'), ' › answers › text: is no answer'],
  'half of a character': [(file) => file.replace('"tea"', '"\\ud800"'), ' › answers › text: is no answer'],
  'an unknown question': [
    (file) => file.replace('  items', '  constructor'),
    ' › answers › constructor: is no question of the worksheet that is kept',
  ],
  'an answer that is not kept': [
    (file) => file.replace('  items', '  secret'),
    ' › answers › secret: is no question',
  ],
  'an open question that is none': [
    (file) => file.replace('"done"', '"draft"').replace('text-sum', 'open: {"question": "none"}\ntext-sum'),
    ' › open: must name a question of the worksheet',
  ],
};

function aliases(): string {
  return Array.from({ length: 8 }, (_, n) => `, &a${n + 1} [${`*a${n}, `.repeat(8)}]`).join('');
}

describe('nothing is stored of files with', () => {
  test.each(Object.entries(bent))('%s', async (_, [bend, problem]) => {
    const { file } = await written();
    const bad = bend(file);
    expect(bad).not.toBe(file);
    const lines = await refusal({
      'a.md': file.replace(/^uuid: .*/m, `uuid: ${crypto.randomUUID()}`),
      'b.md': bad,
    });
    expect(lines.join('\n')).toContain(problem);
    expect(lines.every((line) => line.startsWith('b.md'))).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('one entry twice', async () => {
    const { file } = await written();
    expect(await refusal({ 'a.md': file, 'b.md': file })).toEqual([
      'b.md: is the same entry as a.md; keep one of them',
    ]);
  });

  test('several faults names each of them, of every file', async () => {
    const { file } = await written();
    const wrong = file.replace('strength: 3', 'strength: -1').replace('"tea"', '7');
    expect(await refusal({ 'a.md': wrong, 'b.md': 'no', 'c.md': file })).toEqual([
      'a.md › answers › text: is no answer to a question of type text',
      'a.md › answers › strength: is no answer to a question of type scale',
      'b.md: is not an entry that steer exported',
      'c.md: is the same entry as a.md; keep one of them',
    ]);
  });

  test('more faults than fit names a hundred', async () => {
    const texts = Object.fromEntries(Array.from({ length: 137 }, (_, index) => [`${index}.md`, '']));
    const lines = await refusal(texts);
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('and 37 more');
  });
});

test('no files are nothing to take in', async () => {
  expect(await take(bench(sheet), {})).toEqual({ added: [], same: [], changed: [] });
});
