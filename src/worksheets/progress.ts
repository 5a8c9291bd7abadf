import { isSkipped } from '../questions/combine.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import type { Moved, Sourced } from '../questions/question-type.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { isMap } from '../questions/schema.ts';
import type { Scope } from '../questions/scope.ts';
import { placeOf } from '../questions/source.ts';
import { copyingOrder } from './copying-order.ts';
import { movedItems } from './moved-items.ts';
import { type Surroundings, WorksheetScope } from './scope.ts';
import { findQuestion, questionsOf, type Worksheet } from './worksheet.ts';

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
  readonly order: AskingOrder;
}

/** In what order questions are asked: as the worksheet has them, or as they stand on paper. */
export type AskingOrder = 'usual' | 'on paper';

/** Begins, or goes on with answers kept earlier, at the first question still open. */
export function begin(
  worksheet: Worksheet,
  surroundings: Surroundings,
  kept: { answers?: Answers; aside?: Answers; at?: string | undefined; order?: AskingOrder } = {},
): Filling {
  const { answers = {}, aside = {}, order = 'usual' } = kept;
  const [rows, unasked] = [Object.entries(aside).filter(isOrphans), Object.entries(aside).filter(isUnasked)];
  const orphans = Object.fromEntries(
    rows.map(([key, value]) => [key.slice(0, -orphansEnding.length), value]),
  );
  const given = { ...Object.fromEntries(unasked), ...answers };
  const filling = { worksheet, surroundings, given, orphans, at: undefined, order };
  const wanted = kept.at;
  const reachable = wanted !== undefined && mayBeAsked(filling, wanted);
  return { ...filling, at: reachable ? wanted : nextOpen(filling, undefined) };
}

/** The answers that apply, by question id. */
export function answersThatApply(filling: Filling): Answers {
  return Object.fromEntries(
    applying(filling).flatMap(({ id }) =>
      Object.hasOwn(filling.given, id) ? [[id, answerTo(filling, id) ?? null]] : [],
    ),
  );
}

/** The answer to a question, whether it applies or not: null where it was skipped, undefined where none was given. */
export function answerTo({ given }: Filling, id: string): Json | undefined {
  return Object.hasOwn(given, id) ? given[id] : undefined;
}

/**
 * What is kept aside: by question id, answers whose question does not apply; by question id and ".row", rows
 * whose item is gone. A question may have both, and no column is called "row".
 */
export function answersAside(filling: Filling): Answers {
  const applies = new Set(applying(filling).map(({ id }) => id));
  const unasked = Object.entries(filling.given).filter(([id]) => !applies.has(id));
  const orphans = Object.entries(filling.orphans).map(([id, rows]) => [`${id}${orphansEnding}`, rows]);
  return Object.fromEntries([...unasked, ...orphans]);
}

const orphansEnding = '.row';
const isOrphans = ([key]: readonly [string, Json]) => key.endsWith(orphansEnding);
const isUnasked = (pair: readonly [string, Json]) => !isOrphans(pair);

/** The sheet as its questions see it, with the answers that apply. */
export function scopeOf(filling: Filling): WorksheetScope {
  return new WorksheetScope(filling.worksheet, answersThatApply(filling), filling.surroundings);
}

export function currentQuestion({ worksheet, at }: Filling): QuestionBase | undefined {
  return at === undefined ? undefined : questionsOf(worksheet).find(({ id }) => id === at);
}

/**
 * Stores an answer (null: skipped) to the current question and moves to the next one that is open, or in which
 * something was left half typed: nothing of it is passed over.
 */
export function give(filling: Filling, answer: Json, begun: ReadonlySet<string> = none): Filling {
  const question = currentQuestion(filling);
  if (question === undefined) return filling;
  const given = { ...filling.given, [question.id]: isSkipped(answer) ? null : answer };
  const followed = followItems({ ...filling, given }, filling, question);
  return { ...followed, at: nextOpen(followed, question.id, begun) };
}

const none: ReadonlySet<string> = new Set();

/** What was left empty on paper and is for later was not skipped: it is still to come. */
export function withLaterLeft(filling: Filling): Filling {
  const isLeft = ([id, answer]: readonly [string, Json]) =>
    answer === null && findQuestion(filling.worksheet, id)?.later !== undefined;
  const given = Object.fromEntries(Object.entries(filling.given).filter((pair) => !isLeft(pair)));
  return { ...filling, given };
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
    return { question, state: answerTo(filling, question.id) === null ? 'skipped' : 'answered' };
  });
}

