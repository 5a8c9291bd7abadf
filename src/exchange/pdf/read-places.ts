import type { Budget } from './budget.ts';
import { hasKind, isDict, itemsIn, numberIn, type PdfDict, PdfError, type PdfValue } from './pdf-value.ts';
import { readIndirect } from './read-indirect.ts';
import { unpack } from './unpack.ts';
import { ValueReader } from './value-reader.ts';

/** Where an object is: at a place in the file, or packed with others in a stream; nowhere, once it was deleted. */
export type Place =
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }
  | { readonly kind: 'gone' };

export interface Places {
  readonly byNumber: ReadonlyMap<number, Place>;
  /** What the newest trailer says, and those before it where it says nothing. */
  readonly trailer: ReadonlyMap<string, PdfValue>;
}

/** More objects than a form has by far. */
const mostObjects = 300_000;

/** Follows the tables of places from the newest back to the first: every saving of a viewer may append one. */
export function readPlaces(bytes: Uint8Array, budget: Budget): Places {
  const byNumber = new Map<number, Place>();
  const trailer = new Map<string, PdfValue>();
  const seen = new Set<number>();
  const waiting = [lastTable(bytes)];
  for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    const table = readTable(bytes, offset, budget);
    for (const [number, place] of table.places) if (!byNumber.has(number)) byNumber.set(number, place);
    if (byNumber.size > mostObjects) throw new PdfError('too-large');
    for (const [key, value] of table.trailer.entries) if (!trailer.has(key)) trailer.set(key, value);
    // the stream beside an old table is looked into before what came earlier
    const earlier = ['Prev', 'XRefStm'].map((key) => numberIn(table.trailer.entries.get(key)));
    waiting.push(...earlier.filter((one) => one !== undefined));
  }
  return { byNumber, trailer };
}

/** What "startxref" says at the end of the file, which a file that was cut off has lost. */
function lastTable(bytes: Uint8Array): number {
  const end = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).toString('latin1');
  const found = /startxref\s+(\d{1,10})\s+%%EOF/.exec(end.slice(Math.max(0, end.lastIndexOf('startxref'))));
  if (found === null) throw new PdfError('damaged');
  return Number(found[1]);
}

interface PlaceTable {
  readonly places: ReadonlyMap<number, Place>;
  readonly trailer: PdfDict;
}

function readTable(bytes: Uint8Array, offset: number, budget: Budget): PlaceTable {
  const reader = new ValueReader(bytes, offset, budget);
  return reader.word('xref') ? readPlainTable(reader) : readPackedTable(bytes, offset, budget);
}

/** "xref", sections of lines such as "0000000016 00000 n", and "trailer". */
function readPlainTable(reader: ValueReader): PlaceTable {
  const places = new Map<number, Place>();
  while (!reader.word('trailer')) {
    const [first, count] = [reader.whole(), reader.whole()];
    if (count > mostObjects) throw new PdfError('too-large');
    for (let index = 0; index < count; index += 1) {
      const offset = reader.whole();
      reader.whole();
      if (reader.word('n')) places.set(first + index, { kind: 'at', offset });
      else if (reader.word('f')) places.set(first + index, { kind: 'gone' });
      else throw new PdfError('damaged');
    }
  }
  const trailer = reader.value();
  if (!isDict(trailer)) throw new PdfError('damaged');
  return { places, trailer };
}

function readPackedTable(bytes: Uint8Array, offset: number, budget: Budget): PlaceTable {
  const { value } = readIndirect(bytes, offset, { budget });
  if (!hasKind(value, 'stream')) throw new PdfError('damaged');
  const { entries } = value.dict;
  const widths = itemsIn(entries.get('W')).map(Number);
  const width = widths.reduce((sum, one) => sum + one, 0);
  const isRight = widths.length === 3 && widths.every((one) => Number.isInteger(one) && one >= 0 && one <= 8);
  if (!isRight || width === 0) throw new PdfError('damaged');
  const rows = unpack(value, budget);
  const sections = itemsIn(entries.get('Index')).map(Number);
  const numbers = sections.length > 0 ? sections : [0, Number(entries.get('Size'))];
  return { places: placesIn(rows, numbers, widths), trailer: value.dict };
}

/** Sections as pairs of a first number and a count; no more of them than there are rows. */
function placesIn(rows: Uint8Array, sections: readonly number[], widths: readonly number[]) {
  const places = new Map<number, Place>();
  const width = widths.reduce((sum, one) => sum + one, 0);
  let at = 0;
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const [first = 0, count = 0] = [sections[section], sections[section + 1]];
    for (let index = 0; index < count && at + width <= rows.length; index += 1) {
      if (places.size >= mostObjects) throw new PdfError('too-large');
      places.set(first + index, placeIn(rows.subarray(at, at + width), widths));
      at += width;
    }
  }
  return places;
}

function placeIn(row: Uint8Array, [kindWidth = 0, middle = 0, last = 0]: readonly number[]): Place {
  const number = (from: number, width: number) =>
    row.subarray(from, from + width).reduce((sum, byte) => sum * 256 + byte, 0);
  const kind = kindWidth === 0 ? 1 : number(0, kindWidth);
  const second = number(kindWidth, middle);
  if (kind === 1) return { kind: 'at', offset: second };
  if (kind === 2) return { kind: 'packed', stream: second, index: number(kindWidth + middle, last) };
  return { kind: 'gone' };
}
