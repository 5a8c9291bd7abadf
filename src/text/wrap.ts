import stringWidth from 'string-width';
import { graphemes } from './graphemes.ts';
import { once } from './once.ts';
import { isOneColumnEach } from './one-column.ts';

const tabStop = 8;

/** How many columns a text takes on a terminal that starts it at the left edge. */
export function displayWidth(text: string): number {
  return text.includes('\t') ? measure(expandTabs(text)) : measure(text);
}

/** What was typed is text, also where it looks like an escape sequence. */
function measure(text: string): number {
  if (isOneColumnEach(text)) return text.length;
  return text.length <= longestCharacter ? measureCharacter(text) : stringWidth(text, counting);
}

const counting = { countAnsiEscapeCodes: true } as const;

/** Few characters make up a long text, and each takes a while to measure. */
const measured = new Map<string, number>();
const longestCharacter = 16;

function measureCharacter(text: string): number {
  const known = measured.get(text);
  if (known !== undefined) return known;
  const columns = stringWidth(text, counting);
  if (measured.size >= 2000) measured.clear();
  measured.set(text, columns);
  return columns;
}

/**
 * Plain text as lines of at most `width` columns. Its own newlines stay; spaces at the ends of lines go, and
 * indentation stays as far as there is room for it. Words that are too long are broken between graphemes.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    if (width === Number.POSITIVE_INFINITY) return [line.trimEnd()];
    const expanded = expandTabs(line);
    return lineRanges(expanded, width).map(([start, end]) => expanded.slice(start, end));
  });
}

/** Where each line of a text without tabs and newlines starts and ends; at least one. */
export function lineRanges(text: string, width: number): [start: number, end: number][] {
  const end = text.trimEnd().length;
  const indent = Math.min(text.length - text.trimStart().length, end);
  const line: Line = { start: Math.max(0, indent - Math.floor(width / 2)), end: indent, width: 0 };
  line.width = measure(text.slice(line.start, indent));
  const ranges: [number, number][] = [];
  for (const piece of piecesOf(text.slice(indent, end), indent)) place(piece, line, { text, width, ranges });
  ranges.push([line.start, line.end]);
  return ranges.map(([from, to]) => [from, from + text.slice(from, to).trimEnd().length]);
}

interface Line {
  start: number;
  end: number;
  width: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Columns of white space before it, which go when it starts a line. */
  readonly space: number;
  readonly width: number;
}

interface Setting {
  readonly text: string;
  readonly width: number;
  readonly ranges: [number, number][];
}

function place(piece: Piece, line: Line, { text, width, ranges }: Setting): void {
  if (line.width + piece.space + piece.width <= width) {
    line.end = piece.end;
    line.width += piece.space + piece.width;
    return;
  }
  if (line.end > line.start && text.slice(line.start, line.end).trim() !== '') {
    ranges.push([line.start, line.end]);
    [line.start, line.width] = [piece.start, 0];
  }
  line.end = piece.end;
  line.width += piece.width;
  if (line.width > width) breakWord(text.slice(piece.start, piece.end), piece, line, { text, width, ranges });
}

function breakWord(word: string, piece: Piece, line: Line, { width, ranges }: Setting): void {
  line.width -= piece.width;
  let at = piece.start;
  for (const grapheme of graphemes(word)) {
    const columns = measure(grapheme);
    if (line.width + columns > width && at > line.start) {
      ranges.push([line.start, at]);
      [line.start, line.width] = [at, 0];
    }
    at += grapheme.length;
    line.width += columns;
  }
}

/** White space that may become a line's end; no-break spaces may not. */
const spaces = /[ \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+/g;

function* piecesOf(text: string, offset: number): Generator<Piece> {
  let [start, space] = [0, 0];
  for (const match of text.matchAll(spaces)) {
    yield* unspaced(text.slice(start, match.index), offset + start, space);
    space = measure(match[0]);
    start = match.index + match[0].length;
  }
  yield* unspaced(text.slice(start), offset + start, space);
}

/** Between these a line may end without a space: after a hyphen inside a word, and around ideographs and kana. */
const afterHyphen = String.raw`(?<=[\p{L}\p{N}][-\u2010\u2013])(?=\p{L})`;
const aroundIdeograph = String.raw`(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，！？；：」』）】》])(?!\p{M}|\u200d|[、。，．！？；：」』）】》〉’”ー々…])(?=[^\x00-\x7f])`;

const hyphen = /[-\u2010\u2013]/;
const hyphens = once(() => new RegExp(afterHyphen, 'gu'));
const openings = once(() => new RegExp(`${afterHyphen}|${aroundIdeograph}`, 'gu'));

function* unspaced(word: string, offset: number, space: number): Generator<Piece> {
  let start = 0;
  for (const { index } of openingsIn(word)) {
    yield pieceOf(word.slice(start, index), offset + start, start === 0 ? space : 0);
    start = index;
  }
  if (start < word.length) yield pieceOf(word.slice(start), offset + start, start === 0 ? space : 0);
}

function openingsIn(word: string): Iterable<{ readonly index: number }> {
  if (!isOneColumnEach(word)) return word.matchAll(openings());
  return hyphen.test(word) ? word.matchAll(hyphens()) : [];
}

function pieceOf(word: string, start: number, space: number): Piece {
  return { start, end: start + word.length, space, width: measure(word) };
}

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  const [first = '', ...rest] = line.split('\t');
  let [expanded, column] = [first, measure(first)];
  for (const part of rest) {
    const room = tabStop - (column % tabStop);
    expanded += ' '.repeat(room) + part;
    column += room + measure(part);
  }
  return expanded;
}
