import { fromPdfForm } from '../../src/exchange/from-pdf-form.ts';
import { type FormField, formFields } from '../../src/exchange/pdf/form-fields.ts';
import { PdfFile } from '../../src/exchange/pdf/pdf-file.ts';
import { isDict } from '../../src/exchange/pdf/pdf-value.ts';
import type { RenderOptions } from '../../src/render/render-options.ts';
import { layOutBlank } from '../../src/worksheets/lay-out-blank.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';
import { surroundings } from './a-worksheet.ts';
import { pdfOf } from './pdf-tools.ts';

const made = new WeakMap<Worksheet, Map<string, Promise<Uint8Array>>>();

/** Worksheets as a form to be filled in, as the program prints it; that of one worksheet is made once. */
export async function blankForm(
  worksheets: readonly Worksheet[],
  options: RenderOptions = {},
): Promise<Uint8Array> {
  const [worksheet, ...more] = worksheets;
  if (worksheet === undefined || more.length > 0) return formOf(worksheets, options);
  const forms = made.get(worksheet) ?? new Map<string, Promise<Uint8Array>>();
  made.set(worksheet, forms);
  const key = JSON.stringify(options);
  const form = forms.get(key) ?? formOf(worksheets, options);
  forms.set(key, form);
  return form;
}

function formOf(worksheets: readonly Worksheet[], options: RenderOptions): Promise<Uint8Array> {
  const documents = worksheets.map((worksheet) => layOutBlank(worksheet, surroundings, { guidance: false }));
  return pdfOf(documents, { fillable: true, ...options });
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
