import { isSkipped } from '../questions/combine.ts';
import type { ComputedQuestion, Operation, Places, Result, Score } from '../questions/computed.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { isMap } from '../questions/schema.ts';
import type { Row } from '../questions/scope.ts';
import { cellOf } from '../questions/table-question.ts';
import type { SheetScope } from './sheet-scope.ts';

/**
 * A computed value, worked out from the answers that apply. null: an input was skipped or there is none yet;
 * undefined: all its inputs were left out by their conditions, so that it is not to be shown at all. Numbers are
 * exact to twelve digits.
 */
export function compute({ value }: ComputedQuestion, scope: SheetScope): Result | undefined {
  if ('difference' in value) return difference(value.difference, scope);
  if ('count' in value) return count(value.count, scope);
  if ('crosstab' in value) return crosstab(value.crosstab, scope);
  if ('items' in value) return scope.items(value.items)?.map(({ label }) => label) ?? null;
  if ('share' in value) return ratio(value.share, scope);
  if ('score' in value) return score(value.score, scope);
  if ('entries' in value) return scope.entries(value.entries) ?? null;
  return aggregate(value, scope);
}

/** The result as later conditions and values see it: a score without a total, or changes without a mean, is no answer. */
export function available(result: Result | undefined): Result | undefined {
  if (typeof result !== 'object' || result === null) return result;
  const lacking = ('total' in result && result.total === null) || ('mean' in result && result.mean === null);
  return lacking ? null : result;
}

type Input = number | 'skipped' | 'left out';

function aggregate(
  value: Extract<Operation, { sum: Places } | { mean: Places } | { min: Places } | { max: Places }>,
  scope: SheetScope,
): number | null | undefined {
  const [operator, places] = Object.entries(value)[0] as ['sum' | 'mean' | 'min' | 'max', Places]; // the schema lets one key through
  const inputs = [places].flat().flatMap((place) => inputsAt(place, scope));
  if (inputs.length > 0 && inputs.every((input) => input === 'left out')) return undefined;
  if (inputs.includes('skipped')) return null;
  const numbers = inputs.filter((input) => typeof input === 'number');
  if (numbers.length === 0) return null;
  return exact(aggregates[operator](numbers));
}

