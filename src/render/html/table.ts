import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Cell, Column, Table } from '../../document/document.ts';
import { isBlankTable, isEmpty } from '../blank.ts';
import { cardNodes } from './cards.ts';
import { tickCell } from './choices.ts';
import { lined, type Page, typed } from './page.ts';
import { gapNodes } from './room.ts';

/** Filled in, more columns than this are read more easily one below the other. */
const mostColumns = 6;

/** A table with its head again on every page, or each row a block of its own. */
export function tableNodes(table: Table, page: Page): ElementContent[] {
  const blank = isBlankTable(table);
  if (table.layout === 'cards' || (!blank && table.columns.length > mostColumns))
    return cardNodes(table, page);
  const rows = table.rows.map((row) => rowOf(row, table, blank));
  return [ruled({ columns: table.columns, rows, blank }, page)];
}

export interface Ruled {
  readonly columns: readonly Pick<Column, 'label' | 'width'>[];
  readonly rows: readonly ElementContent[];
  readonly blank: boolean;
}

/** The lines of a table around rows that are drawn already. */
export function ruled({ columns, rows, blank }: Ruled, page: Page): Element {
  const className = [blank ? 'blank' : 'filled', ...(isTight(columns, page) ? ['tight'] : [])];
  const head = columns.map(({ label, width }) => h('th', { scope: 'col', className: [width] }, label));
  return h('table', { className }, lined([h('thead', h('tr', head)), h('tbody', lined(rows))]));
}

/** Whether the heads' longest words do not fit beside each other: they must be broken then. */
function isTight(columns: Ruled['columns'], { room }: Page): boolean {
  const longest = columns.map(({ label }) => Math.max(...label.split(/[\s-]+/).map(({ length }) => length)));
  return longest.reduce((sum, length) => sum + length + 3, 0) > room;
}

function rowOf(row: readonly Cell[], { named, columns }: Table, blank: boolean): ElementContent {
  const cells = columns.map((_, index) => {
    const cell = row[index] ?? { kind: 'text', text: '' };
    if (named && index === 0 && !isEmpty(cell)) return h('th', { scope: 'row' }, cellNodes(cell));
    return h('td', cellNodes(cell, blank ? '' : '–'));
  });
  return h('tr', cells);
}

function cellNodes(cell: Cell, otherwise = ''): ElementContent[] {
  switch (cell.kind) {
    case 'text':
      if (cell.text === '') return otherwise === '' ? [] : [h('span.hint', otherwise)];
      return [typed('div.typed', cell.text)];
    case 'options':
      return [tickCell(cell)];
    case 'gap':
      return gapNodes(cell.after);
    default:
      return cell satisfies never;
  }
}
