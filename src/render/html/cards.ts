import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Cell, Column, Table } from '../../document/document.ts';
import { isBlankTable, isEmpty } from '../blank.ts';
import { choiceList } from './choices.ts';
import { lined, type Page, typed } from './page.ts';
import { gapNodes, openLine, ruledLines } from './room.ts';

/** With more texts than this to write on all cards together, each has a line; otherwise two. */
const mostOnTwoLines = 8;

/** Each row a block of its own: its name, if it has one, and below it each column's label and value. */
export function cardNodes(table: Table, page: Page): ElementContent[] {
  const texts = table.columns.filter(({ width }) => width === 'wide').length;
  const room = isBlankTable(table)
    ? { lines: texts * table.rows.length > mostOnTwoLines ? 1 : 2 }
    : undefined;
  return table.rows.map((row, index) => {
    const name = nameOf(row, index, table);
    const from = table.named && hasName(row) ? 1 : 0;
    const fields = table.columns
      .slice(from)
      .flatMap((column, at) => fieldNodes(column, row[at + from] ?? { kind: 'text', text: '' }, room));
    const list = h('dl', lined(fields));
    if (name === undefined) return h('div.card', [list]);
    const id = page.nextId();
    return h('div.card', { role: 'group', ariaLabelledBy: [id] }, lined([h('p.name', { id }, [name]), list]));
  });
}

function nameOf(row: readonly Cell[], index: number, { named, rows }: Table): ElementContent | undefined {
  const [cell] = row;
  if (named && hasName(row) && cell?.kind === 'text') return typed('span.typed', cell.text);
  return rows.length === 1 ? undefined : { type: 'text', value: `${index + 1}.` };
}

function hasName([cell]: readonly Cell[]): boolean {
  return cell?.kind === 'text' && !isEmpty(cell);
}

/** On a blank, so many lines for a text. */
type Room = { readonly lines: number } | undefined;

function fieldNodes({ label, width }: Column, cell: Cell, room: Room): ElementContent[] {
  return [h('dt', { className: [width] }, label), h('dd', valueNodes(cell, room, width))];
}

function valueNodes(cell: Cell, room: Room, width: Column['width']): ElementContent[] {
  switch (cell.kind) {
    case 'options':
      return [choiceList(cell)];
    case 'gap':
      return gapNodes(cell.after);
    case 'text':
      if (cell.text !== '') return [typed('div.typed', cell.text)];
      if (room === undefined) return [h('span.hint', '–')];
      return [width === 'wide' ? ruledLines(room.lines, false) : openLine()];
    default:
      return cell satisfies never;
  }
}
