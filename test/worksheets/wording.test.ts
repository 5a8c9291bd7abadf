import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { parseWorksheet } from '../../src/worksheets/parse-worksheet.ts';
import { questionsOf, type Worksheet } from '../../src/worksheets/worksheet.ts';
import { gradeOf } from '../support/readability.ts';

const root = fileURLToPath(new URL('../../worksheets', import.meta.url));
const files = readdirSync(root, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.yaml'));
const sheets = files.map((file) => parseWorksheet(readFileSync(`${root}/${file}`), file).worksheet);

/** An instrument is given in its exact words, whatever those are. */
const ours = sheets.filter((sheet) => sheet['exact-wording'] !== true);

describe.each(ours.map((sheet) => [sheet.id, sheet] as const))('%s', (_id, sheet) => {
  test('asks in words for a reader of about twelve', () => {
    expect(gradeOf(askedIn(sheet))).toBeLessThanOrEqual(7);
  });

  test('guides in words for a reader of about thirteen', () => {
    expect(gradeOf(guidanceIn(sheet))).toBeLessThanOrEqual(8);
  });

  test('uses no word that labels or blames', () => {
    const texts = [...askedIn(sheet), ...guidanceIn(sheet), ...examplesIn(sheet), sheet.title];
    expect(texts.flatMap((text) => text.match(unwanted) ?? [])).toEqual([]);
  });

  test('cheers nobody on', () => {
    const texts = [...askedIn(sheet), ...guidanceIn(sheet)];
    expect(
      texts.filter((text) => /!|\b(well done|great job|congratulations|good job)\b/i.test(text)),
    ).toEqual([]);
  });
});

/** Words that make a person what they did, or a return to use a fall. What a writer says of themselves is their own. */
const unwanted =
  /\b(addicts?|alcoholics?|abus(e|er|ers|ed|ing)|clean|dirty|junkies?|enablers?|enabling|codependen(t|ts|ce|cy)|failures?|cheat(s|ed|er|ing)?|relaps(e|ed|er|ing)|zero)\b/giu;

function askedIn({ summary, sections }: Worksheet): string[] {
  return [summary, ...sections.flatMap(({ questions }) => questions.flatMap(askedBy))].map(
    withoutPlaceholders,
  );
}

function askedBy(question: QuestionBase): string[] {
  const options = 'options' in question && Array.isArray(question.options) ? question.options : [];
  return [
    question.ask,
    ...(question.hint === undefined ? [] : [question.hint]),
    ...options.flatMap(({ label, hint }: { label: string; hint?: string }) =>
      hint === undefined ? [label] : [label, hint],
    ),
    ...('text' in question && typeof question.text === 'string' ? [question.text] : []),
    ...types.columns(question).flatMap(askedBy),
  ];
}

function guidanceIn({ guidance, sections, next, first }: Worksheet): string[] {
  const all = [
    guidance,
    ...sections.flatMap((section) => [section.guidance, ...section.questions.flatMap(guidanceOf)]),
    ...[...first, ...next].map(({ say }) => say),
  ];
  return all.filter((text) => text !== undefined).map(withoutPlaceholders);
}

function guidanceOf(question: QuestionBase): (string | undefined)[] {
  return [question.guidance, ...types.columns(question).flatMap(guidanceOf)];
}

function examplesIn(sheet: Worksheet): string[] {
  const of = (question: QuestionBase): string[] => [
    ...(question.example === undefined ? [] : [question.example]),
    ...types.columns(question).flatMap(of),
  ];
  return questionsOf(sheet).flatMap(of);
}

function withoutPlaceholders(text: string): string {
  return text.replace(/\{\{[^}]*\}\}/g, 'this');
}
