import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sheetField } from '../../../src/document/field-names.ts';
import { answersFromFields } from '../../../src/worksheets/answers-from-fields.ts';
import { WorksheetLibrary } from '../../../src/worksheets/library.ts';
import { answersThatApply, begin } from '../../../src/worksheets/progress.ts';
import type { Worksheet } from '../../../src/worksheets/worksheet.ts';
import { surroundings } from '../../support/a-worksheet.ts';
import { answered } from '../../support/answered.ts';
import { blankForm, saidBy } from '../../support/blank-form.ts';
import { fieldsOf } from '../../support/form-writer.ts';
import { temporaryHome } from '../../support/home.ts';
import { type ShownField, shownFields } from '../../support/shown-fields.ts';
import { typeInto } from '../../support/type-into.ts';
import { filledByPdfjs, filledByPikepdf, hasPikepdf, type Typed } from '../../support/viewers.ts';
import { filledAtRandom } from '../../support/writer-at-random.ts';

const bundled = join(import.meta.dirname, '../../../worksheets');
const shelf = await new WorksheetLibrary({ bundled, own: '/nowhere/worksheets' }).all();
const sheets = shelf.map(({ worksheet }) => [worksheet.id, worksheet] as const);

/** Answers at random, and how they are typed into the form; such as there is room for on it. */
function anyTyped(worksheet: Worksheet, shown: readonly ShownField[]) {
  for (let seed = 1; seed < 60; seed += 1) {
    const { filling } = filledAtRandom(begin(worksheet, surroundings), seed, { rows: 2 });
    const answers = answersThatApply(filling);
    const typed = typeInto(shown, sheetField(worksheet), fieldsOf(worksheet, answers, surroundings));
    if (typed !== undefined && Object.keys(typed).length > 0) return { answers, typed };
  }
  throw new Error(`No answers to ${worksheet.id} fit on its form.`);
}

function answersIn(worksheet: Worksheet, bytes: Uint8Array) {
  const [sheet] = saidBy(bytes);
  const form = answersFromFields(worksheet, sheet?.fields ?? new Map(), surroundings);
  if ('problems' in form) throw new Error(form.problems.join('\n'));
  const given = form.filled[0]?.given ?? {};
  return answered(
    worksheet,
    answersThatApply(begin(worksheet, surroundings, { answers: given })),
    surroundings,
  );
}

function filledInPython(bytes: Uint8Array, typed: Typed): Uint8Array {
  const home = temporaryHome();
  const [source, target] = [join(home, 'blank.pdf'), join(home, 'filled.pdf')];
  writeFileSync(source, bytes);
  filledByPikepdf(source, target, typed, {});
  return readFileSync(target);
}

describe.each(sheets)('the form of %s', (_id, worksheet) => {
  test('comes back as it was filled in with pdf.js', async () => {
    const bytes = await blankForm([worksheet]);
    const { answers, typed } = anyTyped(worksheet, await shownFields(bytes));
    const filled = await filledByPdfjs(bytes, typed);
    expect(answersIn(worksheet, filled)).toEqual(answered(worksheet, answers, surroundings));
  });

  test.skipIf(!hasPikepdf)(
    'comes back as it was filled in with pikepdf, which this machine may lack',
    async () => {
      const bytes = await blankForm([worksheet]);
      const { answers, typed } = anyTyped(worksheet, await shownFields(bytes));
      const filled = filledInPython(bytes, typed);
      expect(answersIn(worksheet, filled)).toEqual(answered(worksheet, answers, surroundings));
    },
  );
});
