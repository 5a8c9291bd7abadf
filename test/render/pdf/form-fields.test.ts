import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sheetField } from '../../../src/document/field-names.ts';
import type { QuestionBase } from '../../../src/questions/question.ts';
import { questionTypes as types } from '../../../src/questions/questions.ts';
import { answersFromFields } from '../../../src/worksheets/answers-from-fields.ts';
import { fingerprint } from '../../../src/worksheets/fingerprint.ts';
import { WorksheetLibrary } from '../../../src/worksheets/library.ts';
import { WorksheetScope } from '../../../src/worksheets/scope.ts';
import { questionsOf, type Worksheet } from '../../../src/worksheets/worksheet.ts';
import { aWorksheet, surroundings } from '../../support/a-worksheet.ts';
import { blankForm, saidBy } from '../../support/blank-form.ts';
import { readingOrders } from '../../support/reading-order.ts';
import { type ShownField, shownFields } from '../../support/shown-fields.ts';
import { filledByPdfjs } from '../../support/viewers.ts';

const bundled = join(import.meta.dirname, '../../../worksheets');
const shelf = await new WorksheetLibrary({ bundled, own: '/nowhere/worksheets' }).all();
const sheets = shelf.map(({ worksheet }) => [worksheet.id, worksheet] as const);
const named = (id: string) => sheets.flatMap(([own, sheet]) => (own === id ? [sheet] : []));

/** What the fields are called below their sheet, buttons with what they stand for. */
function namesIn(shown: readonly ShownField[], worksheet: Worksheet): string[] {
  const start = `${sheetField(worksheet)}.`;
  return shown.map(({ name, kind, value }) => {
    expect(name.startsWith(start)).toBe(true);
    const own = name.slice(start.length);
    return kind === 'choice' ? `${own}=${value}` : own;
  });
}

/** The beginnings of the fields that a question needs: for each option, each line, each cell of each row. */
function needed(question: QuestionBase, worksheet: Worksheet): string[] {
  const { id } = question;
  if (worksheet.print.as === 'log') return [`1.${id}.text`, `${worksheet.print.rows ?? 10}.${id}.text`];
  const block = types.blank(question, new WorksheetScope(worksheet, 'on paper', surroundings)).at(-1);
  switch (block?.kind) {
    case 'choices':
      return [
        ...block.options.map(({ value }) => (block.many ? `${id}.tick.${value}` : `${id}.choice=${value}`)),
        ...(block.other ? [`${id}.other`] : []),
      ];
    case 'lines':
      return block.numbered
        ? Array.from({ length: block.count }, (_, index) => `${id}.${index + 1}.text`)
        : [`${id}.text`];
    case 'table':
      return block.rows.flatMap((_, index) =>
        types.columns(question).map((column) => `${id}.${index + 1}.${column.id}.`),
      );
    default:
      return [`${id}.`];
  }
}

const overlap = (a: ShownField, b: ShownField) =>
  a.page === b.page &&
  Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]) > 0.5 &&
  Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1]) > 0.5;

const manners = [{}, { large: true, paper: 'letter' }] as const;

describe.each(sheets)('the form of %s', (_id, worksheet) => {
  test.each(manners)('has a field for every answer, and no two of one name (%j)', async (manner) => {
    const names = namesIn(await shownFields(await blankForm([worksheet], manner)), worksheet);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
    const isOnce = worksheet.print.as === 'log' && 'large' in manner; // in large type a log asks for one time
    const wanted = questionsOf(worksheet)
      .filter((question) => types.stores(question) && !isOnce)
      .flatMap((question) => needed(question, worksheet));
    expect(wanted.filter((start) => !names.some((name) => name.startsWith(start)))).toEqual([]);
  });

  test.each(manners)(
    'has fields that lie on the page, beside each other, and say what they are (%j)',
    async (manner) => {
      const shown = await shownFields(await blankForm([worksheet], manner));
      const over = shown.flatMap((a, index) =>
        shown.slice(index + 1).flatMap((b) => (overlap(a, b) ? [[a.name, b.name]] : [])),
      );
      expect(over).toEqual([]);
      expect(
        shown.filter(
          ({ box: [left, bottom, right, top] }) => left < 0 || bottom < 20 || right <= left || top <= bottom,
        ),
      ).toEqual([]);
      expect(shown.filter(({ says }) => says.trim() === '')).toEqual([]);
    },
  );

  test('is gone through as it is read', async () => {
    const { listed, reached } = await readingOrders(await blankForm([worksheet]));
    expect(reached).toEqual(listed);
  });

  test('has no field that nobody reads', async () => {
    const shown = await shownFields(await blankForm([worksheet]));
    const start = `${sheetField(worksheet)}.`.length;
    const fields = new Map(shown.map(({ name, value }) => [name.slice(start), value ?? 'x']));
    const read = answersFromFields(worksheet, fields, surroundings);
    const unread =
      'problems' in read ? read.problems.filter((line) => line.includes('belongs to no question')) : [];
    expect(unread).toEqual([]);
  });
});