const aggregates = {
  sum: (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0),
  mean: (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length,
  min: (numbers: readonly number[]) => Math.min(...numbers),
  max: (numbers: readonly number[]) => Math.max(...numbers),
};

/** One input for a question; for a column one for each cell that is filled. */
function inputsAt(place: string, scope: SheetScope): Input[] {
  const [name = '', columnId] = place.split('.');
  const question = scope.question(name);
  if (question === undefined || !scope.applies(question)) return ['left out'];
  if (columnId === undefined) return [types.number(question, scope.answer(name)) ?? 'skipped'];
  const column = types.columns(question).find(({ id }) => id === columnId);
  const cells = scope
    .rows(name)
    .map((row) => (column === undefined ? undefined : types.number(column, cellOf(row, columnId))));
  return cells.filter((cell) => cell !== undefined);
}

function difference([first = '', second = '']: readonly string[], scope: SheetScope): Result | undefined {
  if (first.includes('.')) return differenceByRow(first, second, scope);
  const [a, b] = [inputsAt(first, scope)[0], inputsAt(second, scope)[0]];
  if (a === 'left out' && b === 'left out') return undefined;
  return typeof a === 'number' && typeof b === 'number' ? exact(a - b) : null;
}

/** Rows of the one table beside the rows of the same name in the other. */
function differenceByRow(first: string, second: string, scope: SheetScope): Result | undefined {
  const [a, b] = [columnAt(first, scope), columnAt(second, scope)];
  if (a === undefined || b === undefined) return null;
  if (!scope.applies(a.table) && !scope.applies(b.table)) return undefined;
  const named = types.hasNamedRows(a.table) || !types.hasNamedRows(b.table);
  const rows = (named ? a : b).rows.map((row) => {
    const other =
      a.table.id === b.table.id
        ? row
        : scope.rowNamed((named ? b : a).table, scope.nameOf((named ? a : b).table, row));
    const [x, y] = named
      ? [a.number(row), other && b.number(other)]
      : [other && a.number(other), b.number(row)];
    return {
      row: scope.nameOf((named ? a : b).table, row),
      value: x === undefined || y === undefined ? null : exact(x - y),
    };
  });
  if (rows.length === 0) return null;
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  return { rows, mean: values.length === 0 ? null : exact(aggregates.mean(values)) };
}

function columnAt(
  place: string,
  scope: SheetScope,
): { table: QuestionBase; rows: readonly Row[]; number(row: Row): number | undefined } | undefined {
  const [name = '', columnId = ''] = place.split('.');
  const table = scope.question(name);
  const column = table === undefined ? undefined : types.columns(table).find(({ id }) => id === columnId);
  if (table === undefined || column === undefined) return undefined;
  return { table, rows: scope.rows(name), number: (row) => types.number(column, cellOf(row, columnId)) };
}

function count(
  counted: Extract<Operation, { count: unknown }>['count'],
  scope: SheetScope,
): number | null | undefined {
  const name = typeof counted === 'string' ? counted : counted.table;
  const question = scope.question(name.split('.')[0] ?? '');
  if (question === undefined || !scope.applies(question)) return undefined;
  const answer = scope.answer(name);
  if (isSkipped(answer)) return null;
  if (typeof counted !== 'string') {
    return scope
      .rows(name)
      .filter((row) => counted.where === undefined || scope.inRow(row, question).holds(counted.where)).length;
  }
  return countOf(answer);
}

/** Rows that hold something, or items. */
function countOf(answer: Json | undefined): number {
  if (!Array.isArray(answer)) return 1;
  return answer.filter((one: Json) => !isMap(one) || !isSkipped([one])).length;
}

function crosstab(
  { tables, by }: { readonly tables: readonly string[]; readonly by: string },
  scope: SheetScope,
): Result | undefined {
  const asked = tables.filter((name) => scope.applies(scope.question(name)));
  if (asked.length === 0) return undefined;
  if (asked.every((name) => isSkipped(scope.answer(name)))) return null;
  return Object.fromEntries(asked.map((name) => [name, countBy(name, by, scope)]));
}

function countBy(name: string, by: string, scope: SheetScope): Record<string, number> {
  const table = scope.question(name);
  const column = table === undefined ? undefined : types.columns(table).find(({ id }) => id === by);
  const values = column === undefined ? 'never' : types.matchable(column);
  if (column === undefined || !Array.isArray(values)) return {};
  return Object.fromEntries(
    values.map((value: string) => [
      value,
      scope.rows(name).filter((row) => types.matches(column, cellOf(row, by), value)).length,
    ]),
  );
}

/** Two amounts, the first a part of the second: "5 of 7". */
export function share(
  places: readonly string[],
  scope: SheetScope,
): { part: number; whole: number; ratio: number | null } | null | undefined {
  const [part, whole] = places.map((place) => amount(place, scope));
  if (part === 'left out' && whole === 'left out') return undefined;
  if (typeof part !== 'number' || typeof whole !== 'number') return null;
  return { part, whole, ratio: whole === 0 ? null : exact(part / whole) };
}

function ratio(places: readonly string[], scope: SheetScope): number | null | undefined {
  const parts = share(places, scope);
  return parts === null ? null : parts?.ratio;
}

/** A number, or how many rows or items. */
function amount(place: string, scope: SheetScope): Input {
  const question = scope.question(place);
  if (question === undefined || types.gives(question, 'number'))
    return inputsAt(place, scope)[0] ?? 'skipped';
  if (!scope.applies(question)) return 'left out';
  const answer = scope.answer(place);
  return isSkipped(answer) ? 'skipped' : countOf(answer);
}

function score({ sum, missing, bands }: Score, scope: SheetScope): Result | undefined {
  const inputs = sum.flatMap((place) => inputsAt(place, scope)).filter((input) => input !== 'left out');
  if (inputs.length === 0) return undefined;
  const given = inputs.filter((input) => typeof input === 'number');
  const lacking = inputs.length - given.length;
  const result = { answered: given.length, missing: lacking };
  if (given.length === 0 || lacking > (missing?.['at-most'] ?? 0))
    return { total: null, label: null, ...result };
  const filled = missing?.fill === 'mean' ? aggregates.mean(given) * lacking : 0;
  const total = exact(aggregates.sum(given) + filled);
  return { total, label: bandOf(total, bands), ...result };
}

/** A total between two bands, as a filled-in mean can give, belongs to the one it has not left yet. */
function bandOf(total: number, bands: Score['bands']): string | null {
  return bands.findLast(({ from }) => from <= total)?.label ?? null;
}

function exact(value: number): number {
  return Number(value.toPrecision(12));
}
