import { type Condition, type Test, testsIn } from '../questions/condition.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { didYouMean, firstFew, listed } from '../questions/schema.ts';
import type { Problem } from './problem.ts';
import type { Known } from './rules-known.ts';

type Path = readonly (string | number)[];

/** What is wrong with a condition: it looks at what is not there yet, or asks what that cannot answer. */
export function conditionProblems(
  condition: Condition,
  path: Path,
  known: Known,
  columns?: readonly QuestionBase[],
): Problem[] {
  return testsIn(condition).flatMap(({ test, path: inner }): Problem[] => {
    const own = [...path, ...inner.map((part) => (typeof part === 'number' ? part : String(part)))];
    const subject =
      'column' in test ? columnSubject(test.column, columns) : questionSubject(test.question, known);
    if (subject === 'unread') return [];
    if (typeof subject === 'string')
      return [{ path: [...own, 'column' in test ? 'column' : 'question'], sentence: subject }];
    return demandProblems(test, subject, own);
  });
}

function columnSubject(name: string, columns: readonly QuestionBase[] | undefined): QuestionBase | string {
  if (columns === undefined) return 'can stand only within a table; write question: instead';
  const found = columns.find(({ id }) => id === name);
  return (
    found ??
    `names "${name}", which is no earlier column here${didYouMean(
      name,
      columns.map(({ id }) => id),
    )}`
  );
}

function questionSubject(name: string, { earlier, all, unread }: Known): QuestionBase | string {
  const [id = '', columnId] = name.split('.');
  if (unread.has(id)) return 'unread';
  const question = earlier.get(id);
  if (question === undefined) {
    if (all.has(id))
      return `names "${id}", which does not come before it; a condition can look only at earlier questions`;
    return `names "${id}", which is no question here${didYouMean(id, [...earlier.keys()])}`;
  }
  if (question.type === 'note') return `names "${id}", a note, which has no answer`;
  if (columnId === undefined) return question;
  const columns = types.columns(question);
  return (
    columns.find(({ id }) => id === columnId) ??
    `names "${name}", but "${id}" has no such column${didYouMean(
      columnId,
      columns.map((one) => one.id),
    )}`
  );
}

function demandProblems(test: Test, subject: QuestionBase, path: Path): Problem[] {
  for (const key of ['at-least', 'at-most'] as const) {
    if (key in test && !types.gives(subject, 'number'))
      return [{ path: [...path, key], sentence: `needs a number, which "${subject.id}" is not` }];
  }
  const key = 'is' in test ? 'is' : 'includes';
  if (!('is' in test) && !('includes' in test)) return [];
  const wanted = 'is' in test ? test.is : test.includes;
  const allowed = types.matchable(subject);
  if (allowed === 'never')
    return [{ path: [...path, key], sentence: `cannot test "${subject.id}"; use answered` }];
  if (allowed === 'any') return [];
  return (Array.isArray(wanted) ? wanted : [wanted])
    .map(String)
    .filter((one) => !allowed.includes(one))
    .map((one) => ({
      path: [...path, key],
      sentence: `names "${one}", which is no option of "${subject.id}"; it has ${listed(firstFew(allowed), 'and')}${didYouMean(one, allowed)}`,
    }));
}
