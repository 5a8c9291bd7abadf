import { inflateSync } from 'node:zlib';
import type { Budget } from './budget.ts';
import {
  isDict,
  itemsIn,
  nameIn,
  numberIn,
  type PdfDict,
  PdfError,
  type PdfStream,
  type PdfValue,
} from './pdf-value.ts';

/** What a stream holds. Forms are packed with Flate or not at all; of it no more is unpacked than there is room for. */
export function unpack({ dict, bytes }: PdfStream, budget: Budget): Uint8Array {
  const filters = listOf(dict.entries.get('Filter')).map(nameIn);
  if (filters.length === 0) return bytes;
  if (filters.length > 1 || (filters[0] !== 'FlateDecode' && filters[0] !== 'Fl'))
    throw new PdfError('unknown-packing');
  const unpacked = inflated(bytes, budget);
  const [parameters] = listOf(dict.entries.get('DecodeParms'));
  return isDict(parameters) ? withoutPredictor(unpacked, parameters) : unpacked;
}

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  const items = itemsIn(value);
  return items.length > 0 || value === undefined || value === null ? items : [value];
}

function inflated(bytes: Uint8Array, budget: Budget): Uint8Array {
  try {
    const unpacked = inflateSync(bytes, { maxOutputLength: Math.max(1, budget.room) });
    budget.spendUnpacking(unpacked.length);
    return unpacked;
  } catch (error) {
    if (error instanceof PdfError) throw error;
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new PdfError(isTooMuch ? 'too-large' : 'damaged');
  }
}

/** Rows that were stored as differences from what is above and to the left, as in a PNG. */
function withoutPredictor(bytes: Uint8Array, { entries }: PdfDict): Uint8Array {
  const predictor = numberIn(entries.get('Predictor')) ?? 1;
  if (predictor === 1) return bytes;
  const size = (name: string, usual: number) => numberIn(entries.get(name)) ?? usual;
  const pixel = Math.ceil((size('Colors', 1) * size('BitsPerComponent', 8)) / 8);
  const width = Math.ceil((size('Columns', 1) * size('Colors', 1) * size('BitsPerComponent', 8)) / 8);
  if (predictor < 10) throw new PdfError('unknown-packing');
  const isRight = Number.isSafeInteger(width) && width >= 1 && width < bytes.length && pixel >= 1;
  if (!isRight) throw new PdfError('damaged');
  const rows = Math.ceil(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) restoreRow(bytes, out, { row, width, pixel });
  return out;
}

interface Lines {
  readonly row: number;
  readonly width: number;
  readonly pixel: number;
}

function restoreRow(bytes: Uint8Array, out: Uint8Array, { row, width, pixel }: Lines): void {
  const guess = guesses[bytes[row * (width + 1)] ?? 0];
  if (guess === undefined) throw new PdfError('damaged');
  for (let column = 0; column < width; column += 1) {
    const at = row * width + column;
    const left = column < pixel ? 0 : (out[at - pixel] ?? 0);
    const above = row === 0 ? 0 : (out[at - width] ?? 0);
    const corner = row === 0 || column < pixel ? 0 : (out[at - width - pixel] ?? 0);
    out[at] = (bytes[row * (width + 1) + 1 + column] ?? 0) + guess(left, above, corner);
  }
}

/** What is beside a byte is what it is told by; each row says in which way. */
const guesses: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - corner - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
