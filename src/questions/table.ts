import type * as z from 'zod';
import type { QuestionTypes } from './combine.ts';
import { optionFaults } from './options.ts';
import type { QuestionBase } from './question.ts';
import type { Fault, QuestionType } from './question-type.ts';
import { isMap } from './schema.ts';
import type { SchemaKit } from './schema-kit.ts';
import type { Row } from './scope.ts';
import { askTable } from './table-asking.ts';
import { blankTable, filledTable, nameOf, rowName, sayTable } from './table-blocks.ts';
import { checkTable } from './table-check.ts';
import {
  cellOf,
  givenRows,
  inOrder,
  isFixed,
  itemOfRow,
  mayAdd,
  type Rows,
  type TableQuestion,
} from './table-question.ts';

function schemaWith(cells: QuestionTypes, kit: SchemaKit): z.ZodType<TableQuestion> {
  const { z, json, oneWordOf, orFrom, questionKeys, strict } = kit;
  return strict({
    ...questionKeys('table'),
    columns: z
      .array(columnOf(cells, kit), { error: 'must be a list of columns' })
      .min(1, { error: 'must not be empty' }),
    rows: rowsWith(kit).default({ lines: 5 }),
    layout: oneWordOf('table', 'cards').default('table'),
    fill: oneWordOf('rows', 'columns').default('rows'),
    default: orFrom(json as unknown as z.ZodType<Rows>), // its form is checked as an answer, with the sheet
  }) as unknown as z.ZodType<TableQuestion>;
}

/** A column is a question whose `label` is needed and whose `ask` may be left out. */
function columnOf(cells: QuestionTypes, kit: SchemaKit): z.ZodType<QuestionBase> {
  const { z, fitting, text } = kit;
  return fitting((value) => {
    if (!isMap(value)) return 'must be a column such as { id: trigger, type: text, label: Trigger }';
    if (value.label === undefined)
      return z.looseObject({ label: text }) as unknown as z.ZodType<QuestionBase>; // only to complain
    return z.preprocess(
      () => ({ ask: value.label, ...value }),
      cells.schema(kit),
    ) as unknown as z.ZodType<QuestionBase>;
  });
}

function rowsWith({ fitting, options, positive, ruled, sourceKeys, strict, text, whole }: SchemaKit) {
  const lines = ruled.default(5);
  return fitting<TableQuestion['rows']>((value) => {
    if (Array.isArray(value)) return options;
    if (!isMap(value)) return 'must be a list of rows, or a map such as { min: 1, max: 6 }';
    const from = strict({ ...sourceKeys, lines, max: positive.optional(), label: text.optional() });
    const open = strict({ min: whole.optional(), max: positive.optional(), lines });
    return ('from' in value ? from : open) as unknown as z.ZodType<TableQuestion['rows']>; // their input is any YAML value
  });
}

function faults(cells: QuestionTypes, { columns, rows }: TableQuestion): Fault[] {
  const repeated = columns.flatMap(({ id }, index): Fault[] => {
    const at = (sentence: string) => [{ path: ['columns', index, 'id'], sentence }];
    if (id === 'row' || id === 'item') return at(`is "${id}", a name that is taken; choose another`);
    return columns.findIndex((other) => other.id === id) < index
      ? at(`repeats "${id}", the id of an earlier column`)
      : [];
  });
  const inCells = columns.flatMap((column, index) =>
    cells.faults(column).map(({ path, sentence }) => ({ path: ['columns', index, ...path], sentence })),
  );
  return [...repeated, ...inCells, ...rowFaults(rows)];
}

function rowFaults(rows: TableQuestion['rows']): Fault[] {
  if (isFixed(rows))
    return optionFaults(rows, 'rows').filter(({ sentence }) => !sentence.startsWith('is "other"'));
  if ('from' in rows || rows.min === undefined || rows.max === undefined || rows.min <= rows.max) return [];
  return [{ path: ['rows', 'min'], sentence: 'must not be above "max"' }];
}

/** Tables of any kind of cell: the cells' types are handed in, since a table is a type itself. */
export function tableType(cells: QuestionTypes): QuestionType<TableQuestion, Rows> {
  return {
    type: 'table',
    schema: (kit) => schemaWith(cells, kit),
    stores: true,
    width: 'wide',
    examples: [
      {
        definition: {
          id: 'urges',
          type: 'table',
          ask: 'Which urges came up?',
          columns: [
            { id: 'trigger', type: 'text', label: 'Trigger', required: true },
            { id: 'strength', type: 'scale', label: 'Strength' },
          ],
          rows: { min: 1, max: 3 },
        },
        answers: [
          [{ trigger: 'the shop', strength: 7 }],
          [{ trigger: 'a | b' }, { trigger: 'c', strength: null }],
        ],
        wrong: [
          { trigger: 'x' },
          [{ strength: 3 }],
          [{ trigger: 'x', strength: 11 }],
          [{ trigger: 'x', place: 'y' }],
          ['x'],
        ],
      },
    ],
    columns: ({ columns }) => columns,
    hasNamedRows: ({ rows }) => isFixed(rows) || 'from' in rows,
    nameRow: (question, row, scope) => rowName(cells, question, row, scope),
    inherit(raw, find) {
      const { columns } = raw;
      if (!Array.isArray(columns)) return raw;
      return {
        ...raw,
        columns: columns.map((column: unknown) => (isMap(column) ? cells.inherit(column, find) : column)),
      };
    },
    faults: (question) => faults(cells, question),
    references: ({ columns }) =>
      columns.flatMap((column, index) =>
        cells.references(column).map((one) => ({ ...one, path: ['columns', index, ...one.path] })),
      ),
    sources: ({ columns, rows }) => [
      ...(isFixed(rows) || !('from' in rows) ? [] : [{ source: rows, path: ['rows', 'from'] }]),
      ...columns.flatMap((column, index) =>
        cells.sources(column).map(({ source, path }) => ({ source, path: ['columns', index, ...path] })),
      ),
    ],
    check: (question, value, scope) => checkTable(cells, question, value, scope),
    ask: (question, asking) => askTable(cells, question, asking),
    initial: ({ default: value }) => (Array.isArray(value) ? value : undefined),
    say: (question, answer, scope) => sayTable(cells, question, answer, scope),
    filled: (question, answer, scope) => [filledTable(cells, question, answer, scope)],
    blank: (question, scope) => [blankTable(cells, question, scope)],
    texts: (question, answer, scope) =>
      answer.flatMap((row) => [
        ...(row.row === undefined ? [] : [nameOf(row, givenRows(question, scope) ?? [])]),
        ...question.columns.flatMap((column) =>
          cells.texts(column, cellOf(row, column.id), scope.inRow(row, question)),
        ),
      ]),
    follow(question, { answer, orphans = [] }, scope, { renamed, removed }) {
      const given = givenRows(question, scope);
      if (given === undefined || isFixed(question.rows)) return { answer, orphans };
      const now = answer.map((row) => ({ ...row, ...renamedRow(row, renamed) }));
      const has = (row: Row) => itemOfRow(row, given) !== undefined;
      const stays = (row: Row) => has(row) || (mayAdd(question) && !removed.has(String(row.row)));
      return {
        answer: inOrder([...now.filter(stays), ...orphans.filter(has)], given),
        orphans: [...now.filter((row) => !stays(row)), ...orphans.filter((row) => !has(row))],
      };
    },
  };
}

function renamedRow(row: Row, renamed: ReadonlyMap<string, string>): Row {
  const name = typeof row.row === 'string' ? renamed.get(row.row) : undefined;
  return name === undefined ? {} : { row: name };
}
