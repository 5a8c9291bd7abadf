import { Writable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import type { Output } from '../streams.ts';
import type { Frame, Size } from './frame.ts';
import { countRows, firstRows, linesAbove, type Rewrapping } from './rewrapped.ts';

/** How Inquirer's screen takes away what it drew before: down to the end of it, then line by line to its top. */
const erasing = /^(?:\x1b\[\d+B)?\x1b\[2K(?:\x1b\[1A\x1b\[2K)*\x1b\[G/;

/** From the row of the cursor down; one row first, because of a whole screen that is cleared tmux keeps a copy. */
const clearing = '\r\x1b[2K\n\x1b[J\x1b[1A';

/**
 * The terminal as Inquirer's screen writes to it. That screen keeps the cursor behind the last line it drew and
 * takes the size of the terminal to be what it was. Here the cursor goes to where the writer types once a frame is
 * drawn, and before the next one back to where Inquirer left it; where the size has changed since, or another
 * program had the terminal, the frame is taken away from its top down. A frame is one write, so that nothing flickers;
 * one that looks like the last is none, so that not even the number of keys shows where what is typed does not.
 */
export class CursorOutput extends Writable {
  readonly #terminal: Output;
  readonly #rewrapping: Rewrapping;
  readonly #isAlone: boolean;
  #next: Frame | undefined;
  #drawn: (Frame & Size) | undefined;
  /** What of earlier frames has left the screen at its top because it got smaller, and may come back. */
  #gone: readonly string[] = [];
  #isLost = false;

  /** `isAlone`: nothing but the frame has to stay, for no one can scroll back to the rest. */
  constructor(terminal: Output, rewrapping: Rewrapping = 'all', { isAlone = false } = {}) {
    super({ decodeStrings: false });
    this.#isAlone = isAlone;
    this.#terminal = terminal;
    this.#rewrapping = rewrapping;
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

  /** Another program had the terminal: the cursor is somewhere below what was drawn, and stays there. */
  forget(): void {
    this.#isLost = true;
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    if (this.#next === undefined || !this.#isThere(this.#next)) this.#draw(chunk);
    this.#next = undefined;
    done();
  }

  #draw(chunk: string): void {
    const text = this.#drawn === undefined ? chunk : this.#inPlaceOf(this.#drawn, chunk);
    const there = this.#next === undefined ? '' : wayTo(this.#next);
    this.#drawn = this.#next && { ...this.#next, columns: this.columns, rows: this.rows };
    this.#isLost = false;
    this.#terminal.write(text + there);
  }

  #isThere(frame: Frame): boolean {
    if (this.#isLost) return false;
    return isDeepStrictEqual({ ...frame, columns: this.columns, rows: this.rows }, this.#drawn);
  }

  #inPlaceOf(drawn: Frame & Size, chunk: string): string {
    const { lines, cursor } = drawn;
    const isSame = drawn.columns === this.columns && drawn.rows === this.rows;
    if (this.#isAlone && (this.#isLost || !isSame)) return chunk.replace(erasing, '\x1b[H\x1b[2J');
    if (this.#isLost) return chunk.replace(erasing, clearing);
    if (isSame) return down(cursor === undefined ? 0 : lines.length - 1 - cursor.line) + chunk;
    const above = [...this.#gone, ...linesAbove(drawn, this.columns, this.#rewrapping)];
    const rows = countRows(above, this.columns);
    this.#gone = firstRows(above, rows - (this.rows - 1), this.columns);
    return chunk.replace(erasing, `${up(rows)}${clearing}`);
  }
}

function wayTo({ lines, cursor }: Frame): string {
  if (cursor === undefined) return '\x1b[?25l';
  return `${up(lines.length - 1 - cursor.line)}\x1b[${cursor.column + 1}G\x1b[?25h`;
}

function up(rows: number): string {
  return rows > 0 ? `\x1b[${rows}A` : '';
}

function down(rows: number): string {
  return rows > 0 ? `\x1b[${rows}B` : '';
}
