import type { Budget } from './budget.ts';
import { hasKind, isDict, type PdfDict, PdfError, type PdfValue } from './pdf-value.ts';
import { ValueReader } from './value-reader.ts';

export interface ReadingIndirect {
  readonly budget: Budget;
  /** Finds a length that stands in an object of its own. */
  readonly find?: (number: number) => PdfValue;
}

/** "12 0 obj", its value, and what a stream holds behind it. */
export function readIndirect(
  bytes: Uint8Array,
  offset: number,
  { budget, find }: ReadingIndirect,
): { readonly number: number; readonly value: PdfValue } {
  const reader = new ValueReader(bytes, offset, budget);
  const number = reader.whole();
  reader.whole();
  if (!reader.word('obj')) throw new PdfError('damaged');
  const value = reader.value();
  if (!isDict(value) || !reader.word('stream')) return { number, value };
  return { number, value: { kind: 'stream', dict: value, bytes: contents(reader, value, find) } };
}

function contents(reader: ValueReader, { entries }: PdfDict, find: ReadingIndirect['find']): Uint8Array {
  const said = entries.get('Length');
  const length = hasKind(said, 'ref') ? find?.(said.number) : said;
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0)
    throw new PdfError('damaged');
  const { bytes } = reader;
  const start = reader.at + (bytes[reader.at] === 0x0d && bytes[reader.at + 1] === 0x0a ? 2 : 1);
  reader.at = start + length;
  if (reader.at > bytes.length || !reader.word('endstream')) throw new PdfError('damaged');
  return bytes.subarray(start, start + length);
}
