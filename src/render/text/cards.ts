import type { Cell, Column, Table } from '../../document/document.ts';
import { isBlankTable, isEmpty, tickLabels } from '../blank.ts';
import { flowLines } from './choices.ts';
import { type Field, fieldLines } from './fields.ts';
import { drawnWidth, hanging, indented, type Page, spaced, textLines } from './page.ts';
import { gapLines } from './room.ts';

/** Each row a block of its own: its name, if it has one, and below it each column's label and value. */
export function cardLines(table: Table, page: Page): string[] {
  const blank = isBlankTable(table);
  return spaced(table.rows.map((row, index) => cardOf(row, index, { table, blank, page })));
}

interface Cards {
  readonly table: Table;
  readonly blank: boolean;
  readonly page: Page;
}

function cardOf(row: readonly Cell[], index: number, { table, blank, page }: Cards): string[] {
  const [name] = row;
  const fields = table.columns.map((column, at) => fieldOf(column, row[at], blank));
  const draw = blank ? roomyFields : fieldLines;
  if (table.named && name !== undefined && !isEmpty(name) && name.kind === 'text') {
    return [
      ...textLines(name.text, page, page.styles.strong),
      ...indented(page, (inner) => draw(fields.slice(1), inner)),
    ];
  }
  if (table.rows.length === 1) return draw(fields, page);
  const lead = `${index + 1}.`.padEnd(String(table.rows.length).length + 2);
  return hanging(lead, page, (inner) => draw(fields, inner));
}

/** On paper the fields stand apart, so that there is room to write above each line. */
function roomyFields(fields: readonly Field[], page: Page): string[] {
  const apart = fields.map((field, index) => ({
    label: field.label,
    draw: (inner: Page) => [...field.draw(inner), ...(index === fields.length - 1 ? [] : [''])],
  }));
  return fieldLines(apart, page);
}

function fieldOf({ label }: Column, cell: Cell | undefined, blank: boolean): Field {
  return { label, draw: (page) => valueLines(cell ?? { kind: 'text', text: '' }, blank, page) };
}

function valueLines(cell: Cell, blank: boolean, page: Page): string[] {
  switch (cell.kind) {
    case 'options':
      return flowLines(tickLabels(cell), '[ ] ', page);
    case 'gap':
      return gapLines(cell.after, page);
    case 'text':
      if (cell.text !== '') return textLines(cell.text, page, page.styles.answer);
      return blank ? ['_'.repeat(drawnWidth(page))] : [page.styles.muted('–')];
    default:
      return cell satisfies never;
  }
}
