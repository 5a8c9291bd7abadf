import type { Entry } from '../journal/entry.ts';
import { isSkipped } from '../questions/combine.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { isMap } from '../questions/schema.ts';
import type { WorksheetScope } from '../worksheets/scope.ts';
import { questionsOf, type Worksheet } from '../worksheets/worksheet.ts';

/** An entry with the definition it answers, as its questions see it. */
export interface CsvEntry {
  readonly entry: Entry;
  readonly worksheet: Worksheet;
  readonly scope: WorksheetScope;
}

interface Column {
  readonly name: string;
  readonly question: QuestionBase;
  /** The table it is a column of, or holds the names of the rows of. */
  readonly table?: QuestionBase;
}

const facts = ['id', 'uuid', 'date', 'status', 'tags'] as const;

/**
 * Entries of one worksheet as CSV (RFC 4180): a line for each, and where it has tables as many as its longest table
 * has rows, with everything else on the first. Columns are question ids, those of tables "table.column".
 */
export function toCsv(entries: readonly CsvEntry[]): string {
  const columns = columnsOf(entries);
  const lines = [
    [...facts, ...columns.map(({ name }) => name)],
    ...entries.flatMap((one) => linesOf(one, columns)),
  ];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** Those of every version of the worksheet, in the order of the newest. */
function columnsOf(entries: readonly CsvEntry[]): Column[] {
  const newestFirst = [...new Set(entries.map(({ worksheet }) => worksheet))].sort(
    (a, b) => b.version - a.version,
  );
  const all = newestFirst.flatMap((worksheet) =>
    questionsOf(worksheet).filter(types.stores).flatMap(columnsFor),
  );
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

function columnsFor(question: QuestionBase): Column[] {
  const columns = types.columns(question);
  if (columns.length === 0) return [{ name: question.id, question }];
  const names = types.hasNamedRows(question)
    ? [{ name: `${question.id}.row`, question, table: question }]
    : [];
  return [
    ...names,
    ...columns.map((column) => ({ name: `${question.id}.${column.id}`, question: column, table: question })),
  ];
}

function linesOf(one: CsvEntry, columns: readonly Column[]): string[][] {
  const { id, uuid, occurredAt, status, tags, answers } = one.entry;
  const longest = Math.max(1, ...columns.map(({ table }) => rowsOf(table, answers).length));
  return Array.from({ length: longest }, (_, row) => [
    ...[String(id), uuid, occurredAt, status, row === 0 ? harmless(tags.join(' ')) : ''],
    ...columns.map((column) => cellOf(one, column, row)),
  ]);
}

function rowsOf(
  table: QuestionBase | undefined,
  answers: Entry['answers'],
): readonly Readonly<Record<string, Json>>[] {
  const rows = table === undefined ? null : (answers[table.id] ?? null);
  return Array.isArray(rows) ? rows.filter((row: Json) => isMap(row)) : [];
}

function cellOf({ entry, scope }: CsvEntry, { question, table }: Column, place: number): string {
  if (table === undefined) return place === 0 ? textOf(question, entry.answers[question.id], scope) : '';
  const row = rowsOf(table, entry.answers)[place];
  if (row === undefined) return '';
  if (question === table) return harmless(types.nameRow(table, row, scope));
  return textOf(question, row[question.id], scope.inRow(row, table));
}

/** Numbers as numbers, so that a spreadsheet can count with them; several parts with semicolons between. */
function textOf(question: QuestionBase, answer: Json | undefined, scope: WorksheetScope): string {
  if (answer === undefined || isSkipped(answer)) return '';
  if (typeof answer === 'number') return String(answer);
  if (typeof answer === 'string' && ['text', 'date', 'time', 'datetime'].includes(question.type))
    return harmless(answer);
  if (!Array.isArray(answer)) return harmless(types.say(question, answer, scope));
  return harmless(answer.map((part: Json) => types.say(question, [part], scope)).join('; '));
}

/** A spreadsheet would take such a text for a formula and run it. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
