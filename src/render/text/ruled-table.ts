import type { Cell, Column, Table } from '../../document/document.ts';
import { displayWidth } from '../../text/wrap.ts';
import { tickLabels } from '../blank.ts';
import { flowLines } from './choices.ts';
import { drawnWidth, oneLine, type Page, padded, textLines, widest, widestWord } from './page.ts';

/** A table to fill in by hand: boxes across the whole page, or nothing where they would be too narrow. */
export function ruledTable(table: Table, page: Page): string[] | undefined {
  const widths = widthsOf(table, drawnWidth(page));
  if (widths === undefined) return undefined;
  const heads = widths.map((width, index) =>
    textLines(table.columns[index]?.label ?? '', { ...page, width }),
  );
  const rows = table.rows.map((row) => rowLines(row, { table, widths, page }));
  return [
    ruleOf('┌┬┐', widths),
    ...boxed(heads, widths),
    ...rows.flatMap((row) => [ruleOf('├┼┤', widths), ...boxed(row, widths)]),
    ruleOf('└┴┘', widths),
  ];
}

/** What a column must have, and what it would use. */
interface Want {
  readonly least: number;
  readonly most: number;
}

function widthsOf(table: Table, width: number): number[] | undefined {
  const wants = table.columns.map((column, index) => wantOf(column, index, table));
  const room = width - wants.length * 3 - 1;
  const least = wants.reduce((sum, want) => sum + want.least, 0);
  if (least > room) return undefined;
  return shared(wants, room - least);
}

const [leastMark, leastWriting] = [5, 10];
const [mostHead, mostName] = [16, 24];

function wantOf({ label, width }: Column, index: number, table: Table): Want {
  const cells = table.rows.map((row) => row[index]);
  const head = Math.max(widestWord([oneLine(label)]), ...cells.map(leastOf));
  const texts = cells.flatMap((cell) => (cell?.kind === 'text' && cell.text !== '' ? [cell.text] : []));
  if (table.named && index === 0 && texts.length > 0) {
    const names = widest(texts.flatMap((text) => text.split('\n')));
    return {
      least: Math.max(head, Math.min(names, mostName)),
      most: Math.max(head, Math.min(names, mostName * 2)),
    };
  }
  if (width === 'narrow' || cells.every((cell) => cell?.kind === 'options')) {
    const least = Math.max(head, leastMark);
    return {
      least,
      most: Math.max(least, Math.min(displayWidth(oneLine(label)), mostHead), ...cells.map(mostOf)),
    };
  }
  return { least: Math.max(head, leastWriting), most: Number.POSITIVE_INFINITY };
}

function leastOf(cell: Cell | undefined): number {
  if (cell?.kind === 'options')
    return Math.max(...tickLabels(cell).map((label) => 4 + widestWord([oneLine(label)])));
  if (cell?.kind === 'gap') return cell.after === '' ? 5 : 5 + widestWord([oneLine(cell.after)]);
  return 0;
}

function mostOf(cell: Cell | undefined): number {
  if (cell?.kind === 'options')
    return Math.max(...tickLabels(cell).map((label) => 4 + displayWidth(oneLine(label))));
  return cell?.kind === 'gap' ? 5 + displayWidth(oneLine(cell.after)) : 0;
}

/** First what each would use, then the rest among those that use any amount, or, without such, among all. */
function shared(wants: readonly Want[], spare: number): number[] {
  let left = spare;
  const widths = wants.map(({ least, most }) => {
    const more = most === Number.POSITIVE_INFINITY ? 0 : Math.min(left, most - least);
    left -= more;
    return least + more;
  });
  const hungry = wants.flatMap(({ most }, index) => (most === Number.POSITIVE_INFINITY ? [index] : []));
  const takers = hungry.length > 0 ? hungry : wants.map((_, index) => index);
  return levelled(widths, takers, left);
}

/** Hands out columns one by one to whichever taker has least, so that they end up alike. */
function levelled(widths: readonly number[], takers: readonly number[], spare: number): number[] {
  const result = [...widths];
  for (let left = spare; left > 0; left--) {
    const least = takers.reduce((a, b) => ((result[b] ?? 0) < (result[a] ?? 0) ? b : a));
    result[least] = (result[least] ?? 0) + 1;
  }
  return result;
}

interface Setting {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly page: Page;
}

/** Below this width handwriting needs a second line. */
const tight = 30;

function rowLines(row: readonly Cell[], { table, widths, page }: Setting): string[][] {
  return widths.map((width, index) => {
    const cell = row[index] ?? { kind: 'text', text: '' };
    const lines = cellLines(cell, { ...page, width });
    const short =
      table.columns[index]?.width === 'wide' && width < tight && lines.every((line) => line === '');
    return short ? ['', ''] : lines;
  });
}

function cellLines(cell: Cell, page: Page): string[] {
  switch (cell.kind) {
    case 'text':
      return textLines(cell.text, page);
    case 'options':
      return flowLines(tickLabels(cell), '[ ] ', page);
    case 'gap':
      return cell.after === '' ? [''] : textLines(`____ ${cell.after}`, page);
    default:
      return cell satisfies never;
  }
}

/** Cells side by side between their rules, all as high as the highest. */
export function boxed(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => {
    const parts = widths.map((width, index) => padded(cells[index]?.[row] ?? '', width));
    return `│ ${parts.join(' │ ')} │`;
  });
}

/** A horizontal rule with the given left, middle and right joints. */
export function ruleOf(joints: string, widths: readonly number[]): string {
  const [left, middle, right] = joints;
  return `${left}${widths.map((width) => '─'.repeat(width + 2)).join(middle)}${right}`;
}
