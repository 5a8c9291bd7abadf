import type { Block } from '../document/document.ts';
import { type ComputedQuestion, type Result, sayNumber } from '../questions/computed.ts';
import { labelOf } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { compute, share } from './compute.ts';
import type { SheetScope } from './sheet-scope.ts';

/** A computed value in one line; undefined where there is nothing to show yet. */
export function sayResult(question: ComputedQuestion, scope: SheetScope): string | undefined {
  const result = compute(question, scope);
  if (result === undefined || result === null) return undefined;
  if (typeof result === 'number') return sayOne(question, result, scope);
  if (isItems(result)) return result.length === 0 ? undefined : result.join(', ');
  if (isScore(result)) return result.total === null ? undefined : sayScore(result.total, result.label);
  if (isRows(result)) return result.mean === null ? undefined : signed(result.mean);
  return Object.entries(result)
    .map(
      ([table, counts]) =>
        `${tableLabel(table, scope)}: ${Object.entries(counts)
          .map(([value, count]) => `${optionLabel(question, table, value, scope)} ${count}`)
          .join(', ')}`,
    )
    .join('; ');
}

/** A computed value as it stands in a document; nothing where all its inputs were left out. */
export function resultBlocks(question: ComputedQuestion, scope: SheetScope): readonly Block[] {
  const result = compute(question, scope);
  if (result === undefined) return [];
  if (result === null) return [{ kind: 'remark', text: 'Not available' }];
  if (typeof result === 'number') return [{ kind: 'answer', text: sayOne(question, result, scope) }];
  if (isItems(result))
    return result.length === 0
      ? [{ kind: 'remark', text: 'None' }]
      : [{ kind: 'list', ordered: false, items: result }];
  if (isScore(result)) return scoreBlocks(result);
  return [isRows(result) ? rowsTable(result) : crosstabTable(question, result, scope)];
}

function sayOne({ value }: ComputedQuestion, result: number, scope: SheetScope): string {
  if ('share' in value) {
    const parts = share(value.share, scope);
    return parts === null || parts === undefined
      ? sayNumber(result)
      : `${sayNumber(parts.part)} of ${sayNumber(parts.whole)}`;
  }
  return 'difference' in value ? signed(result) : sayNumber(result);
}

function signed(value: number): string {
  const said = sayNumber(value);
  return value > 0 && said !== '0' ? `+${said}` : said;
}

function sayScore(total: number, label: string | null): string {
  return label === null ? sayNumber(total) : `${sayNumber(total)} – ${label}`;
}

function scoreBlocks({ total, label, answered, missing }: Extract<Result, { total: unknown }>): Block[] {
  const answers = `${answered} of ${answered + missing} answered`;
  if (total === null) return [{ kind: 'remark', text: `Not available: ${answers}` }];
  return [
    { kind: 'answer', text: sayScore(Number(total), label === null ? null : String(label)) },
    ...(missing === 0 ? [] : [{ kind: 'remark', text: answers } as const]),
  ];
}

function rowsTable({ rows, mean }: Extract<Result, { mean: unknown }>): Block {
  const lines = [...rows, ...(rows.length > 1 ? [{ row: 'On average', value: mean }] : [])];
  return {
    kind: 'table',
    layout: 'table',
    named: true,
    columns: [
      { label: '', width: 'wide' },
      { label: 'Change', width: 'narrow' },
    ],
    rows: lines.map(({ row, value }) => [
      { kind: 'text', text: row },
      { kind: 'text', text: value === null ? 'not available' : signed(value) },
    ]),
  };
}

function crosstabTable(
  question: ComputedQuestion,
  result: { readonly [table: string]: { readonly [value: string]: number } },
  scope: SheetScope,
): Block {
  const tables = Object.keys(result);
  const [first = ''] = tables;
  const values = Object.keys(result[first] ?? {});
  const heads = values.map((value) => optionLabel(question, first, value, scope));
  return {
    kind: 'table',
    layout: 'table',
    named: true,
    columns: [{ label: '', width: 'wide' }, ...heads.map((label) => ({ label, width: 'narrow' }) as const)],
    rows: tables.map((table) => [
      { kind: 'text', text: tableLabel(table, scope) },
      ...values.map((one) => ({ kind: 'text', text: String(result[table]?.[one] ?? 0) }) as const),
    ]),
  };
}

/** An option of the column that a crosstab counts by, as it reads on the sheet. */
function optionLabel(
  { value }: ComputedQuestion,
  tableId: string,
  option: string,
  scope: SheetScope,
): string {
  const by = 'crosstab' in value ? value.crosstab.by : '';
  const table = scope.question(tableId);
  const column = table === undefined ? undefined : types.columns(table).find(({ id }) => id === by);
  if (column === undefined) return option;
  return types.say(column, option === 'other' ? { other: 'Other' } : option, scope);
}

function tableLabel(table: string, scope: SheetScope): string {
  const question = scope.question(table);
  return question === undefined ? table : scope.expand(labelOf(question));
}

function isItems(result: object): result is readonly string[] {
  return Array.isArray(result);
}

function isScore(result: object): result is Extract<Result, { answered: unknown }> {
  return 'answered' in result && 'missing' in result;
}

function isRows(result: object): result is Extract<Result, { mean: unknown }> {
  return 'rows' in result && 'mean' in result;
}
