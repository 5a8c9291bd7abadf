import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Matrix, MatrixRow } from '../../document/document.ts';
import { tickBox } from './choices.ts';
import { measure } from './column-widths.ts';
import { lined, type Page, typed } from './page.ts';
import { ruled } from './ruled.ts';

/** Blank: the options across, to be ticked. Filled in: what was chosen beside each ask. */
export function matrixTable({ many, options, rows }: Matrix, page: Page): ElementContent {
  if (rows.some(({ chosen }) => chosen !== undefined)) return chosenTable(rows);
  const word = Math.max(...options.map(({ label }) => Math.ceil(measure(label).least * 1.1)), 4);
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
