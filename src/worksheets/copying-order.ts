import { type Condition, testsIn } from '../questions/condition.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { placeOf, type Source } from '../questions/source.ts';
import { questionsOnPaper } from './paper-order.ts';
import { questionsById } from './questions-by-id.ts';
import type { Worksheet } from './worksheet.ts';

/**
 * The order in which answers are copied from paper: as they stand there, but for a question that cannot be asked
 * before another that stands further down. It follows as soon as that one is answered. By id, with the place.
 */
export function copyingOrder(worksheet: Worksheet): ReadonlyMap<string, number> {
  const known = orders.get(worksheet);
  if (known !== undefined) return known;
  const order = new Map(ordered(worksheet).map(({ id }, place) => [id, place] as const));
  orders.set(worksheet, order);
  return order;
}

const orders = new WeakMap<Worksheet, ReadonlyMap<string, number>>();

/** Whatever a question waits for comes before it in the order of asking: nothing waits in a ring. */
function ordered(worksheet: Worksheet): readonly QuestionBase[] {
  const waiting = [...questionsOnPaper(worksheet)];
  const order: QuestionBase[] = [];
  while (waiting.length > 0) {
    const left = new Set(waiting.map(({ id }) => id));
    const ready = waiting.findIndex((question) => !waitsFor(question, worksheet).some((id) => left.has(id)));
    order.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return order;
}

/** The questions whose answers say whether it is asked, and with which rows or options. */
function waitsFor(question: QuestionBase, worksheet: Worksheet): readonly string[] {
  const byId = questionsById(worksheet);
  const names = namedBy(question, byId.get(question.id)?.when);
  return names.flatMap((id) => {
    const named = byId.get(id)?.question;
    return named?.type === 'computed' ? waitsFor(named, worksheet) : [id];
  });
}

function namedBy(question: QuestionBase, sectionWhen: Condition | undefined): readonly string[] {
  const parts = [question, ...types.columns(question)];
  const conditions = [sectionWhen, ...parts.map(({ when }) => when)].filter((when) => when !== undefined);
  const isComputed = question.type === 'computed';
  return [
    ...conditions.flatMap(subjectsOf),
    ...types.sources(question).flatMap(({ source }) => placesIn(source)),
    ...(isComputed ? types.references(question).map(({ name }) => placeOf(name).question) : []),
  ];
}

function subjectsOf(condition: Condition): string[] {
  return testsIn(condition).flatMap(({ test }) =>
    'question' in test ? [placeOf(test.question).question] : [],
  );
}

function placesIn({ from, where }: Source): string[] {
  const here = from.map(placeOf).filter(({ worksheet }) => worksheet === undefined);
  return [...here.map(({ question }) => question), ...(where === undefined ? [] : subjectsOf(where))];
}
