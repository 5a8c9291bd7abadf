import { type FormField, formFields } from './pdf/form-fields.ts';
import { PdfFile } from './pdf/pdf-file.ts';
import { isDict, numberIn, type PdfDict, PdfError, type PdfTrouble } from './pdf/pdf-value.ts';

export { largestPdf } from './pdf/budget.ts';

/** What was written on a form of one worksheet. */
export interface FormSheet {
  readonly id: string;
  readonly version: number;
  /** Of the definition it was printed from; a viewer that writes the file anew may lose it. */
  readonly fingerprint?: string | undefined;
  /** What is written and marked, by what a field is called below its sheet: `event.text`. */
  readonly fields: ReadonlyMap<string, string | readonly string[]>;
}

export type ReadForm = { readonly sheets: readonly FormSheet[] } | { readonly problems: readonly string[] };

/** Reads the form that a PDF is, or says why it is none that can be read. */
export function fromPdfForm(bytes: Uint8Array): ReadForm {
  try {
    return sheetsIn(new PdfFile(bytes));
  } catch (error) {
    if (error instanceof PdfError) return { problems: [sentences[error.trouble]] };
    throw error;
  }
}

const sentences: Readonly<Record<PdfTrouble, string>> = {
  'not-pdf': 'It is not a PDF.',
  damaged: 'The file is damaged, or not all of it is there. Save the form again, or get it once more.',
  encrypted: 'It is protected with a password or encrypted. Save a copy without protection, and import that.',
  'too-large': 'It is larger than any form, and was not read to its end.',
  'no-form':
    'It has no fields to fill in: it may have been printed to PDF, which leaves only the picture of a form.',
  xfa: 'It is a form of another kind (XFA), which cannot be read.',
  'unknown-packing':
    'It is packed in a way that cannot be read. Save it with another viewer, and import that.',
};

function sheetsIn(file: PdfFile): ReadForm {
  const form = file.get(file.catalog(), 'AcroForm');
  if (!isDict(form)) throw new PdfError('no-form');
  if (file.get(form, 'XFA') !== null) throw new PdfError('xfa');
  const fields = formFields(file, form);
  if (fields.length === 0) throw new PdfError('no-form');
  const known = markers(file, form);
  const sheets = Map.groupBy(fields.flatMap(ofSheet), ({ sheet }) => sheet);
  if (sheets.size === 0) return { problems: [known.length === 0 ? foreign : emptied] };
  const read = [...sheets.values()].map((parts) => sheetOf(parts, known));
  const problems = read.flatMap(({ twice }) => twice.map(sayTwice));
  return problems.length > 0 ? { problems } : { sheets: read.map(({ sheet }) => sheet) };
}

const foreign = 'It is a form, but not one that "steer print --fillable" made.';
const emptied = 'The fields that can be filled in were taken out of it.';

interface SheetField {
  /** The worksheet's id and version, as they stand in the name. */
  readonly sheet: string;
  readonly id: string;
  readonly version: number;
  /** What the field is called below its sheet. */
  readonly name: string;
  readonly field: FormField;
}

/** A field that is called as ours are; a foreign one is nothing to us. */
function ofSheet(field: FormField): SheetField[] {
  const [, id, version, name] = /^([a-z0-9-]{1,100})@(\d{1,9})\.(.{1,1000})$/s.exec(field.name) ?? [];
  if (id === undefined || version === undefined || name === undefined) return [];
  return [{ sheet: `${id}@${version}`, id, version: Number(version), name, field }];
}

/** A field that is there twice says one thing: what is shown wins, and two that differ are left to the writer. */
function sheetOf(parts: readonly SheetField[], known: readonly Marker[]) {
  const fields = new Map<string, string | readonly string[]>();
  const twice: string[] = [];
  for (const [name, same] of Map.groupBy(parts, (part) => part.name)) {
    const written = same.filter(({ field }) => field.value !== undefined);
    const shown = written.filter(({ field }) => !field.isHidden);
    const values = (shown.length > 0 ? shown : written).map(({ field }) => field.value);
    const [value] = values;
    if (value !== undefined) fields.set(name, value);
    if (new Set(values.map((one) => JSON.stringify(one))).size > 1) twice.push(name);
  }
  const { id = '', version = 0 } = parts[0] ?? {};
  const marker = known.find((one) => one.id === id && one.version === version);
  return { sheet: { id, version, fingerprint: marker?.fingerprint, fields }, twice };
}

function sayTwice(name: string): string {
  return `The field "${name}" is there twice, and says two things. Write the same into both.`;
}

interface Marker {
  readonly id: string;
  readonly version: number;
  readonly fingerprint: string | undefined;
}

/** What the program left in the form when it printed it. */
function markers(file: PdfFile, form: PdfDict): Marker[] {
  return file
    .list(form.entries.get('SelfsteerForms'))
    .map((one) => file.resolve(one))
    .filter(isDict)
    .map((one) => ({
      id: file.text(one.entries.get('Sheet')) ?? '',
      version: numberIn(file.get(one, 'Version')) ?? 0,
      fingerprint: file.text(one.entries.get('Fingerprint'))?.toLowerCase(),
    }));
}
