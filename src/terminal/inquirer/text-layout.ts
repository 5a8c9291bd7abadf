import { visible } from '../../text/controls.ts';
import { graphemes } from '../../text/graphemes.ts';
import { displayWidth } from '../../text/wrap.ts';
import { withMemory } from './line-memory.ts';

/** A row on the screen, and which part of the text it shows. */
export interface Row {
  readonly shown: string;
  readonly start: number;
  readonly end: number;
  /** The line goes on in the next row. */
  readonly goesOn: boolean;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A text being written as rows of at most `width` columns. Unlike wrapped reading text it keeps every space, so
 * that each place in the text has one on the screen; a space at the end of a row may hang over by one column.
 */
export function layOut(text: string, width: number): Row[] {
  const rows: Row[] = [];
  let from = 0;
  const lines = text.split('\n');
  for (const [index, own] of layOutLines(lines, Math.max(2, width)).entries()) {
    for (const row of own) rows.push({ ...row, start: from + row.start, end: from + row.end });
    from += (lines[index] ?? '').length + 1;
  }
  return rows;
}

const layOutLines = withMemory(rowsOf);

/** Where the cursor stands; at the seam of two rows it stands at the start of the second. */
export function placeOf(rows: readonly Row[], text: string, at: number): Place {
  const row = rows.findLastIndex(({ start }) => start <= at);
  const start = rows[row]?.start ?? 0;
  return { row, column: displayWidth(shown(text.slice(start, at))) };
}

/** The place in the text that lies at, or just before, a column of a row. */
export function offsetAt({ start, end, goesOn }: Row, text: string, column: number): number {
  let [at, width] = [start, 0];
  for (const grapheme of graphemes(text.slice(start, end))) {
    width += columnsOf(grapheme);
    if (width > column || (goesOn && at + grapheme.length === end)) return at;
    at += grapheme.length;
  }
  return at;
}

/** The rows of one line, counted from its start. */
function rowsOf(line: string, width: number): Row[] {
  const rows: Row[] = [];
  let [start, seam, at, used, usedAfterSeam] = [0, 0, 0, 0, 0];
  const endRow = (end: number) => {
    rows.push({ shown: shown(line.slice(start, end)), start, end, goesOn: end < line.length });
    start = end;
  };
  for (const grapheme of graphemes(line)) {
    const columns = columnsOf(grapheme);
    const isSpace = /^\s/.test(grapheme);
    while (at > start && used + columns > width + (isSpace ? 1 : 0)) {
      const atSeam = seam > start && !isSpace;
      endRow(atSeam ? seam : at);
      used = atSeam ? usedAfterSeam : 0;
    }
    at += grapheme.length;
    used += columns;
    usedAfterSeam += columns;
    if (isSpace) [seam, usedAfterSeam] = [at, 0];
  }
  endRow(line.length);
  return rows;
}

function columnsOf(grapheme: string): number {
  return displayWidth(shown(grapheme));
}

/** A tab as spaces and a control character as its sign: a terminal would jump or obey. */
function shown(text: string): string {
  return visible(text).replaceAll('\t', '    ');
}
