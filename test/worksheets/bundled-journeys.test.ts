import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { ComputedQuestion } from '../../src/questions/computed.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { checkAnswers } from '../../src/worksheets/check-answers.ts';
import { available, compute } from '../../src/worksheets/compute.ts';
import type { Answered, Elsewhere } from '../../src/worksheets/elsewhere.ts';
import { WorksheetLibrary } from '../../src/worksheets/library.ts';
import {
  type Answers,
  answersThatApply,
  begin,
  type Filling,
  give,
  mayBeAsked,
  overview,
  scopeOf,
} from '../../src/worksheets/progress.ts';
import type { Surroundings } from '../../src/worksheets/scope.ts';
import { questionsOf, type Worksheet } from '../../src/worksheets/worksheet.ts';
import { surroundings } from '../support/a-worksheet.ts';
import { filledAtRandom } from '../support/writer-at-random.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const library = new WorksheetLibrary({ bundled: `${root}/worksheets`, own: '/nowhere/worksheets' });
const sheets = (await library.all()).map(({ worksheet }) => worksheet);
const journeys = 80;

/** A journal in which every sheet was filled in once, with its example. */
const elsewhere: Elsewhere = {
  latest(id): Answered | undefined {
    const worksheet = sheets.find((sheet) => sheet.id === id);
    if (worksheet === undefined) return undefined;
    return { worksheet, answers: exampleOf(worksheet) };
  },
  count: () => 2,
};

function exampleOf(worksheet: Worksheet): Answers {
  const raw: unknown = JSON.parse(readFileSync(`${root}/resources/examples/${worksheet.id}.json`, 'utf8'));
  const checked = checkAnswers(worksheet, raw, surroundings);
  return 'answers' in checked ? checked.answers : {};
}

describe.each(sheets.map((sheet) => [sheet.id, sheet] as const))('%s', (_id, sheet) => {
  const seen = see(sheet, { ...surroundings, elsewhere });

  test('asks each question that has a condition on some journeys, and on others not', () => {
    const conditional = sheet.sections.flatMap(({ when, questions }) =>
      questions.filter((question) => types.stores(question) && (when ?? question.when) !== undefined),
    );
    expect(
      conditional.filter(({ id }) => !seen.asked.has(id)).map(({ id }) => `${id} is never asked`),
    ).toEqual([]);
    expect(
      conditional.filter(({ id }) => !seen.passedOver.has(id)).map(({ id }) => `${id} is always asked`),
    ).toEqual([]);
  });

  test('asks each column that has a condition in some rows, and in others not', () => {
    const conditional = questionsOf(sheet).flatMap((table) =>
      types
        .columns(table)
        .filter(({ when }) => when !== undefined)
        .map(({ id }) => `${table.id}.${id}`),
    );
    expect(conditional.filter((cell) => !seen.cells.asked.has(cell))).toEqual([]);
    expect(conditional.filter((cell) => !seen.cells.passedOver.has(cell))).toEqual([]);
  });

  test('comes to each of its computed values, and offers each of its next sheets, on some journey', () => {
    const computed = questionsOf(sheet).filter(({ type }) => type === 'computed');
    expect(computed.filter(({ id }) => !seen.computed.has(id)).map(({ id }) => id)).toEqual([]);
    expect(
      sheet.next.filter((_, index) => !seen.offered.has(index)).map(({ worksheet }) => worksheet),
    ).toEqual([]);
  });

  test('copied from paper, asks each question that applies once, and comes to the same answers', () => {
    expect(seen.copied).toEqual([]);
  });

  test('takes again as JSON what a writer answered on any journey', () => {
    expect(seen.refused).toEqual([]);
  });
});

function see(sheet: Worksheet, around: Surroundings) {
  const seen = {
    asked: new Set<string>(),
    passedOver: new Set<string>(),
    cells: { asked: new Set<string>(), passedOver: new Set<string>() },
    computed: new Set<string>(),
    offered: new Set<number>(),
    copied: [] as unknown[],
    refused: [] as unknown[],
  };
  const upsideDown = withLastSectionFirst(sheet);
  for (let seed = 0; seed < journeys; seed++) {
    const kept = seed === 0 ? { answers: exampleOf(sheet) } : {};
    const { filling, cells } = filledAtRandom(begin(sheet, around, kept), seed);
    for (const part of ['asked', 'passedOver'] as const)
      for (const cell of cells[part]) seen.cells[part].add(cell);
    for (const { id } of questionsOf(sheet)) (mayBeAsked(filling, id) ? seen.asked : seen.passedOver).add(id);
    const scope = scopeOf(filling);
    for (const question of questionsOf(sheet))
      if (question.type === 'computed' && available(compute(question as ComputedQuestion, scope)) != null)
        seen.computed.add(question.id);
    for (const [index, { when }] of sheet.next.entries())
      if (when === undefined || scope.holds(when)) seen.offered.add(index);
    const answers = answersThatApply(filling);
    const applying = questionsOf(sheet).filter(({ id }) => mayBeAsked(filling, id));
    const right = { asked: applying.map(({ id }) => id).toSorted(), answers };
    for (const paper of [sheet, upsideDown]) {
      const copy = copiedFromPaper(begin(paper, around, { order: 'on paper' }), filling.given);
      if (!isDeepStrictEqual(copy, right)) seen.copied.push({ seed, copy, right });
    }
    const checked = checkAnswers(sheet, answers, around);
    if ('problems' in checked && overview(filling).every(({ state }) => state !== 'open'))
      seen.refused.push(...checked.problems);
  }
  return seen;
}

/** The same sheet with everything in the way of whoever copies it: what decides stands behind what it decides. */
function withLastSectionFirst(sheet: Worksheet): Worksheet {
  const { length } = sheet.sections;
  const sections = sheet.sections.map((section, index) => ({
    ...section,
    print: { ...section.print, order: length - index },
  }));
  return { ...sheet, sections };
}

/** Types in what another wrote, in the order of the paper, and notes what was asked. */
function copiedFromPaper(start: Filling, written: Answers) {
  const asked: string[] = [];
  let filling = start;
  while (filling.at !== undefined && asked.length < 500) {
    asked.push(filling.at);
    filling = give(filling, written[filling.at] ?? null);
  }
  return { asked: asked.toSorted(), answers: answersThatApply(filling) };
}
