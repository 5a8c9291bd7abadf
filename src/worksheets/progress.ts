import { isSkipped } from '../questions/combine.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { placeOf } from '../questions/source.ts';
import { movedItems } from './moved-items.ts';
import { type Surroundings, WorksheetScope } from './scope.ts';
import { questionsOf, type Worksheet } from './worksheet.ts';

export type Answers = Readonly<Record<string, Json>>;

/**
 * A filling-in: a pure state machine over a worksheet and its answers. `given` holds every answer ever given, also
 * to questions that do not apply at present; `orphans` the rows whose items were taken away.
 */
export interface Filling {
  readonly worksheet: Worksheet;
  readonly surroundings: Surroundings;
  readonly given: Answers;
  readonly orphans: Answers;
  /** The question the writer is at; undefined at the review. */
  readonly at: string | undefined;
}

/** Begins, or goes on with answers kept earlier, at the first question still open. */
export function begin(
  worksheet: Worksheet,
  surroundings: Surroundings,
  kept: { answers?: Answers; aside?: Answers; at?: string | undefined } = {},
): Filling {
  const { answers = {}, aside = {} } = kept;
  const orphans = Object.fromEntries(Object.entries(aside).filter(([id]) => id in answers));
  const filling = { worksheet, surroundings, given: { ...aside, ...answers }, orphans, at: undefined };
  const wanted = kept.at;
  const reachable = wanted !== undefined && asked(filling).some(({ id }) => id === wanted);
  return { ...filling, at: reachable ? wanted : nextOpen(filling, undefined) };
}

/** The answers that apply, by question id. */
export function answersThatApply(filling: Filling): Answers {
  return Object.fromEntries(
    applying(filling).flatMap(({ id }) =>
      Object.hasOwn(filling.given, id) ? [[id, filling.given[id] ?? null]] : [],
    ),
  );
}

/** What is kept aside: answers whose question does not apply, rows whose item is gone. */
export function answersAside(filling: Filling): Answers {
  const applies = new Set(applying(filling).map(({ id }) => id));
  const unasked = Object.entries(filling.given).filter(([id]) => !applies.has(id));
  return { ...Object.fromEntries(unasked), ...filling.orphans };
}

/** The sheet as its questions see it, with the answers that apply. */
export function scopeOf(filling: Filling): WorksheetScope {
  return new WorksheetScope(filling.worksheet, answersThatApply(filling), filling.surroundings);
}

export function currentQuestion({ worksheet, at }: Filling): QuestionBase | undefined {
  return at === undefined ? undefined : questionsOf(worksheet).find(({ id }) => id === at);
}

/** Stores an answer (null: skipped) to the current question and moves to the next one that is open. */
export function give(filling: Filling, answer: Json): Filling {
  const question = currentQuestion(filling);
  if (question === undefined) return filling;
  const given = { ...filling.given, [question.id]: isSkipped(answer) ? null : answer };
  const followed = followItems({ ...filling, given }, filling, question);
  return { ...followed, at: nextOpen(followed, question.id) };
}

/** One question back; undefined where there is none. */
export function back(filling: Filling): Filling | undefined {
  const questions = asked(filling);
  const place =
    filling.at === undefined ? questions.length : questions.findIndex(({ id }) => id === filling.at);
  const before = questions[place - 1];
  return before === undefined ? undefined : { ...filling, at: before.id };
}

export function goTo(filling: Filling, at: string | undefined): Filling {
  return { ...filling, at };
}

/** The questions that are asked as things stand, in order, with how far each is. */
export function overview(
  filling: Filling,
): { question: QuestionBase; state: 'answered' | 'skipped' | 'open' }[] {
  return asked(filling).map((question) => {
    if (isOpen(filling, question)) return { question, state: 'open' };
    return { question, state: filling.given[question.id] === null ? 'skipped' : 'answered' };
  });
}

/** Notes and computed values that stand between the question before and this one. */
export function leadIn(filling: Filling): QuestionBase[] {
  const questions = applying(filling);
  const place =
    filling.at === undefined ? questions.length : questions.findIndex(({ id }) => id === filling.at);
  const before = questions.slice(0, Math.max(place, 0));
  const lastAsked = before.findLastIndex((question) => types.stores(question));
  return before.slice(lastAsked + 1);
}

/** Questions that apply, notes and computed values included. */
function applying({ worksheet, surroundings, given }: Filling): QuestionBase[] {
  const soFar: Record<string, Json> = {}; // grows below: a condition looks only at earlier answers that apply
  const scope = new WorksheetScope(worksheet, soFar, surroundings);
  return questionsOf(worksheet).filter((question) => {
    if (!scope.applies(question)) return false;
    if (Object.hasOwn(given, question.id)) soFar[question.id] = given[question.id] ?? null;
    return true;
  });
}

/** Questions to answer now: `later` ones only once they have been answered. */
function asked(filling: Filling): QuestionBase[] {
  return applying(filling).filter(
    (question) =>
      types.stores(question) && (question.later === undefined || Object.hasOwn(filling.given, question.id)),
  );
}

function nextOpen(filling: Filling, after: string | undefined): string | undefined {
  const questions = asked(filling);
  const place = questions.findIndex(({ id }) => id === after);
  const ordered = [...questions.slice(place + 1), ...questions.slice(0, place + 1)];
  return ordered.find((question) => isOpen(filling, question))?.id;
}

/** Not answered yet, or answered with what a change elsewhere made wrong. */
function isOpen(filling: Filling, question: QuestionBase): boolean {
  if (!Object.hasOwn(filling.given, question.id)) return true;
  const answer = filling.given[question.id];
  return !isSkipped(answer) && 'faults' in types.check(question, answer, scopeOf(filling));
}

/** Answers built on another's items follow when those are renamed, removed or brought back. */
function followItems(now: Filling, before: Filling, changed: QuestionBase): Filling {
  let filling = now;
  const affected = new Set([changed.id]);
  const moved = movedItems(
    changed,
    before.given[changed.id],
    now.given[changed.id],
    scopeOf(before),
    scopeOf(now),
  );
  for (const question of questionsOf(now.worksheet)) {
    if (!buildsOn(question, affected) || isSkipped(held(filling, question))) continue;
    affected.add(question.id);
    const { answer, orphans } = types.follow(
      question,
      { answer: filling.given[question.id] ?? [], orphans: filling.orphans[question.id] },
      scopeOf(filling),
      moved,
    );
    filling = {
      ...filling,
      given: { ...filling.given, [question.id]: isSkipped(answer) ? null : answer },
      orphans: withOrphans(filling.orphans, question.id, orphans),
    };
  }
  return filling;
}

function held({ given, orphans }: Filling, { id }: QuestionBase): Json | undefined {
  return isSkipped(given[id]) ? orphans[id] : given[id];
}

function buildsOn(question: QuestionBase, affected: ReadonlySet<string>): boolean {
  return types
    .sources(question)
    .some(({ source }) => source.from.some((place) => affected.has(placeOf(place).question)));
}

function withOrphans(all: Answers, id: string, orphans: Json | undefined): Answers {
  const { [id]: _old, ...rest } = all;
  return isSkipped(orphans) ? rest : { ...rest, [id]: orphans ?? null };
}
