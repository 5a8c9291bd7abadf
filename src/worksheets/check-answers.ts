import { isSkipped } from '../questions/combine.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { didYouMean, isMap } from '../questions/schema.ts';
import type { Answers } from './progress.ts';
import { type Surroundings, WorksheetScope } from './scope.ts';
import { questionsOf, type Worksheet } from './worksheet.ts';

/** Something wrong with a set of answers: the question's id (with row and column), and what would be right. */
export interface AnswerProblem {
  readonly question: string;
  readonly sentence: string;
}

export type CheckedAnswers = { readonly answers: Answers } | { readonly problems: readonly AnswerProblem[] };

/**
 * Reads answers given as JSON by question id. Every question that applies is in the result, null where it was
 * skipped; every wrong, unknown or inapplicable answer is a problem, all reported together.
 */
export function checkAnswers(worksheet: Worksheet, raw: unknown, surroundings: Surroundings): CheckedAnswers {
  if (!isMap(raw))
    return {
      problems: [{ question: 'answers', sentence: 'must be one JSON object: { "question-id": answer }' }],
    };
  const soFar: Record<string, Json> = {}; // grows below: each answer is checked against those before it
  const scope = new WorksheetScope(worksheet, soFar, surroundings);
  const problems: AnswerProblem[] = unknownKeys(worksheet, raw);
  for (const question of questionsOf(worksheet)) {
    const value = Object.hasOwn(raw, question.id) ? raw[question.id] : undefined;
    problems.push(...checkOne(question, value, scope, soFar));
  }
  return problems.length > 0 ? { problems } : { answers: soFar };
}

function checkOne(
  question: QuestionBase,
  value: unknown,
  scope: WorksheetScope,
  soFar: Record<string, Json>,
): AnswerProblem[] {
  const problem = (sentence: string) => [{ question: question.id, sentence }];
  const applies = scope.applies(question);
  if (!types.stores(question)) return value === undefined ? [] : problem('takes no answer');
  if (!applies) return isSkipped(value) ? [] : problem('does not apply with these answers; leave it out');
  if (isSkipped(value)) {
    if (question.required && question.later === undefined) return problem('is needed');
    if (value !== undefined || question.later === undefined) soFar[question.id] = null;
    return [];
  }
  const checked = types.check(question, value, scope);
  if ('answer' in checked) {
    soFar[question.id] = checked.answer;
    return [];
  }
  return checked.faults.map(({ path, sentence }) => ({
    question: [question.id, ...path].join('.'),
    sentence,
  }));
}

function unknownKeys(worksheet: Worksheet, raw: Readonly<Record<string, unknown>>): AnswerProblem[] {
  const known = questionsOf(worksheet).map(({ id }) => id);
  return Object.keys(raw)
    .filter((key) => !known.includes(key))
    .map((key) => ({ question: key, sentence: `is no question of this worksheet${didYouMean(key, known)}` }));
}
