import { readDefinition } from '../../src/worksheets/definition.ts';
import type { Surroundings } from '../../src/worksheets/scope.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';

/** A question as it would stand in YAML; `ask` is its id where the test does not care. */
export type Raw = Readonly<Record<string, unknown>>;

/** A worksheet with these questions in one section, read as any other; throws when it is not a right one. */
export function aWorksheet(questions: readonly Raw[], head: Raw = {}): Worksheet {
  const sections = [{ questions: questions.map((question) => ({ ask: question.id, ...question })) }];
  return readWorksheet({
    id: 'toy',
    version: 1,
    title: 'A toy sheet',
    summary: 'For tests.',
    sections,
    ...head,
  });
}

export function readWorksheet(raw: Raw): Worksheet {
  const { worksheet, problems } = readDefinition(raw);
  if (worksheet === undefined || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return worksheet;
}

export const surroundings: Surroundings = {
  now: '2026-11-24T09:30:00+01:00',
  offsetAt: () => '+01:00',
  words: {},
};
