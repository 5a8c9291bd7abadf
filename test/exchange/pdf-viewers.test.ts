import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldName, sheetField } from '../../src/document/field-names.ts';
import { fromPdfForm } from '../../src/exchange/from-pdf-form.ts';
import { fingerprint } from '../../src/worksheets/fingerprint.ts';
import { WorksheetLibrary } from '../../src/worksheets/library.ts';
import { surroundings } from '../support/a-worksheet.ts';
import { bytesOf, fieldsOf, namedButton, pdfWith } from '../support/form-writer.ts';
import { temporaryHome } from '../support/home.ts';
import { filledByPdfjs, filledByPikepdf, hasPikepdf, type Typed } from '../support/viewers.ts';

const root = join(import.meta.dirname, '../..');
const library = new WorksheetLibrary({ bundled: join(root, 'worksheets'), own: '/nowhere/worksheets' });

/** A sheet's example, as a form that is empty, what is typed into it, and what it says then. */
async function anExample(id: string) {
  const worksheet = await library.find(id);
  const answers = JSON.parse(readFileSync(join(root, `resources/examples/${id}.json`), 'utf8'));
  const fields = fieldsOf(worksheet, answers, surroundings);
  const typed = Object.fromEntries(
    [...fields].map(([name, value]) => [fieldName(sheetField(worksheet), name), howTyped(name, value)]),
  );
  const pdf = await pdfWith({ worksheet, fields, marked: worksheet, isBlank: true });
  const { version } = worksheet;
  return { pdf, typed, sheet: { id, version, fingerprint: fingerprint(worksheet), fields } };
}

function howTyped(name: string, value: string): string {
  if (name.includes('.tick.')) return '0';
  return /\.(choice|rating)$/.test(name) ? String(namedButton) : value;
}

function saidBy(bytes: Uint8Array) {
  const form = fromPdfForm(bytes);
  if ('problems' in form) throw new Error(form.problems.join('\n'));
  return form.sheets.map((sheet) => ({ ...sheet, fields: Object.fromEntries(sheet.fields) }));
}

const ids = ['abc', 'cost-benefit', 'values', 'urge-log', 'urge-voice'];
const inWords = ({ fields, ...sheet }: { fields: ReadonlyMap<string, string> }) => [
  { ...sheet, fields: Object.fromEntries(fields) },
];

describe.each(ids)('the form of %s', (id) => {
  test.each([true, false])('is read as it was filled in with pdf.js (packed: %j)', async (packed) => {
    const { pdf, typed, sheet } = await anExample(id);
    expect(saidBy(await filledByPdfjs(await bytesOf(pdf, { packed }), typed))).toEqual(inWords(sheet));
  });

  test('is read as it was filled in twice with pdf.js', async () => {
    const { pdf, typed, sheet } = await anExample(id);
    const once = await filledByPdfjs(await bytesOf(pdf), textsIn(typed, 'before'));
    expect(saidBy(await filledByPdfjs(once, typed))).toEqual(inWords(sheet));
  });

  test.skipIf(!hasPikepdf).each([{}, { packed: true }, { linearize: true }])(
    'is read as it was filled in with pikepdf, which this machine may lack (%j)',
    async (saving) => {
      const { pdf, typed, sheet } = await anExample(id);
      const [source, target] = ['blank.pdf', 'filled.pdf'].map((name) => join(temporaryHome(), name));
      if (source === undefined || target === undefined) throw new RangeError();
      writeFileSync(source, await bytesOf(pdf));
      filledByPikepdf(source, target, typed, saving);
      expect(saidBy(readFileSync(target))).toEqual(inWords(sheet));
    },
  );
});

function textsIn(typed: Typed, text: string): Typed {
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([name]) => name.endsWith('.text'))
      .map(([name]) => [name, text]),
  );
}
