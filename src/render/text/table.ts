import type { Cell, Column, Table } from '../../document/document.ts';
import { displayWidth } from '../../text/wrap.ts';
import { isBlankTable } from '../blank.ts';
import { cardLines } from './cards.ts';
import { oneLine, type Page, padded, textLines, widest, widestWord } from './page.ts';
import { ruledTable } from './ruled-table.ts';

export function tableLines(table: Table, page: Page): string[] {
  if (table.layout === 'cards' || page.linear === true) return cardLines(table, page);
  if (isBlankTable(table)) return ruledTable(table, page) ?? cardLines(table, page);
  return alignedLines(table, page) ?? cardLines(table, page);
}

interface Aligned {
  readonly head: string;
  readonly cells: readonly string[];
  readonly width: number;
  readonly right: boolean;
}

const between = '  ';

/** Columns below a ruled head, where every cell fits on one line. */
function alignedLines({ columns, rows }: Table, page: Page): string[] | undefined {
  if (rows.flat().some((cell) => textOf(cell).includes('\n'))) return undefined;
  const aligned = fitting(columns, rows, page.width);
  if (aligned === undefined) return undefined;
  const line = (parts: readonly string[]) => parts.join(between).trimEnd();
  return [
    ...headLines(aligned, page),
    line(aligned.map(({ width }) => page.styles.muted('─'.repeat(width)))),
    ...rows.map((_, row) => line(aligned.map((column) => set(column.cells[row] ?? '', column)))),
  ];
}

/** Heads on one line if there is room, else wrapped; undefined where the cells alone are too wide. */
function fitting(columns: readonly Column[], rows: Table['rows'], width: number): Aligned[] | undefined {
  const built = columns.map(({ label }, index) => {
    const cells = rows.map((row) => oneLine(textOf(row[index])));
    return { head: oneLine(label), cells, right: areNumbers(cells) };
  });
  const natural = built.map((column) => ({ ...column, width: widest([column.head, ...column.cells]) }));
  if (fits(natural, width)) return natural;
  const narrow = built.map((column) => ({
    ...column,
    width: Math.max(widest(column.cells), widestWord([column.head])),
  }));
  return fits(narrow, width) ? widened(narrow, width) : undefined;
}

function areNumbers(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '') && cells.every((cell) => /^(-?\d+([.,]\d+)?%?)?$/.test(cell));
}

function fits(columns: readonly Aligned[], width: number): boolean {
  return totalOf(columns) <= width;
}

function totalOf(columns: readonly Aligned[]): number {
  return columns.reduce((sum, column) => sum + column.width, (columns.length - 1) * between.length);
}

/** Gives what is left over to the heads that are wrapped. */
function widened(columns: readonly Aligned[], width: number): Aligned[] {
  let left = width - totalOf(columns);
  return columns.map((column) => {
    const more = Math.min(left, Math.max(0, displayWidth(column.head) - column.width));
    left -= more;
    return { ...column, width: column.width + more };
  });
}

function headLines(columns: readonly Aligned[], page: Page): string[] {
  const heads = columns.map(({ head, width }) => textLines(head, { ...page, width }));
  const height = Math.max(...heads.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((column, index) => {
        const lines = heads[index] ?? [];
        return set(lines[row - (height - lines.length)] ?? '', column, page.styles.strong);
      })
      .join(between)
      .trimEnd(),
  );
}

function set(text: string, { width, right }: Aligned, style?: (text: string) => string): string {
  if (!right || text === '') return padded(text, width, text === '' ? undefined : style);
  return ' '.repeat(width - displayWidth(text)) + padded(text, 0, style);
}

function textOf(cell: Cell | undefined): string {
  return cell?.kind === 'text' ? cell.text : '';
}
