import { stripVTControlCharacters } from 'node:util';
import { graphemes } from '../../text/graphemes.ts';
import { displayWidth } from '../../text/wrap.ts';
import type { Frame } from './frame.ts';

/**
 * What a terminal makes of lines that are too long once it is narrower. Most break them into rows, put them together
 * again once there is room, and the cursor stays where it was in the text. xterm.js, which web pages and editors build
 * their terminals on, leaves the line of the cursor alone, and moves the cursor down for what is broken below it, too.
 * Some old ones cut them off.
 */
export type Rewrapping = 'all' | 'as-xterm.js' | 'none';

/** The lines of a frame that lie above the cursor after the terminal was resized. */
export function linesAbove({ lines, cursor }: Frame, columns: number, rewrapping: Rewrapping): string[] {
  const last = cursor?.line ?? lines.length - 1;
  const above = lines.slice(0, last);
  if (rewrapping === 'none') return above.map(() => '');
  if (rewrapping === 'as-xterm.js') {
    const below = lines.slice(last + 1);
    return [...above, ...Array<string>(countRows(below, columns) - below.length).fill('')];
  }
  const column = cursor?.column ?? displayWidth(bare(lines[last] ?? ''));
  const before = rowsOf(lines[last] ?? '', columns).slice(0, Math.floor(column / columns));
  return [...above, ...(before.length === 0 ? [] : [before.join('')])];
}

export function countRows(lines: readonly string[], columns: number): number {
  return lines.reduce((sum, line) => sum + rowsOf(line, columns).length, 0);
}

/** So many rows of them from the top, as lines again. */
export function firstRows(lines: readonly string[], count: number, columns: number): string[] {
  const first: string[] = [];
  let left = count;
  for (const line of lines) {
    if (left <= 0) break;
    const rows = rowsOf(line, columns);
    first.push(rows.slice(0, left).join(''));
    left -= rows.length;
  }
  return first;
}

function rowsOf(line: string, columns: number): string[] {
  const rows = [''];
  let used = 0;
  for (const grapheme of graphemes(bare(line))) {
    const width = displayWidth(grapheme);
    if (used + width > columns) {
      rows.push('');
      used = 0;
    }
    rows.push(`${rows.pop()}${grapheme}`);
    used += width;
  }
  return rows;
}

function bare(line: string): string {
  return stripVTControlCharacters(line);
}