/** Whether a question can be gone to as things stand, a `later` one included. */
export function mayBeAsked(filling: Filling, id: string): boolean {
  return askable(filling).some((question) => question.id === id);
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

/** Questions that apply, notes and computed values included. An answer that has lost all its items does not. */
function applying(filling: Filling): QuestionBase[] {
  const soFar: Record<string, Json> = {}; // grows below: a condition looks only at earlier answers that apply
  const scope = new WorksheetScope(filling.worksheet, soFar, filling.surroundings);
  return questionsOf(filling.worksheet).filter((question) => {
    const answer = answerTo(filling, question.id);
    if (answer !== undefined) soFar[question.id] = answer; // what it took from another sheet is on offer for it
    if (scope.applies(question) && (isSkipped(answer) || !hasNothingToAsk(question, scope))) return true;
    delete soFar[question.id];
    return false;
  });
}

/** Questions to answer now: `later` ones only once they have been answered, or are being asked. */
function asked(filling: Filling): QuestionBase[] {
  if (filling.order === 'on paper') return askedOnPaper(filling);
  return askable(filling).filter(
    ({ id, later }) => later === undefined || id === filling.at || Object.hasOwn(filling.given, id),
  );
}

/** All of them: on paper those for later may be filled in by now. */
function askedOnPaper(filling: Filling): QuestionBase[] {
  const order = copyingOrder(filling.worksheet);
  const placeIn = ({ id }: QuestionBase) => order.get(id) ?? order.size;
  return askable(filling).sort((one, other) => placeIn(one) - placeIn(other));
}

function askable(filling: Filling): QuestionBase[] {
  const scope = scopeOf(filling);
  return applying(filling).filter((question) => types.stores(question) && !hasNothingToAsk(question, scope));
}

/** Built on items of which there are none yet, with no place for words of the writer's own. */
function hasNothingToAsk(question: QuestionBase, scope: Scope): boolean {
  const sources = ownSources(question);
  return (
    sources.length > 0 &&
    !takesMore(question) &&
    sources.every(({ source }) => scope.items(source)?.length === 0)
  );
}

function takesMore(question: QuestionBase): boolean {
  if ('other' in question && question.other === true) return true;
  return 'rows' in question && isMap(question.rows) && question.rows.max !== undefined;
}

/** Where the question itself takes its items from, and not its columns. */
function ownSources(question: QuestionBase): readonly Sourced[] {
  return types.sources(question).filter(({ path }) => path[0] !== 'columns');
}

function nextOpen(filling: Filling, after: string | undefined, begun = none): string | undefined {
  const questions = asked(filling);
  const place = questions.findIndex(({ id }) => id === after);
  const ordered = [...questions.slice(place + 1), ...questions.slice(0, place + 1)];
  return ordered.find((question) => isOpen(filling, question) || begun.has(question.id))?.id;
}

/** Not answered yet, or answered with what a change elsewhere made wrong. */
function isOpen(filling: Filling, question: QuestionBase): boolean {
  if (!Object.hasOwn(filling.given, question.id)) return true;
  const answer = answerTo(filling, question.id);
  return !isSkipped(answer) && 'faults' in types.check(question, answer, scopeOf(filling));
}

/** Answers built on another's items follow when those are renamed, removed, go aside or come back. */
function followItems(now: Filling, before: Filling, changed: QuestionBase): Filling {
  let filling = now;
  const moved = movedItems(
    changed,
    answerTo(before, changed.id),
    answerTo(now, changed.id),
    scopeOf(before),
    scopeOf(now),
  );
  const appliedBefore = applying(before);
  const movedIn = new Set([changed.id]); // and all that is built on it
  const affected = new Set([changed.id]);
  for (const question of questionsOf(now.worksheet)) {
    if (applying(filling).includes(question) !== appliedBefore.includes(question)) affected.add(question.id);
    if (!buildsOn(question, affected) || isSkipped(held(filling, question))) continue;
    affected.add(question.id);
    if (buildsOn(question, movedIn)) movedIn.add(question.id);
    filling = follow(filling, question, movedIn.has(question.id) ? moved : nothingMoved);
  }
  return filling;
}

const nothingMoved: Moved = { renamed: new Map(), removed: new Set() };

/** What is emptied by it was not skipped by the writer: it is open again. */
function follow(filling: Filling, question: QuestionBase, moved: Moved): Filling {
  const { id } = question;
  const before = answerTo(filling, id);
  const scope = scopeOf(filling);
  const { answer, orphans } = types.follow(
    question,
    { answer: before ?? [], orphans: orphansOf(filling, id) },
    scope,
    withoutOffered(moved, question, scope),
  );
  const isStillSkipped = before === null && isSkipped(answer);
  return {
    ...filling,
    given: isStillSkipped ? filling.given : withValue(filling.given, id, answer),
    orphans: withValue(filling.orphans, id, orphans),
  };
}

/** An item of the same name may be there from elsewhere still: then nothing built on it has moved. */
function withoutOffered({ renamed, removed }: Moved, question: QuestionBase, scope: Scope): Moved {
  const offered = new Set(
    ownSources(question).flatMap(({ source }) => scope.items(source)?.map(({ value }) => value) ?? []),
  );
  return {
    renamed: new Map([...renamed].filter(([item]) => !offered.has(item))),
    removed: new Set([...removed].filter((item) => !offered.has(item))),
  };
}

function held(filling: Filling, { id }: QuestionBase): Json | undefined {
  const answer = answerTo(filling, id);
  return isSkipped(answer) ? orphansOf(filling, id) : answer;
}

function orphansOf({ orphans }: Filling, id: string): Json | undefined {
  return Object.hasOwn(orphans, id) ? orphans[id] : undefined;
}

function buildsOn(question: QuestionBase, affected: ReadonlySet<string>): boolean {
  return types
    .sources(question)
    .some(({ source }) =>
      source.from
        .map(placeOf)
        .some(({ worksheet, question: id }) => worksheet === undefined && affected.has(id)),
    );
}

function withValue(all: Answers, id: string, value: Json | undefined): Answers {
  const { [id]: _old, ...rest } = all;
  return isSkipped(value) ? rest : { ...rest, [id]: value ?? null };
}
