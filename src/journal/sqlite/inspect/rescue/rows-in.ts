import type { PageFile } from './page-file.ts';
import { type Cell, readRecord } from './read-record.ts';

/** A row as it lies in a page: of a table with row numbers, or of an index or a table without them. */
export interface Row {
  readonly kind: 'table' | 'index';
  /** The number of a table's row; 0 in an index. */
  readonly rowid: number;
  readonly values: readonly Cell[];
}

const kinds: Readonly<Record<number, Row['kind'] | 'inner index'>> = {
  13: 'table',
  10: 'index',
  2: 'inner index',
};

/**
 * Every row in every page that can be made out, however its tree is broken. Words that were deleted are not among
 * them: a page that is no longer used is overwritten, and so is what was taken out of one.
 */
export function* rowsIn(file: PageFile): Generator<Row> {
  for (let number = 1; number <= file.count; number++) {
    const page = file.page(number);
    if (page !== undefined) yield* rowsOfPage(page, number === 1 ? 100 : 0, file);
  }
}

function* rowsOfPage(page: Buffer, start: number, file: PageFile): Generator<Row> {
  const kind = kinds[page[start] ?? 0];
  if (kind === undefined) return;
  const count = page.readUInt16BE(start + 3);
  const pointers = start + (kind === 'inner index' ? 12 : 8);
  if (pointers + 2 * count > file.usable) return;
  for (let index = 0; index < count; index++) {
    const at = page.readUInt16BE(pointers + 2 * index);
    const row = at < pointers + 2 * count ? undefined : rowAt(page, at, { kind, file });
    if (row !== undefined) yield row;
  }
}

interface Where {
  readonly kind: Row['kind'] | 'inner index';
  readonly file: PageFile;
}

/** Undefined where what lies there is no row. */
function rowAt(page: Buffer, at: number, { kind, file }: Where): Row | undefined {
  try {
    const length = varint(page, kind === 'inner index' ? at + 4 : at);
    const rowid = kind === 'table' ? varint(page, length.end) : { value: 0, end: length.end };
    const payload = payloadAt(page, rowid.end, { length: length.value, kind, file });
    const values = payload === undefined ? undefined : readRecord(payload);
    if (values === undefined) return undefined;
    return { kind: kind === 'table' ? 'table' : 'index', rowid: rowid.value, values };
  } catch (error) {
    if (error instanceof RangeError) return undefined; // it would reach beyond its page
    throw error;
  }
}

/** No answer is as long as this. */
const longest = 1 << 26;

/** What a row holds, put together from the pages it goes on in, by the rules of SQLite's file format. */
function payloadAt(
  page: Buffer,
  at: number,
  { length, kind, file }: Where & { readonly length: number },
): Buffer | undefined {
  const { usable } = file;
  if (length > longest) return undefined;
  const most = kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return at + length <= usable ? page.subarray(at, at + length) : undefined;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  const local = fitting <= most ? fitting : least;
  if (at + local + 4 > usable) return undefined;
  return joined(page.subarray(at, at + local), { next: page.readUInt32BE(at + local), length, file });
}

function joined(
  first: Buffer,
  { next, length, file }: { readonly next: number; readonly length: number; readonly file: PageFile },
): Buffer | undefined {
  const pieces = [first];
  let left = length - first.length;
  for (let number = next; left > 0; ) {
    const page = file.page(number);
    if (page === undefined) return undefined;
    const piece = page.subarray(4, Math.min(file.usable, 4 + left));
    pieces.push(piece);
    left -= piece.length;
    number = page.readUInt32BE(0);
  }
  return Buffer.concat(pieces);
}

/** A number as SQLite packs it: seven bits a byte, and eight in a ninth. */
function varint(bytes: Buffer, from: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let at = from; at < from + 8; at++) {
    const byte = bytes.readUInt8(at);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return { value: value * 256 + bytes.readUInt8(from + 8), end: from + 9 };
}
