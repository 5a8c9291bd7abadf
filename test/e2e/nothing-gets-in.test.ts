import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { rawForm } from '../support/raw-pdf.ts';
import { homeWith, journalFile, steer } from './examples.ts';

describe('a journal whose rows somebody else made up', () => {
  const formats = ['md', 'html', 'pdf', 'csv'] as const;

  test.each([
    ['the name of a worksheet', "UPDATE definitions SET worksheet = '../../../escaped'"],
    ['an absolute name', "UPDATE definitions SET worksheet = '/tmp/steer-escaped'"],
    ['a name with backslashes', "UPDATE definitions SET worksheet = '..\\..\\escaped'"],
    ['a name that is none', "UPDATE definitions SET worksheet = '..'"],
    ['a date', "UPDATE entries SET occurred_utc = '../../../e'"],
    ['a date with a zone', "UPDATE entries SET occurred_utc = '../../../e', occurred_offset = NULL"],
  ])('%s leads no export out of its folder', { timeout: 60_000 }, async (_, statement) => {
    const home = await homeWith(['abc']);
    const database = new Database(journalFile(home));
    database.exec(statement);
    database.close();
    for (const format of formats)
      for (const place of ['deep/er/there', `new-${format}`]) {
        mkdirSync(join(home, 'deep/er/there'), { recursive: true });
        const { stderr } = await steer(['export', '--format', format, '--output', `${place}/`], { home });
        expect(stderr).not.toContain('fault of ours');
      }
    const found = readdirSync(home, { recursive: true }).map(String);
    const outside = found.filter(
      (name) => /escaped|^e|\/e$/.test(name) && !/^(deep\/er\/there|new-\w+)\/[^/]+$/.test(name),
    );
    expect(outside).toEqual([]);
    expect(readdirSync('/tmp').filter((name) => name.startsWith('steer-escaped'))).toEqual([]);
  });
});

/** Words that are a property of every object, and that a worksheet may well use as ids. */
const properties = ['constructor', 'prototype', 'valueof', 'tostring'] as const;

const sheet = `id: properties
version: 1
title: Properties
summary: Ids that every object knows.
sections:
  - questions:
${properties.map((id) => `      - { id: ${id}, type: text, ask: "What about ${id}?" }`).join('\n')}
      - id: rows
        type: table
        ask: Rows?
        columns: [${properties.map((id) => `{ id: ${id}, type: text, label: "${id}" }`).join(', ')}]
`;

test('ids that every object knows are ids like any other, there and back', { timeout: 60_000 }, async () => {
  const home = temporaryHome();
  writeFileSync(join(home, 'properties.yaml'), sheet);
  const row = Object.fromEntries(properties.map((id) => [id, `cell of ${id}`]));
  const answers = { ...Object.fromEntries(properties.map((id) => [id, `words on ${id}`])), rows: [row] };
  const stdin = JSON.stringify(answers);
  expect(await steer(['fill', './properties.yaml', '--answers', '-'], { home, stdin })).toMatchObject({
    code: 0,
  });
  expect(JSON.parse((await steer(['show', '1', '--json'], { home })).stdout).answers).toEqual(answers);
  for (const id of properties)
    expect((await steer(['list', '--where', `${id}~words`, '--json'], { home })).stdout).toContain(
      '"properties"',
    );
  expect(
    (await steer(['export', '--worksheet', 'properties', '--format', 'csv'], { home })).stdout,
  ).toContain('constructor,prototype');
  await steer(['export', '--output', 'all.json'], { home });
  await steer(['export', '--output', 'all/'], { home });
  const other = temporaryHome();
  expect(await steer(['import', join(home, 'all.json')], { home: other })).toMatchObject({ code: 0 });
  expect(JSON.parse((await steer(['show', '1', '--json'], { home: other })).stdout).answers).toEqual(answers);
  expect(await steer(['import', join(home, 'all')], { home: other })).toMatchObject({ code: 0 });
});

