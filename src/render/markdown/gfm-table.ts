import type { PhrasingContent, Table, TableRow } from 'mdast';
import { phrasingOf } from './writing.ts';

export type CellContent = readonly PhrasingContent[];

/** A GFM table; its texts may hold anything but newlines. */
export function tableOf(head: readonly string[], rows: readonly (readonly CellContent[])[]): Table {
  return { type: 'table', children: [rowOf(head.map(phrasingOf)), ...rows.map(rowOf)] };
}

function rowOf(cells: readonly CellContent[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children: [...children] })),
  };
}
