import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf, pdfWith } from '../support/form-writer.ts';
import { temporaryHome } from '../support/home.ts';
import { rawForm, rawPdf } from '../support/raw-pdf.ts';
import { journalFile, steer } from './examples.ts';

const abc = { id: 'abc', version: 1 };
const urge = { 'kind.choice': 'urge', 'event.text': 'A “missed” call', 'date.text': '2026-11-20' };

const formOf = async (fields: Readonly<Record<string, string>>, worksheet = abc) =>
  bytesOf(await pdfWith({ worksheet, fields: new Map(Object.entries(fields)) }));

function homeWith(files: Readonly<Record<string, Uint8Array>>): string {
  const home = temporaryHome();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(home, name), bytes);
  return home;
}

test('a filled-in form is taken in, once, and taken back', async () => {
  const home = homeWith({ 'filled.pdf': await formOf(urge) });
  expect(await steer(['import', 'filled.pdf', '--dry-run'], { home })).toMatchObject({
    ...{ code: 0, stdout: '', stderr: '1 entry would come in.\n' },
  });
  expect(existsSync(journalFile(home))).toBe(false);
  expect(await steer(['import', 'filled.pdf', '--json'], { home })).toMatchObject({
    ...{ code: 0, stdout: '{"added":[1],"same":[],"changed":[]}\n', stderr: '1 entry came in.\n' },
  });
  const shown = JSON.parse((await steer(['show', '1', '--json'], { home })).stdout);
  expect(shown).toMatchObject({
    ...{
      worksheet: 'abc',
      status: 'done',
      tags: ['form'],
      occurredAt: expect.stringMatching(/^2026-11-20T12:00/),
    },
    answers: { kind: 'urge', event: 'A “missed” call' },
  });
  expect((await steer(['import', 'filled.pdf'], { home })).stderr).toBe(
    'No entries came in, 1 was there already.\n',
  );
  expect((await steer(['undo'], { home })).stderr).toMatch(/^Taken back: the import of an entry/);
});

test('a form comes in by the pipe, or under any name', async () => {
  const stdin = await formOf(urge);
  const home = homeWith({ filled: stdin });
  expect((await steer(['import', '-'], { home, stdin })).stderr).toBe('1 entry came in.\n');
  expect((await steer(['import', 'filled'], { home })).stderr).toBe(
    'No entries came in, 1 was there already.\n',
  );
});

describe('a folder of forms', () => {
  test('is taken in', async () => {
    const home = temporaryHome();
    mkdirSync(join(home, 'forms'));
    writeFileSync(join(home, 'forms/a.pdf'), await formOf(urge));
    writeFileSync(join(home, 'forms/B.PDF'), await formOf({ ...urge, 'event.text': 'Else' }));
    writeFileSync(join(home, 'forms/notes.txt'), 'no form');
    expect((await steer(['import', 'forms/'], { home })).stderr).toBe('2 entries came in.\n');
  });

  test('that holds Markdown as well is told apart', async () => {
    const home = temporaryHome();
    mkdirSync(join(home, 'forms'));
    writeFileSync(join(home, 'forms/a.pdf'), await formOf(urge));
    writeFileSync(join(home, 'forms/b.md'), '');
    expect(await steer(['import', 'forms'], { home })).toMatchObject({
      code: 2,
      stderr:
        'The folder "forms" holds Markdown and PDF files.\nPut them in two folders, and import one after the other.\n',
    });
  });
});

test('what was done with an answer that does not apply is said', async () => {
  const home = homeWith({ 'filled.pdf': await formOf({ 'kind.choice': 'upset', 'urge.rating': '7' }) });
  const { code, stderr } = await steer(['import', 'filled.pdf'], { home });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^\d+\. .*urge.* This does not apply .* kept aside\.\n1 entry came in\.\n$/);
});

const textField = (more: string) => `/FT /Tx /T (abc@1.event.text) ${more}`;
const whole = await formOf(urge);

test.each<[string, Uint8Array, number, string]>([
  ['cut off', whole.subarray(0, -40), 3, 'The file is damaged, or not all of it is there.'],
  ['no PDF', Buffer.from('hello'), 3, 'It is not a PDF.'],
  [
    'protected',
    rawPdf({ objects: ['<< >>'], trailer: '/Encrypt << >>' }),
    3,
    'It is protected with a password or encrypted.',
  ],
  ['without fields', rawPdf({ objects: ['<< /Type /Catalog >>'] }), 3, 'It has no fields to fill in'],
  [
    'foreign',
    rawForm(['/FT /Tx /T (name) /V (x)']),
    3,
    'It is a form, but not one that "steer print --fillable" made.',
  ],
  ['of XFA', rawForm([textField('')], [], '/XFA []'), 3, 'It is a form of another kind (XFA)'],
  ['empty', rawForm([textField('')]), 3, 'Nothing is filled in.'],
  ['twice', rawForm([textField('/V (x)'), textField('/V (y)')]), 3, 'The field "event.text" is there twice'],
  [
    'too large',
    Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(21 * 1024 * 1024)]),
    3,
    'It is larger than any form',
  ],
  [
    'of another version',
    await formOf(urge, { id: 'abc', version: 7 }),
    3,
    'It is a form of version 7 of “ABC of an urge or an upset”, and version 1 is here.',
  ],
  [
    'of no worksheet here',
    await formOf(urge, { id: 'mine', version: 1 }),
    3,
    'It is a form of the worksheet "mine", which is not here.',
  ],
  [
    'with wrong answers',
    await formOf({ ...urge, 'kind.choice': 'rainy' }),
    3,
    'Correct it in the PDF and import it again, or type it in: steer fill abc --from-paper',
  ],
])('a form that is %s is refused', async (_what, bytes, code, said) => {
  const home = homeWith({ 'form.pdf': bytes });
  const outcome = await steer(['import', 'form.pdf'], { home });
  expect(outcome).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(said) });
  expect(outcome.stderr).toMatch(/^What is in "form.pdf" cannot be read; nothing was stored.\n/);
  expect(existsSync(journalFile(home))).toBe(false);
});

test('a form that is not there is not found', async () => {
  expect(await steer(['import', 'none.pdf'], {})).toMatchObject({
    code: 4,
    stderr: 'There is no file "none.pdf".\n',
  });
});
