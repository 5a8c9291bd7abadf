import { readFileSync } from 'node:fs';
import type { Json } from '../../src/questions/json.ts';
import { parseWorksheet } from '../../src/worksheets/parse-worksheet.ts';
import { InvalidWorksheetError } from '../../src/worksheets/problem.ts';
import { type Surroundings, WorksheetScope } from '../../src/worksheets/scope.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';

export const fixture = (name: string) => new URL(`../fixtures/worksheets/${name}`, import.meta.url);
export const everythingSource = readFileSync(fixture('everything.yaml'), 'utf8');
export const everythingAnswers: Readonly<Record<string, Json>> = JSON.parse(
  readFileSync(fixture('everything.answers.json'), 'utf8'),
);

export const surroundings: Surroundings = {
  now: '2026-11-23T22:00:00+01:00',
  offsetAt: () => '+01:00',
  words: {},
};

const head = ['id: sheet', 'version: 1', 'title: A sheet', 'summary: One line.'];
const indented = (lines: readonly string[], by: number) => lines.map((line) => `${' '.repeat(by)}${line}`);
const file = (lines: readonly string[]) => `${lines.join('\n')}\n`;

/** The text of a sheet with these questions, these sections, or these keys before the sections. */
export const withQuestions = (...lines: string[]) => withSections('- questions:', ...indented(lines, 4));
export const withSections = (...lines: string[]) => file([...head, 'sections:', ...indented(lines, 2)]);
export const withKeys = (...lines: string[]) =>
  file([
    ...head,
    ...lines,
    'sections:',
    '  - questions:',
    '      - { id: event, type: text, ask: What happened? }',
  ]);
export const withText = (...lines: string[]) => file(lines);

export function parse(source: string, known?: ReadonlySet<string>) {
  return parseWorksheet(new TextEncoder().encode(source), 'sheet.yaml', known);
}

export const sheetOf = (...questions: string[]): Worksheet => parse(withQuestions(...questions)).worksheet;

/** What is said of a sheet that is refused, line by line. */
export function complaints(source: string | Uint8Array): string[] {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  try {
    parseWorksheet(bytes, 'sheet.yaml');
  } catch (error) {
    if (error instanceof InvalidWorksheetError) return error.message.split('\n');
    throw error;
  }
  return [];
}

/** A text with ‸ where something is wrong: the text without it, and the line and column it stands at. */
export function marked(text: string): { source: string; at: string } {
  const before = text.slice(0, text.indexOf('‸')).split('\n');
  if (!text.includes('‸')) throw new Error(`no ‸ in ${text}`);
  return { source: text.replace('‸', ''), at: `${before.length}:${(before.at(-1)?.length ?? 0) + 1}` };
}

export function scopeWith(
  worksheet: Worksheet,
  answers: Readonly<Record<string, Json>> | 'on paper',
  words: Surroundings['words'] = {},
): WorksheetScope {
  return new WorksheetScope(worksheet, answers, { ...surroundings, words });
}

/** What is wrong, a sheet with ‸ where it is wrong, and what is said of it. */
export type Broken = readonly [what: string, sheet: string, says: string];

/** A complaint without the path in brackets that ends it. */
export function withoutPath(line: string): string {
  return line.replace(/ \([^()]*›[^()]*\)$/, '');
}
