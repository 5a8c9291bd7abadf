import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { displayWidth } from '../../text/wrap.ts';
import type { Output } from '../streams.ts';
import type { Frame } from './frame.ts';

/**
 * The terminal as Inquirer's screen writes to it. That screen keeps the cursor behind the last line it drew and
 * takes the width of the terminal to be what it was. Here the cursor goes to where the writer types once a frame
 * is drawn, and before the next one back to where Inquirer left it, or to where it would be had the terminal
 * always been this wide. A frame is one write, so that nothing flickers.
 */
export class CursorOutput extends Writable {
  readonly #terminal: Output;
  #next: Frame | undefined;
  #drawn: (Frame & { readonly columns: number }) | undefined;

  constructor(terminal: Output) {
    super({ decodeStrings: false });
    this.#terminal = terminal;
  }

  get columns(): number {
    return this.#terminal.columns ?? 80;
  }

  get rows(): number {
    return this.#terminal.rows ?? 24;
  }

  /** The frame that Inquirer is about to write. */
  expect(frame: Frame): void {
    this.#next = frame;
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    const back = this.#drawn === undefined ? '' : this.#wayBack(this.#drawn);
    const there = this.#next === undefined ? '' : wayTo(this.#next);
    this.#drawn = this.#next && { ...this.#next, columns: this.columns };
    this.#next = undefined;
    this.#terminal.write(back + chunk + there);
    done();
  }

  #wayBack({ lines, cursor, columns }: Frame & { readonly columns: number }): string {
    const line = cursor?.line ?? lines.length - 1;
    if (columns === this.columns) return down(lines.length - 1 - line);
    const column = cursor?.column ?? widthOfLine(lines.at(-1));
    const above = lines
      .slice(0, line)
      .map((text) => Math.max(1, Math.ceil(widthOfLine(text) / this.columns)));
    const rows = above.reduce((sum, count) => sum + count, Math.floor(column / this.columns));
    return `${up(rows)}\r\x1b[J${'\n'.repeat(lines.length - 1)}`;
  }
}

function wayTo({ lines, cursor }: Frame): string {
  if (cursor === undefined) return '\x1b[?25l';
  return `${up(lines.length - 1 - cursor.line)}\x1b[${cursor.column + 1}G\x1b[?25h`;
}

function widthOfLine(line: string | undefined): number {
  return displayWidth(stripVTControlCharacters(line ?? ''));
}

function up(rows: number): string {
  return rows > 0 ? `\x1b[${rows}A` : '';
}

function down(rows: number): string {
  return rows > 0 ? `\x1b[${rows}B` : '';
}
