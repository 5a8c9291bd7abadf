import { isSkipped } from '../questions/combine.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { type ReadWritten, readWritten, type WrittenFault } from '../questions/read-written.ts';
import { readWrittenRows } from '../questions/read-written-rows.ts';
import type { TableQuestion } from '../questions/table-question.ts';
import { type FieldValue, Written } from '../questions/written.ts';
import { brief } from '../text/brief.ts';
import { numbersOnPaper } from './paper-order.ts';
import type { Answers } from './progress.ts';
import { type Surroundings, WorksheetScope } from './scope.ts';
import { findQuestion, questionsOf, type Worksheet } from './worksheet.ts';

/** What was written down once: on a sheet, or in one line of a log. */
export interface Filled {
  /** Every answer, also where its question does not apply; null where one that does was left empty. */
  readonly given: Answers;
  /** Cells that are not for their row, by question. */
  readonly strays: Answers;
  /** All that was written, the same for the same words. */
  readonly words: string;
}

export interface FilledForm {
  /** Those with anything in them. */
  readonly filled: readonly Filled[];
  /** The date at the top of the sheet, as it was written. */
  readonly date: string | undefined;
}

/** Reads a form's fields as answers to the questions of its worksheet, or says all that is wrong, a line each. */
export function answersFromFields(
  worksheet: Worksheet,
  fields: ReadonlyMap<string, FieldValue>,
  surroundings: Surroundings,
): FilledForm | { readonly problems: readonly string[] } {
  const written = Written.in(fields);
  const lines = linesIn(worksheet, written).map((line) => readLine(worksheet, line, surroundings));
  const date = atTop(worksheet, written, 'date');
  atTop(worksheet, written, 'name'); // whose it is needs no keeping in their own journal
  const unknown = written
    .unread()
    .map((name) => `The field "${name}" belongs to no question of this worksheet.`);
  const problems = [...lines.flatMap((line) => line.problems), ...unknown];
  if (problems.length > 0) return { problems };
  return { filled: lines.filter(isFilled), date };
}

/** What stands at the top of a sheet that has no question of that name. */
function atTop(worksheet: Worksheet, written: Written, field: string): string | undefined {
  return findQuestion(worksheet, field) === undefined ? written.at(field)?.text('text') : undefined;
}

interface Line {
  readonly written: Written;
  /** In a log, which line of it, as messages begin. */
  readonly place: string;
}

/** A log has an entry in each of its lines; where a question stands outside of them, one entry more. */
function linesIn({ print }: Worksheet, written: Written): Line[] {
  const whole = { written, place: '' };
  if (print.as !== 'log') return [whole];
  return [
    ...written.numbered().map(([number, line]) => ({ written: line, place: `Line ${number}: ` })),
    whole,
  ];
}

function readLine(worksheet: Worksheet, { written, place }: Line, surroundings: Surroundings) {
  const soFar: Record<string, Json> = {}; // grows below: each answer is read as those before it have it
  const scope = new WorksheetScope(worksheet, soFar, surroundings);
  const given: Record<string, Json> = {};
  const strays: Record<string, Json> = {};
  const problems: string[] = [];
  for (const question of questionsOf(worksheet).filter(types.stores)) {
    const read = readQuestion(question, written.at(question.id), scope);
    if ('faults' in read) {
      problems.push(
        ...read.faults.map((fault) => `${place}${sayFault(worksheet, question, { fault, scope })}`),
      );
      continue;
    }
    if (read.aside.length > 0) strays[question.id] = read.aside;
    const applies = scope.applies(question);
    const isOpen = read.answer === null && (!applies || question.later !== undefined);
    if (!isOpen) given[question.id] = read.answer;
    if (applies && !isOpen) soFar[question.id] = read.answer;
  }
  return { given, strays, problems, words: written.words() };
}

type ReadQuestion =
  | Exclude<ReadWritten, { answer: Json }>
  | { readonly answer: Json; readonly aside: readonly Json[] };

function readQuestion(
  question: QuestionBase,
  written: Written | undefined,
  scope: WorksheetScope,
): ReadQuestion {
  if (written === undefined) return { answer: null, aside: [] };
  const reading = { types, scope };
  if (question.type !== 'table') {
    const read = readWritten(question, written, reading);
    return 'faults' in read ? read : { answer: read.answer, aside: [] };
  }
  const read = readWrittenRows(question as TableQuestion, written, reading); // its type says so
  return 'faults' in read || read.answer.length > 0 ? read : { ...read, answer: null };
}

function isFilled({ given, strays }: Filled): boolean {
  return Object.keys(strays).length > 0 || Object.values(given).some((answer) => !isSkipped(answer));
}

interface Faulty {
  readonly fault: WrittenFault;
  readonly scope: WorksheetScope;
}

/** "3. How strong is it? “twelve” must be a number from 0 to 10". */
function sayFault(worksheet: Worksheet, question: QuestionBase, { fault, scope }: Faulty): string {
  const number = numbersOnPaper(worksheet).get(question.id);
  const { where, text, sentence } = fault;
  const place = where.length === 0 ? '' : ` (${where.map(brief).join(', ')})`;
  const what = text === undefined ? 'It' : `“${brief(text)}”`;
  return `${number}. ${brief(scope.expand(question.ask))}${place} ${what} ${sentence}`;
}