test.each<[what: string, file: string, content: string | Uint8Array, args: readonly string[], code: number]>([
  ['answers for __proto__', 'a.json', '{"__proto__":{"event":"x"}}', ['fill', 'abc', '--answers'], 3],
  ['answers for constructor', 'a.json', '{"constructor":"x"}', ['fill', 'abc', '--answers'], 3],
  [
    'a cell for __proto__',
    'a.json',
    '{"feelings":[{"feeling":"a","__proto__":{}}]}',
    ['fill', 'abc', '--answers'],
    3,
  ],
  ['a question called __proto__', 'a.yaml', sheetWith('{ id: __proto__, type: text, ask: A }'), ['print'], 3],
  [
    'a key __proto__ in a question',
    'a.yaml',
    sheetWith('{ id: a, type: text, ask: A, __proto__: { b: 1 } }'),
    ['print'],
    3,
  ],
  [
    'a question of type constructor',
    'a.yaml',
    sheetWith('{ id: a, type: constructor, ask: A }'),
    ['print'],
    3,
  ],
  ['a question of type __proto__', 'a.yaml', sheetWith('{ id: a, type: __proto__, ask: A }'), ['print'], 3],
  [
    'a condition on __proto__',
    'a.yaml',
    sheetWith('{ id: a, type: text, ask: A, when: { __proto__: { is: 1 } } }'),
    ['print'],
    3,
  ],
  ['a field called __proto__', 'a.pdf', rawForm(['/FT /Tx /T (abc@1.__proto__.text) /V (x)']), ['import'], 3],
  [
    'a field called constructor',
    'a.pdf',
    rawForm(['/FT /Tx /T (abc@1.constructor.prototype) /V (x)']),
    ['import'],
    3,
  ],
  [
    'a form of a sheet called __proto__',
    'a.pdf',
    rawForm(['/FT /Tx /T (__proto__@1.event.text) /V (x)']),
    ['import'],
    3,
  ],
  ['a head with __proto__', 'a.md', '---\n__proto__: { uuid: x }\nworksheet: abc\n---\n', ['import'], 3],
  ['a head with answers for __proto__', 'a.md', head('{"__proto__":{"event":"x"}}'), ['import'], 3],
  ['a head with answers for constructor', 'a.md', head('{"constructor":{"prototype":{}}}'), ['import'], 3],
  ['a head nested very deeply', 'a.md', head(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), ['import'], 3],
  [
    'an export nested very deeply',
    'a.json',
    `{"format":"selfsteer","formatVersion":1,"worksheets":[],"entries":[${'['.repeat(200_000)}${']'.repeat(200_000)}]}`,
    ['import'],
    3,
  ],
  [
    'an export of jrnl nested very deeply',
    'a.json',
    `{"entries":[{"body":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}`,
    ['import'],
    3,
  ],
  [
    'an export of jrnl with __proto__',
    'a.json',
    '{"entries":[{"__proto__":{"body":"x","title":"x","date":"2026-01-01","time":"10:00"}}]}',
    ['import'],
    3,
  ],
])('%s is refused', async (_, file, content, args, code) => {
  const home = temporaryHome();
  writeFileSync(join(home, file), content);
  const ended = await run([...args, file], { home });
  expect({ code: ended.code, stdout: ended.stdout, stderr: ended.stderr }).toMatchObject({
    code,
    stdout: '',
  });
  expect(ended.stderr).not.toMatch(/\n {4}at |Something went wrong/);
  expect(readdirSync(home)).not.toContain('data');
});

function sheetWith(question: string): string {
  return `id: a\nversion: 1\ntitle: A\nsummary: A\nsections: [{ questions: [${question}] }]\n`;
}

function head(answers: string): string {
  return `---\nid: 1\nuuid: 11111111-1111-4111-8111-111111111111\nworksheet: abc\nversion: 1\nstatus: done\ndate: 2026-01-01T10:00:00+01:00\nanswers: ${answers}\n---\n`;
}

test.each(['../../x', '/tmp/x', '..', 'a/b', 'a\\b', 'a\0b', '.', '', 'A b'])(
  'an export that calls a worksheet %j is refused',
  async (id) => {
    const home = await homeWith(['abc']);
    await steer(['export', '--output', 'all.json'], { home });
    const all = JSON.parse(readFileSync(join(home, 'all.json'), 'utf8'));
    all.worksheets[0].id = id;
    for (const entry of all.entries) entry.worksheet = id;
    writeFileSync(join(home, 'bad.json'), JSON.stringify(all));
    expect(await steer(['import', 'bad.json', '--journal', 'other.db'], { home })).toMatchObject({ code: 3 });
    expect(readdirSync(home)).not.toContain('other.db');
  },
);

test.each([
  ['export', 'link.md'],
  ['export', 'link.json'],
  ['export', 'link.pdf'],
  ['print', 'link.txt'],
  ['backup create', 'link.db'],
  ['journal rescue', 'link.db'],
])('%s to %s writes nothing through a link', async (command, name) => {
  const home = await homeWith(['abc']);
  const victim = join(home, 'victim');
  writeFileSync(victim, 'as it was');
  symlinkSync(victim, join(home, name));
  symlinkSync(join(home, 'nothing'), join(home, `dangling-${name}`));
  for (const place of [name, `dangling-${name}`]) {
    const words = command.split(' ');
    const output = words.length === 1 ? ['--output', place] : [place];
    await steer([...words, ...(command === 'print' ? ['abc'] : []), ...output], { home });
  }
  expect(readFileSync(victim, 'utf8')).toBe('as it was');
  expect(readdirSync(home)).not.toContain('nothing');
  expect(lstatSync(join(home, name)).isSymbolicLink()).toBe(true);
});

test('a sheet whose name Windows keeps for a device is printed under another', async () => {
  const home = temporaryHome();
  for (const id of ['con', 'nul', 'com1'])
    writeFileSync(
      join(home, `${id}.yaml`),
      sheetWith('{ id: a, type: text, ask: A }').replace('id: a', `id: ${id}`),
    );
  const args = ['print', './con.yaml', './nul.yaml', './com1.yaml', '--output', 'out/'];
  expect(await steer(args, { home })).toMatchObject({ code: 0 });
  expect(readdirSync(join(home, 'out')).sort()).toEqual(['com1-.txt', 'con-.txt', 'nul-.txt']);
});
