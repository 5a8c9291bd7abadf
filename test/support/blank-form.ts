import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromPdfForm } from '../../src/exchange/from-pdf-form.ts';
import { type FormField, formFields } from '../../src/exchange/pdf/form-fields.ts';
import { PdfFile } from '../../src/exchange/pdf/pdf-file.ts';
import { isDict } from '../../src/exchange/pdf/pdf-value.ts';
import { renderPdf } from '../../src/render/pdf/render-pdf.ts';
import type { RenderOptions } from '../../src/render/render-options.ts';
import { layOutBlank } from '../../src/worksheets/lay-out-blank.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';
import { surroundings } from './a-worksheet.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path));
const tools = {
  fonts: {
    regular: read('resources/fonts/NotoSans-regular.ttf'),
    bold: read('resources/fonts/NotoSans-bold.ttf'),
    italic: read('resources/fonts/NotoSans-italic.ttf'),
  },
  subsetter: read('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'),
};

/** Worksheets as a form to be filled in, as the program prints it. */
export async function blankForm(
  worksheets: readonly Worksheet[],
  options: RenderOptions = {},
): Promise<Uint8Array> {
  const documents = worksheets.map((worksheet) => layOutBlank(worksheet, surroundings, { guidance: false }));
  const { bytes } = await renderPdf(documents, tools, { fillable: true, ...options });
  return bytes;
}

/** The fields of a form, each as often as it is there. */
export function fieldsIn(bytes: Uint8Array): FormField[] {
  const file = new PdfFile(bytes);
  const form = file.get(file.catalog(), 'AcroForm');
  return isDict(form) ? formFields(file, form) : [];
}

/** What each of its sheets says. */
export function saidBy(bytes: Uint8Array) {
  const form = fromPdfForm(bytes);
  if ('problems' in form) throw new Error(form.problems.join('\n'));
  return form.sheets;
}
