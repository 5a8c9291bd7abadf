import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Matrix, MatrixRow } from '../../document/document.ts';
import { tickBox } from './choices.ts';
import { lined, type Page, typed } from './page.ts';
import { ruled } from './table.ts';

/** Blank: the options across, to be ticked. Filled in: what was chosen beside each ask. */
export function matrixTable({ many, options, rows }: Matrix, page: Page): ElementContent {
  if (rows.some(({ chosen }) => chosen !== undefined)) return chosenTable(rows);
  const columns = [
    { label: '', width: 'wide' } as const,
    ...options.map(({ label }) => ({ label, width: 'narrow' }) as const),
  ];
  const table = ruled(
    { columns, rows: rows.map((row) => tickRow(row, options.length, many)), blank: true },
    page,
  );
  return h('div.matrix', [table]);
}

function tickRow(row: MatrixRow, options: number, many: boolean): ElementContent {
  return h('tr', [askCell(row), ...Array.from({ length: options }, () => h('td', [tickBox(many)]))]);
}

function chosenTable(rows: readonly MatrixRow[]): ElementContent {
  const chosen = rows.map((row) =>
    h('tr', [askCell(row), h('td', [typed('span.typed', row.chosen ?? '–')])]),
  );
  return h('table.filled', { ariaLabel: 'What was asked, and what was chosen' }, [h('tbody', lined(chosen))]);
}

function askCell({ number, ask }: MatrixRow): ElementContent {
  return h('th', { scope: 'row' }, [number === undefined ? ask : `${number}. ${ask}`]);
}
