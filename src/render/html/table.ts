import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Cell, Column, Table } from '../../document/document.ts';
import { isBlankTable, isEmpty, tickLabels } from '../blank.ts';
import { cardNodes } from './cards.ts';
import { tickCell } from './choices.ts';
import { measure, type Wanted } from './column-widths.ts';
import { type Page, typed } from './page.ts';
import { gapNodes } from './room.ts';
import { ruled } from './ruled.ts';

/** Filled in, more columns than this are read more easily one below the other. */
const mostColumns = 6;

/** A table with its head again on every page, or each row a block of its own. */
export function tableNodes(table: Table, page: Page): ElementContent[] {
  const blank = isBlankTable(table);
  if (table.layout === 'cards' || (!blank && table.columns.length > mostColumns))
    return cardNodes(table, page);
  const columns = table.columns.map((column, index) => ({
    label: column.label,
    wanted: wantedBy(column, { cells: table.rows.map((row) => row[index]), blank }),
  }));
  const rows = table.rows.map((row) => rowOf(row, table, blank));
  return [ruled({ columns, rows, blank }, page)];
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

interface InColumn {
  readonly cells: readonly (Cell | undefined)[];
  readonly blank: boolean;
}

/** Room that is usual to write in: a word or a number, or a few words. */
const [toWriteLittle, toWriteMuch] = [10, 40];

function wantedBy({ width }: Column, { cells, blank }: InColumn): Wanted {
  const each = cells.map((cell) => (cell === undefined ? { least: 0, most: 0 } : needOf(cell)));
  const least = Math.max(0, ...each.map((one) => one.least));
  const most = Math.max(0, ...each.map((one) => one.most));
  const isWritten = blank && cells.every((cell) => cell === undefined || isEmpty(cell));
  if (isWritten && width === 'narrow') return { least: toWriteLittle, most: toWriteLittle, elastic: false };
  if (isWritten) return { least: toWriteLittle, most: toWriteMuch, elastic: true };
  return { least: Math.min(least, 24), most, elastic: !blank && width === 'wide' };
}

/** A box or a gap is as broad as so many letters. */
const [box, gap] = [4, 11];

function needOf(cell: Cell): Pick<Wanted, 'least' | 'most'> {
  switch (cell.kind) {
    case 'text':
      return measure(cell.text);
    case 'gap':
      return { least: gap + measure(cell.after).least, most: gap + measure(cell.after).most };
    case 'options': {
      const labels = tickLabels(cell).map(measure);
      return {
        least: Math.max(...labels.map(({ least }) => least)) + box,
        most: labels.reduce((sum, { most }) => sum + most + box, 0),
      };
    }
    default:
      return cell satisfies never;
  }
}
