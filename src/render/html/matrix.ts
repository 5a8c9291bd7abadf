import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Matrix, MatrixRow, Question } from '../../document/document.ts';
import { tickBox } from './choices.ts';
import { measure, padding } from './column-widths.ts';
import { lined, type Page, typed } from './page.ts';
import { ruled } from './ruled.ts';

/** Blank: the options across, to be ticked. Filled in: what was chosen beside each ask. */
export function matrixNodes(matrix: Matrix, page: Page): ElementContent[] {
  if (matrix.rows.some(({ chosen }) => chosen !== undefined)) return [chosenTable(matrix.rows)];
  return isTooNarrow(matrix, page) ? page.draw(asQuestions(matrix), page) : [tickTable(matrix, page)];
}

/** Whether options across would leave too little for what is asked. */
function isTooNarrow({ options }: Matrix, { room }: Page): boolean {
  return options.length * (widthOf(options) + padding) > room * 0.6;
}

function widthOf(options: Matrix['options']): number {
  return Math.max(...options.map(({ label }) => measure(label).least), 4);
}

function asQuestions({ many, options, rows }: Matrix): Question[] {
  return rows.map((row) => ({
    kind: 'question',
    ...row,
    blocks: [{ kind: 'choices', many, options, other: false }],
  }));
}

function tickTable({ many, options, rows }: Matrix, page: Page): ElementContent {
  const word = widthOf(options);
  const columns = [
    { label: '', wanted: { least: 12, most: 60, elastic: true } },
    ...options.map(({ label }) => ({ label, wanted: { least: word, most: word, elastic: false } })),
  ];
  const ticks = rows.map((row) => tickRow(row, options.length, many));
  const label = many ? 'Statements, to tick in each row' : 'Statements, one to tick in each row';
  return h('div.matrix', [ruled({ columns, rows: ticks, blank: true, label }, page)]);
}

function tickRow(row: MatrixRow, options: number, many: boolean): ElementContent {
  return h('tr', [askCell(row), ...Array.from({ length: options }, () => h('td', [tickBox(many)]))]);
}

function chosenTable(rows: readonly MatrixRow[]): ElementContent {
  const chosen = rows.map((row) =>
    h('tr', [askCell(row), h('td', [typed('span.typed', row.chosen ?? '–')])]),
  );
  const label = 'What was asked, and what was chosen';
  return h('table.chosen', { ariaLabel: label }, [h('tbody', lined(chosen))]);
}

function askCell({ number, ask }: MatrixRow): ElementContent {
  return h('th', { scope: 'row' }, [number === undefined ? ask : `${number}. ${ask}`]);
}
