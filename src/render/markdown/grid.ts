import type { Table } from 'mdast';
import type { Block, Cell, Question } from '../../document/document.ts';
import { tickLabels } from '../blank.ts';
import { endLabels, pointsOf } from '../rating.ts';
import { type CellContent, tableOf } from './gfm-table.ts';
import { boxesOf, gapNodes } from './room.ts';
import { phrasingOf } from './writing.ts';

const leastHeight = 3;

/** Boxes two by two: each pair a table whose head asks and whose rows are room to write. */
export function gridTables(boxes: readonly Question[]): Table[] {
  return Array.from({ length: Math.ceil(boxes.length / 2) }, (_, index) =>
    pairTable(boxes.slice(index * 2, index * 2 + 2)),
  );
}

function pairTable(boxes: readonly Question[]): Table {
  const rooms = boxes.map(({ blocks }) => blocks.flatMap(roomOf));
  const height = Math.max(leastHeight, ...rooms.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) => rooms.map((room) => room[row] ?? []));
  return tableOf(boxes.map(askOf), rows);
}

function askOf({ number, ask, hint, condition }: Question): string {
  const title = number === undefined ? ask : `${number}. ${ask}`;
  return [title, condition, hint].filter((line) => line !== undefined).join(' – ');
}

/** What a box holds as cells, one below the other. */
function roomOf(block: Block): CellContent[] {
  switch (block.kind) {
    case 'lines':
      return Array.from({ length: block.count }, (_, index) =>
        block.numbered ? phrasingOf(`${index + 1}.`) : [],
      );
    case 'gap':
      return [gapNodes(block.after)];
    case 'scale':
      return [pointsOf(block)?.join(' · ') ?? '', endLabels(block)].map(phrasingOf);
    case 'choices':
      return [...block.options.map(({ label }) => label), ...(block.other ? ['Other:'] : [])].map((label) =>
        boxesOf([label]),
      );
    case 'table':
      return block.rows.map((row) => row.flatMap(markOf));
    default:
      return [];
  }
}

function markOf(cell: Cell): CellContent {
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? [] : phrasingOf(`${cell.text} `);
    case 'options':
      return boxesOf(tickLabels(cell));
    case 'gap':
      return gapNodes(cell.after);
    default:
      return cell satisfies never;
  }
}
