import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import type { Cell, Column, Table } from '../../document/document.ts';
import { isBlankTable, isEmpty, tickLabels } from '../blank.ts';
import { tableOf } from './gfm-table.ts';
import { heading, paragraphOf, room, strong, textNode } from './nodes.ts';
import { boxesOf, gapNodes } from './room.ts';
import { paragraphsOf, phrasingOf } from './writing.ts';

const [mostColumns, longestCell] = [6, 60];

/** A table where Markdown can hold it and people can read it, else each row a block of its own. */
export function tableFlow(table: Table): BlockContent[] {
  if (!fitsTable(table)) return table.rows.flatMap((row, index) => cardFlow(table, row, index));
  const head = table.columns.map(({ label }) => label);
  return [
    tableOf(
      head,
      table.rows.map((row) => row.map(cellNodes)),
    ),
  ];
}

function fitsTable(table: Table): boolean {
  const texts = [...table.columns.map(({ label }) => label), ...table.rows.flat().flatMap(textsOf)];
  if (table.layout === 'cards' || !texts.every(isTame)) return false;
  if (isBlankTable(table)) return true;
  return table.columns.length <= mostColumns && texts.every(({ length }) => length <= longestCell);
}

/** Cells lose newlines and, with some readers, white space at their edges. */
function isTame(text: string): boolean {
  return text === text.trim() && !/[\n\r]/.test(text);
}

function textsOf(cell: Cell): readonly string[] {
  if (cell.kind === 'options') return tickLabels(cell);
  return [cell.kind === 'gap' ? cell.after : cell.text];
}

function cellNodes(cell: Cell): PhrasingContent[] {
  switch (cell.kind) {
    case 'text':
      return phrasingOf(cell.text);
    case 'options':
      return boxesOf(tickLabels(cell));
    case 'gap':
      return gapNodes(cell.after);
    default:
      return cell satisfies never;
  }
}

function cardFlow(table: Table, row: readonly Cell[], index: number): BlockContent[] {
  const blank = isBlankTable(table);
  const fields = table.columns.map((column, at) =>
    fieldFlow(column, row[at] ?? { kind: 'text', text: '' }, blank),
  );
  const name = table.named ? nameOf(row) : undefined;
  if (name !== undefined) return [heading(4, name), ...fields.slice(1).flat()];
  return [...(table.rows.length === 1 ? [] : [heading(4, String(index + 1))]), ...fields.flat()];
}

/** A row's name where it can head the row; else it stands among the fields. */
function nameOf([cell]: readonly Cell[]): string | undefined {
  if (cell?.kind !== 'text' || isEmpty(cell)) return undefined;
  return isTame(cell.text) && cell.text.length <= longestCell ? cell.text : undefined;
}

function fieldFlow({ label, width }: Column, cell: Cell, blank: boolean): BlockContent[] {
  const named = strong(`${label}:`);
  if (isEmpty(cell)) return [blank ? paragraphOf(named, textNode(' '), room(40)) : paragraphOf(named)];
  if (cell.kind !== 'text') return [paragraphOf(named, textNode(' '), ...cellNodes(cell))];
  if (width === 'narrow' && isTame(cell.text)) return [beside(named, paragraphsOf(cell.text))];
  return [paragraphOf(named), { type: 'blockquote', children: paragraphsOf(cell.text) }];
}

function beside(label: PhrasingContent, [value = paragraphOf()]: readonly Paragraph[]): Paragraph {
  return paragraphOf(label, textNode(' '), ...value.children);
}