test('whoever does not see the page hears the question, the row and the option', async () => {
  const shown = await shownFields(await blankForm(named('abc')));
  const says = (end: string, value?: string) =>
    shown.find((one) => one.name.endsWith(end) && (value === undefined || one.value === value))?.says;
  expect(says('.date.text')).toBe('Date');
  expect(says('.kind.choice', 'upset')).toBe('What is this about? · Something that upset me');
  expect(says('.feelings.2.strength.text')).toBe('What did you feel, and how strongly? · 2 · Strength');
  expect(says('.urge.rating', '7')).toBe('How strong was the urge? · 7');
});

test('a question called as what stands at the top takes its field', async () => {
  const shown = await shownFields(await blankForm(named('urge-voice')));
  expect(shown.filter(({ name }) => name.endsWith('.name.text')).map(({ says }) => says)).toEqual([
    'What name would you give the urge?',
  ]);
});

test('options are known by their values, whatever letters they have', async () => {
  const values = ['größer als 5', '50%', 'a/b (c)', 'x#41', '愛'];
  const question = { id: 'q', type: 'choice', options: values.map((value) => ({ value, label: value })) };
  const bytes = await blankForm([aWorksheet([question])]);
  for (const [index, value] of values.entries()) {
    const filled = await filledByPdfjs(bytes, { 'toy@1.q.choice': String(index) });
    expect(Object.fromEntries(saidBy(filled)[0]?.fields ?? [])).toEqual({ 'q.choice': value });
  }
});

test('a form says of which definition it is', async () => {
  const [sheet] = saidBy(await blankForm(named('abc')));
  expect(named('abc').map(fingerprint)).toEqual([sheet?.fingerprint]);
});

test('two sheets in one file are read one by one', async () => {
  const bytes = await blankForm([...named('abc'), ...named('values')], { paper: 'letter' });
  const filled = await filledByPdfjs(bytes, {
    'abc@1.event.text': 'A call',
    'abc@1.date.text': '2026-11-20',
  });
  expect(saidBy(filled).map(({ id, fields }) => [id, fields.size])).toEqual([
    ['abc', 2],
    ['values', 0],
  ]);
});

test('buttons may be let go of, and marks are drawn by the file itself', async () => {
  const { PDFDocument, PDFRadioGroup, PDFName, PDFCheckBox } = await import('@cantoo/pdf-lib');
  const pdf = await PDFDocument.load(await blankForm(named('abc')));
  const form = pdf.getForm();
  expect(String(form.acroForm.dict.get(PDFName.of('NeedAppearances')))).toBe('true');
  const fields = form.getFields();
  const groups = fields.filter((field) => field instanceof PDFRadioGroup);
  expect(groups.map((group) => group.isOffToggleable())).not.toContain(false);
  const buttons = fields.filter((field) => field instanceof PDFRadioGroup || field instanceof PDFCheckBox);
  const widgets = buttons.flatMap(({ acroField }) => acroField.getWidgets());
  expect(widgets.filter((widget) => widget.getOnValue() === undefined)).toEqual([]);
  expect(pdf.getPages().map(({ node }) => String(node.get(PDFName.of('Tabs'))))).toEqual(['/S', '/S', '/S']);
});
