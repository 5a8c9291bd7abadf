import type { Table } from 'mdast';
import type { Matrix, MatrixRow } from '../../document/document.ts';
import { tableOf } from './gfm-table.ts';
import { phrasingOf } from './writing.ts';

/** Blank: the options across, to be ticked. Filled in: what was chosen beside each ask. */
export function matrixTable({ options, rows }: Matrix): Table {
  const filled = rows.some(({ chosen }) => chosen !== undefined);
  const head = filled ? ['', ''] : ['', ...options.map(({ label }) => label)];
  const cells = rows.map((row) => [askOf(row), ...(filled ? [row.chosen ?? '–'] : options.map(() => '☐'))]);
  return tableOf(
    head,
    cells.map((row) => row.map(phrasingOf)),
  );
}

function askOf({ number, ask }: MatrixRow): string {
  return number === undefined ? ask : `${number}. ${ask}`;
}
