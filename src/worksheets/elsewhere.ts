import type { ComputedQuestion } from '../questions/computed.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import type { Sourced } from '../questions/question-type.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { isMap } from '../questions/schema.ts';
import type { Row } from '../questions/scope.ts';
import type { Source } from '../questions/source.ts';
import { cellOf } from '../questions/table-question.ts';
import { namedBy } from './named-elsewhere.ts';
import { questionsOf, type Worksheet } from './worksheet.ts';

/** What a sheet may know of the entries of others: of those before it, once it is finished. */
export interface Elsewhere {
  /** The latest finished entry of a worksheet. */
  latest(worksheet: string): Answered | undefined;
  /** How many finished entries of a worksheet there are; `since: last`, since the last entry of this sheet. */
  count(counted: { readonly worksheet: string; readonly since?: 'last' | undefined }): number;
}

/** Answers, with the sheet that they answer. */
export interface Answered {
  readonly worksheet: Worksheet;
  readonly answers: Readonly<Record<string, Json>>;
}

/** Whether anything in a worksheet depends on entries of others, so that the journal is wanted to ask it. */
export function looksElsewhere(worksheet: Worksheet): boolean {
  const known = looking.get(worksheet) ?? questionsOf(worksheet).some(dependsElsewhere);
  looking.set(worksheet, known);
  return known;
}

/** Of the very many entries that may be read with one sheet, the first finds out. */
const looking = new WeakMap<Worksheet, boolean>();

function dependsElsewhere(question: QuestionBase): boolean {
  return (
    namedBy(question).length > 0 ||
    (question.type === 'computed' && 'entries' in (question as ComputedQuestion).value) // its type says so
  );
}

/** The items of a source by which answers here are called: rows, picks and ranks. */
export function namesTaken(worksheet: Worksheet, answers: Answered['answers'], { from }: Source): string[] {
  return questionsOf(worksheet).flatMap((question) =>
    types
      .sources(question)
      .filter(({ source }) => source.from.join() === from.join())
      .flatMap(({ path }) => namesIn(question, answers[question.id], path)),
  );
}

/** In the cells of a column, where the path of the source leads into one. */
function namesIn(table: QuestionBase, answer: Json | undefined, [first, index]: Sourced['path']): string[] {
  const column = first === 'columns' ? types.columns(table)[Number(index)] : undefined;
  const held = column === undefined ? answer : rowsOf(answer).map((row) => cellOf(row, column.id) ?? null);
  return [held].flat(2).flatMap((one) => {
    const name = isMap(one) && 'row' in one ? one.row : one;
    return typeof name === 'string' ? [name] : [];
  });
}

function rowsOf(answer: Json | undefined): readonly Row[] {
  return Array.isArray(answer) ? answer.filter((row: Json) => isMap(row)) : [];
}
