import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { rawForm } from '../support/raw-pdf.ts';

test.each<[what: string, file: string, content: string | Uint8Array, args: readonly string[], code: number]>([
  ['a worksheet of brackets', 'a.yaml', '['.repeat(250_000), ['worksheet', 'lint'], 3],
  [
    'a worksheet with a million lines',
    'a.yaml',
    'id: a\nversion: 1\ntitle: A\nsummary: A\nsections: [{ questions: [{ id: a, type: text, ask: A, lines: 1000000 }] }]',
    ['print'],
    3,
  ],
  ['a pack that is no text', 'a.yaml', Uint8Array.from([0xff, 0xfe, 0]), ['print', '--pack'], 3],
  [
    'answers nested very deeply',
    'a.json',
    `{"event":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    ['fill', 'abc', '--answers'],
    3,
  ],
  [
    'an export with a prototype',
    'a.json',
    '{"format":"selfsteer","formatVersion":1,"worksheets":[{"__proto__":{}}],"entries":[]}',
    ['import'],
    3,
  ],
  [
    'a form with a name of very many parts',
    'a.pdf',
    rawForm([`/FT /Tx /T (abc@1${'.a'.repeat(490)}) /V (x)`]),
    ['import'],
    3,
  ],
  ['a form cut off', 'a.pdf', rawForm(['/FT /Tx /T (abc@1.event.text)']).subarray(0, 150), ['import'], 3],
  ['a head that refers to itself', 'a.md', '---\nuuid: &a [*a]\nworksheet: *a\n---\n', ['import'], 3],
  ['a journal that is none', 'a.db', 'SQLite format 3\0 and no more', ['list', '--journal'], 5],
  ['a word that every object knows, for a date', '', '', ['list', '--from', '__proto__'], 2],
  ['the last of all days', '', '', ['list', '--from', '9999-12-31', '--to', '9999'], 0],
])('%s', async (_, file, content, args, code) => {
  const home = temporaryHome();
  if (file !== '') writeFileSync(join(home, file), content);
  const ended = await run(file === '' ? args : [...args, file], { home });
  expect({ code: ended.code, stderr: ended.stderr }).toMatchObject({ code });
  expect(ended.stderr).not.toMatch(/\n {4}at |Something went wrong/);
  expect(ended.stderr.length).toBeLessThan(20_000);
});
