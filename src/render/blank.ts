import type { Block, Cell, Option, Table } from '../document/document.ts';
import { graphemes } from '../text/graphemes.ts';

/** Whether a table is there to be written into: it has room in it, or nothing but row names. */
export function isBlankTable({ rows, named }: Table): boolean {
  const cells = rows.flatMap((row) => row.slice(named ? 1 : 0));
  return cells.some(({ kind }) => kind !== 'text') || cells.every(isEmpty);
}

/** A cell nothing was written into. */
export function isEmpty(cell: Cell): boolean {
  return cell.kind === 'text' && cell.text === '';
}

/** Whether there is room to write, tick or circle anywhere in these blocks. */
export function hasRoom(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    switch (block.kind) {
      case 'lines':
      case 'gap':
      case 'choices':
      case 'log':
        return true;
      case 'scale':
        return block.value === undefined;
      case 'table':
        return isBlankTable(block);
      case 'question':
        return hasRoom(block.blocks);
      default:
        return false;
    }
  });
}

/** What stands beside the boxes to tick: the options, and room for a free answer where there may be one. */
export function tickLabels({ options, other }: { options: readonly Option[]; other: boolean }): string[] {
  return [...options.map(({ label }) => label), ...(other ? ['Other:'] : [])];
}

/** The shortest beginnings that tell labels apart, for marks where the labels themselves do not fit. */
export function marksOf(labels: readonly string[]): string[] {
  return labels.map((label) => {
    const letters = graphemes(label);
    const others = labels.filter((other) => other !== label);
    const enough = letters.findIndex((_, index) => {
      const start = letters
        .slice(0, index + 1)
        .join('')
        .toLowerCase();
      return others.every((other) => !other.toLowerCase().startsWith(start));
    });
    return enough === -1
      ? label
      : letters
          .slice(0, enough + 1)
          .join('')
          .toUpperCase();
  });
}
