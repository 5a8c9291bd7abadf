import { type PDFArray, PDFDocument, type PDFForm, PDFName, type PDFPage, PDFString } from '@cantoo/pdf-lib';
import { fieldName, sheetField } from '../../src/document/field-names.ts';
import { isSkipped } from '../../src/questions/combine.ts';
import type { Json } from '../../src/questions/json.ts';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import type { Row } from '../../src/questions/scope.ts';
import { isFixed, type TableQuestion } from '../../src/questions/table-question.ts';
import { fingerprint } from '../../src/worksheets/fingerprint.ts';
import type { Answers } from '../../src/worksheets/progress.ts';
import { type Surroundings, WorksheetScope } from '../../src/worksheets/scope.ts';
import { questionsOf, type Worksheet } from '../../src/worksheets/worksheet.ts';

type Named = readonly [name: string, value: string];

/** What the fields of a form say when somebody answers so: by the blocks of the blank, as its writer lays them out. */
export function fieldsOf(
  worksheet: Worksheet,
  answers: Answers,
  surroundings: Surroundings,
): Map<string, string> {
  const scopes = {
    paper: new WorksheetScope(worksheet, 'on paper', surroundings),
    filled: new WorksheetScope(worksheet, answers, surroundings),
  };
  const line = worksheet.print.as === 'log' ? ['1'] : [];
  const named = questionsOf(worksheet).flatMap((question) => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : null;
    return isSkipped(answer) ? [] : fieldsFor(question, answer ?? null, scopes);
  });
  return new Map(named.map(([name, value]) => [fieldName(...line, name), value]));
}

interface Scopes {
  readonly paper: WorksheetScope;
  readonly filled: WorksheetScope;
}

function fieldsFor(question: QuestionBase, answer: Json, scopes: Scopes): Named[] {
  const { id } = question;
  const block = types.blank(question, scopes.paper).at(-1);
  if (block?.kind === 'table') return rowFields(question as TableQuestion, answer as readonly Row[], scopes);
  if (block?.kind === 'choices') return picked(id, answer, block.many);
  if (block?.kind === 'scale') return [[fieldName(id, 'rating'), String(answer)]];
  const texts = types.texts(question, answer, scopes.filled);
  if (block?.kind === 'lines' && block.numbered)
    return texts.map((text, index) => [fieldName(id, index + 1, 'text'), text]);
  return [[fieldName(id, 'text'), texts[0] ?? String(answer)]];
}

function picked(id: string, answer: Json, many: boolean): Named[] {
  const picks = [answer].flat() as readonly Json[]; // an option, or several
  return picks.flatMap((pick): Named[] => {
    if (typeof pick === 'object' && pick !== null && 'other' in pick)
      return [[fieldName(id, 'other'), String(pick.other)]];
    return [many ? [fieldName(id, 'tick', String(pick)), 'Yes'] : [fieldName(id, 'choice'), String(pick)]];
  });
}

function rowFields(table: TableQuestion, rows: readonly Row[], scopes: Scopes): Named[] {
  const { rows: kind } = table;
  return rows.flatMap((row, index) => {
    const number = isFixed(kind) ? 1 + kind.findIndex(({ value }) => value === row.row) : index + 1;
    const here = { ...scopes, filled: scopes.filled.inRow(row, table) };
    const name: Named[] =
      row.row === undefined || isFixed(kind) ? [] : [[fieldName('row', 'text'), String(row.row)]];
    const cells = table.columns.flatMap((column) => {
      const cell = Object.hasOwn(row, column.id) ? row[column.id] : null;
      return isSkipped(cell) ? [] : fieldsFor(column, cell ?? null, here);
    });
    // the name of a row is a field of its own, with nothing of a question about it
    return [...name.map(([, text]): Named => ['row.text', text]), ...cells].map(
      ([part, text]): Named => [fieldName(table.id, number, part), text],
    );
  });
}

const place = { x: 40, y: 40, width: 200, height: 20 };

export interface FormOf {
  readonly worksheet: Pick<Worksheet, 'id' | 'version'>;
  readonly fields: ReadonlyMap<string, string>;
  /** The definition that the program's own mark names. */
  readonly marked?: Worksheet | undefined;
  /** Whether the fields are there and say nothing yet. */
  readonly isBlank?: boolean;
}

/** The place of the option that `fields` names among the buttons of a group. */
export const namedButton = 1;

/** A PDF with these fields; one that says nothing is there, and empty. */
export async function pdfWith(...sheets: readonly FormOf[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  const form = pdf.getForm();
  for (const { worksheet, fields, isBlank = false } of sheets)
    for (const [part, value] of fields) {
      const name = fieldName(sheetField(worksheet), part);
      addField({ form, page, isBlank: isBlank || value === '' }, name, value);
    }
  mark(
    pdf,
    sheets.flatMap(({ marked }) => (marked === undefined ? [] : [marked])),
  );
  return pdf;
}

interface Adding {
  readonly form: PDFForm;
  readonly page: PDFPage;
  readonly isBlank: boolean;
}

function addField({ form, page, isBlank }: Adding, name: string, value: string): void {
  if (name.includes('.tick.')) {
    const box = form.createCheckBox(name);
    box.addToPage(page, place);
    if (!isBlank) box.check();
  } else if (/\.(choice|rating)$/.test(name)) {
    const group = form.createRadioGroup(name);
    const options = new Set(['before-it', value, 'other'].filter((option) => option !== ''));
    for (const option of options) group.addOptionToPage(option, page, place);
    if (!isBlank) group.select(value);
  } else {
    const field = form.createTextField(name);
    field.addToPage(page, place);
    field.enableMultiline();
    if (!isBlank) field.acroField.dict.set(PDFName.of('V'), hexText(value));
  }
}

/** As viewers write texts that are more than ASCII. */
function hexText(text: string) {
  return PDFString.of(
    Array.from({ length: text.length + 1 }, (_, index) => (index === 0 ? 0xfeff : text.charCodeAt(index - 1)))
      .flatMap((unit) => [unit >> 8, unit & 0xff])
      .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
      .join(''),
  );
}

/** The program's own mark in the form's dictionary. */
function mark(pdf: PDFDocument, worksheets: readonly Worksheet[]): void {
  if (worksheets.length === 0) return;
  const { context } = pdf;
  const marks = worksheets.map((worksheet) =>
    context.obj({
      Sheet: PDFString.of(worksheet.id),
      Version: worksheet.version,
      Fingerprint: PDFString.of(fingerprint(worksheet)),
    }),
  );
  pdf.getForm().acroForm.dict.set(PDFName.of('SelfsteerForms'), context.obj(marks) as PDFArray);
}

/** The bytes of a form, with nothing drawn anew. */
export function bytesOf(pdf: PDFDocument, { packed = true } = {}): Promise<Uint8Array> {
  return pdf.save({ useObjectStreams: packed, updateFieldAppearances: false });
}
