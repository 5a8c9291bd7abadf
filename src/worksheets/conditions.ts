import { isSkipped } from '../questions/combine.ts';
import type { Condition, Test } from '../questions/condition.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes } from '../questions/questions.ts';

/** What a test looks at: a question and the answers to it, one for each row where it is a column. */
export interface Found {
  readonly question: QuestionBase;
  readonly answers: readonly (Json | undefined)[];
}

/** Whether a condition holds. `find` gives what a test looks at; nothing, where the question has no answer. */
export function conditionHolds(condition: Condition, find: (test: Test) => Found | undefined): boolean {
  if ('all' in condition) return condition.all.every((inner) => conditionHolds(inner, find));
  if ('any' in condition) return condition.any.some((inner) => conditionHolds(inner, find));
  if ('not' in condition) return !conditionHolds(condition.not, find);
  const found = find(condition);
  const answers = found?.answers ?? [];
  if ('answered' in condition) {
    if (answers.length === 0) return !condition.answered;
    return answers.some((answer) => isSkipped(answer) !== condition.answered);
  }
  return (
    found !== undefined &&
    answers.some((answer) => !isSkipped(answer) && meets(condition, found.question, answer))
  );
}

function meets(test: Test, question: QuestionBase, answer: Json | undefined): boolean {
  if ('at-least' in test) return (questionTypes.number(question, answer) ?? Number.NaN) >= test['at-least'];
  if ('at-most' in test) return (questionTypes.number(question, answer) ?? Number.NaN) <= test['at-most'];
  if ('answered' in test) return test.answered;
  const wanted = 'is' in test ? test.is : test.includes;
  return (Array.isArray(wanted) ? wanted : [wanted]).some((one: string | number) =>
    questionTypes.matches(question, answer, one),
  );
}
