import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ComputedQuestion } from '../../src/questions/computed.ts';
import type { Json } from '../../src/questions/json.ts';
import { checkAnswers } from '../../src/worksheets/check-answers.ts';
import { compute } from '../../src/worksheets/compute.ts';
import { WorksheetLibrary } from '../../src/worksheets/library.ts';
import { begin, goTo, leadIn } from '../../src/worksheets/progress.ts';
import { WorksheetScope } from '../../src/worksheets/scope.ts';
import { findQuestion, questionsOf } from '../../src/worksheets/worksheet.ts';
import { surroundings } from '../support/a-worksheet.ts';

const bundled = fileURLToPath(new URL('../../worksheets', import.meta.url));
const library = new WorksheetLibrary({ bundled, own: '/nowhere/worksheets' });
const often = ['not-at-all', 'several-days', 'more-than-half', 'nearly-every-day'] as const;

/** So many items answered from the first on, each by its number of points; the others are skipped. */
async function scored(id: string, points: readonly (number | null)[], word: (points: number) => Json) {
  const sheet = await library.find(id);
  const answers = Object.fromEntries(
    points.map((point, index) => [`q${index + 1}`, point === null ? null : word(point)]),
  );
  const checked = checkAnswers(sheet, answers, surroundings);
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
  const total = findQuestion(sheet, 'total') as ComputedQuestion; // each has one
  return compute(total, new WorksheetScope(sheet, checked.answers, surroundings));
}

/** Points that come to a sum, at most 3 an item. */
function adding(items: number, sum: number): number[] {
  return Array.from({ length: items }, (_, index) => Math.max(0, Math.min(3, sum - 3 * index)));
}

const frequency = (points: number): Json => often[points] ?? null;

// Kroenke and Spitzer: cut-offs at 5, 10, 15 and 20 (PHQ) and at 5, 10 and 15 (GAD-7)
describe.each([
  ['phq-8', 8, [5, 10, 15, 20]],
  ['phq-9', 9, [5, 10, 15, 20]],
  ['gad-7', 7, [5, 10, 15]],
] as const)('%s', (id, items, cuts) => {
  test('goes from 0 to three points an item, and says something else from each published cut-off on', async () => {
    const sums = Array.from({ length: items * 3 + 1 }, (_, sum) => sum);
    const results = await Promise.all(sums.map((sum) => scored(id, adding(items, sum), frequency)));
    expect(results.map((result) => (result as { total: number }).total)).toEqual(sums); // a score has one
    const labels = results.map((result) => (result as { label: string }).label);
    const changes = sums.filter((sum) => sum > 0 && labels[sum] !== labels[sum - 1]);
    expect(changes).toEqual(cuts);
  });

  test('one item left out is made up from the others, and more than one gives no total', async () => {
    const ones = Array.from({ length: items }, () => 1);
    const without = (left: number) => ones.map((one, index) => (index < left ? null : one));
    expect(await scored(id, without(1), frequency)).toMatchObject({ total: items, missing: 1 });
    expect(await scored(id, without(2), frequency)).toMatchObject({ total: null, label: null, missing: 2 });
  });
});

// Vilsaint and colleagues: ten statements from 1 to 6, 10 to 60
test.each([
  [1, 10],
  [6, 60],
])('BARC-10 with %d everywhere is %d', async (each, total) => {
  const points = Array.from({ length: 10 }, () => each);
  expect(await scored('barc-10', points, String)).toMatchObject({ total, label: null });
});

test('BARC-10 with one left out has no total', async () => {
  const points = Array.from({ length: 10 }, (_, index) => (index === 3 ? null : 4));
  expect(await scored('barc-10', points, String)).toMatchObject({ total: null, missing: 1 });
});

// Bush and colleagues: three questions from 0 to 4, 0 to 12
test.each([
  ['never', null, null, 0],
  ['monthly', 'to-2', 'never', 1],
  ['some-a-week', 'to-4', 'monthly', 6],
  ['most-days', 'from-10', 'daily', 12],
])('AUDIT-C with %s, %s and %s is %d', async (q1, q2, q3, total) => {
  const sheet = await library.find('audit-c');
  const answers = { q1, ...(q2 === null ? {} : { q2, q3 }) };
  const checked = checkAnswers(sheet, answers, surroundings);
  const found = findQuestion(sheet, 'total') as ComputedQuestion; // it has one
  const given = 'answers' in checked ? checked.answers : {};
  expect(compute(found, new WorksheetScope(sheet, given, surroundings))).toMatchObject({ total });
});

test.each([
  ['not-at-all', false],
  ['several-days', true],
  ['more-than-half', true],
  ['nearly-every-day', true],
  [null, false],
])('in PHQ-9 thoughts of death %s show whom to turn to: %s', async (q9, isShown) => {
  const sheet = await library.find('phq-9');
  const filling = goTo(begin(sheet, surroundings, { answers: { q9 } }), 'difficulty');
  expect(leadIn(filling).some((question) => 'notice' in question && question.notice === 'crisis')).toBe(
    isShown,
  );
});

test('each measure says whose it is, on what terms, from where and since when, and that its words are exact', async () => {
  const measures = (await library.all()).filter(({ group }) => group === 'measures');
  expect(measures.map(({ worksheet }) => worksheet.id)).toEqual([
    'audit-c',
    'barc-10',
    'gad-7',
    'phq-8',
    'phq-9',
  ]);
  for (const { worksheet } of measures) {
    expect(worksheet).toMatchObject({
      credit: expect.stringMatching(/\d{4}/),
      licence: expect.any(String),
      source: expect.any(String),
      'verified-on': expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      'exact-wording': true,
    });
    expect(questionsOf(worksheet).filter(({ required }) => required)).toEqual([]);
  }
});
