import type { Block, Cell, Question, Table } from '../../document/document.ts';
import { displayWidth } from '../../text/wrap.ts';
import { hasRoom, marksOf, tickLabels } from '../blank.ts';
import { flowLines } from './choices.ts';
import { drawnWidth, hanging, oneLine, type Page, textLines } from './page.ts';
import { headOf } from './question.ts';
import { boxed, ruleOf } from './ruled-table.ts';
import { plain } from './styles.ts';

const [leastForTwo, leastHeight] = [40, 6];

/** Boxes to fill in by hand, two by two. What is filled in already reads better one below the other. */
export function gridLines(boxes: readonly Question[], page: Page): string[] {
  if (!hasRoom(boxes)) return page.draw(boxes, page);
  const width = drawnWidth(page);
  const across = width < leastForTwo ? 1 : 2;
  const widths = across === 1 ? [width - 4] : [Math.ceil((width - 7) / 2), Math.floor((width - 7) / 2)];
  const rows = Array.from({ length: Math.ceil(boxes.length / across) }, (_, row) =>
    boxed(rowOf(boxes.slice(row * across, (row + 1) * across), widths, page), widths),
  );
  return [
    ruleOf('┌┬┐', widths),
    ...rows.flatMap((row, index) => (index === 0 ? row : [ruleOf('├┼┤', widths), ...row])),
    ruleOf('└┴┘', widths),
  ];
}

function rowOf(boxes: readonly Question[], widths: readonly number[], page: Page): string[][] {
  const cells = widths.map((width, index) => {
    const box = boxes[index];
    return box === undefined ? [] : boxLines(box, { ...page, width, styles: plain }); // padded as they are
  });
  const height = Math.max(leastHeight, ...cells.map(({ length }) => length));
  return cells.map((lines) => [...lines, ...Array.from({ length: height - lines.length }, () => '')]);
}

function boxLines(box: Question, page: Page): string[] {
  const lead = box.number === undefined ? '' : `${box.number}. `;
  const head = hanging(lead, page, (inner) => headOf(box, inner));
  return [...head, ...box.blocks.flatMap((block) => inBox(block, page))];
}

function inBox(block: Block, page: Page): string[] {
  return block.kind === 'table' ? tableInBox(block, page) : page.draw([block], page);
}

/** A table has no room for boxes of its own in here: each row is a line to write on, with marks at its end. */
function tableInBox(table: Table, page: Page): string[] {
  const labels =
    table.rows[0]?.flatMap((cell) => (cell.kind === 'options' ? tickLabels(cell).map(oneLine) : [])) ?? [];
  const marks = marksOf(labels);
  const full = labels.join(' / ');
  if (displayWidth(full) <= page.width / 2) return table.rows.flatMap((row) => lineInBox(row, full, page));
  const key = labels.map((label, index) => `${marks[index]} = ${label}`);
  return [...flowLines(key, '', page), ...table.rows.flatMap((row) => lineInBox(row, marks.join(' '), page))];
}

function lineInBox(row: readonly Cell[], marks: string, page: Page): string[] {
  const gaps = row.flatMap((cell) => (cell.kind === 'gap' ? [`___ ${oneLine(cell.after)}`.trimEnd()] : []));
  const tail = [...gaps, ...(marks === '' ? [] : [marks])].join(' ');
  const name = row
    .flatMap((cell) => (cell.kind === 'text' && cell.text !== '' ? [oneLine(cell.text)] : []))
    .join(' ');
  const lead = name === '' ? '' : `${name} `;
  const room = page.width - displayWidth(lead) - (tail === '' ? 0 : displayWidth(tail) + 1);
  if (room >= 6) return ['', `${lead}${'_'.repeat(room)} ${tail}`.trimEnd()];
  return [
    '',
    ...(name === '' ? [] : textLines(name, page)),
    '_'.repeat(page.width),
    ...textLines(tail, page),
  ];
}
