import { Budget, largestPdf } from './budget.ts';
import { pdfText } from './pdf-text.ts';
import {
  hasKind,
  isDict,
  itemsIn,
  nameIn,
  numberIn,
  type PdfDict,
  PdfError,
  type PdfStream,
  type PdfValue,
} from './pdf-value.ts';
import { readIndirect } from './read-indirect.ts';
import { type Place, type Places, readPlaces } from './read-places.ts';
import { unpack } from './unpack.ts';
import { ValueReader } from './value-reader.ts';

/** Objects that wait for one another: the length of a stream, the stream a length is packed in. */
const mostOpen = 10;

/**
 * The objects of a PDF, each read when it is asked for: a form needs few of them, and pages, fonts and pictures are
 * never looked at.
 */
export class PdfFile {
  readonly #bytes: Uint8Array;
  readonly #budget = new Budget();
  readonly #places: Places;
  readonly #known = new Map<number, PdfValue>();
  readonly #packs = new Map<number, Pack>();
  readonly #open = new Set<number>();

  constructor(whole: Uint8Array) {
    if (whole.length > largestPdf) throw new PdfError('too-large');
    this.#bytes = fromHeader(whole);
    this.#places = readPlaces(this.#bytes, this.#budget);
    if (this.#places.trailer.has('Encrypt')) throw new PdfError('encrypted');
  }

  catalog(): PdfDict {
    const root = this.#places.trailer.get('Root');
    const catalog = this.resolve(root);
    if (!hasKind(root, 'ref') || !isDict(catalog)) throw new PdfError('damaged');
    return catalog;
  }

  /** What stands under a key, wherever it is kept. */
  get({ entries }: PdfDict, key: string): PdfValue {
    return this.resolve(entries.get(key));
  }

  resolve(value: PdfValue | undefined): PdfValue {
    return hasKind(value, 'ref') ? this.#object(value.number) : (value ?? null);
  }

  /** What stands in a list; nothing, where there is none. Any number of places may have the same one. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const items = itemsIn(this.resolve(value));
    this.#budget.spendLooking(1 + items.length);
    return items;
  }

  /** The keys of a dictionary, likewise. */
  keys(dict: PdfDict): string[] {
    this.#budget.spendLooking(dict.entries.size);
    return [...dict.entries.keys()];
  }

  /** The text that a string is, a stream holds, or a name or a number says; one may be asked for again and again. */
  text(value: PdfValue | undefined): string | undefined {
    const held = this.resolve(value);
    const word = typeof held === 'number' ? String(held) : nameIn(held);
    const bytes = hasKind(held, 'stream') ? this.#contents(held) : bytesIn(held);
    this.#budget.spendText(bytes?.length ?? word?.length ?? 0);
    return bytes === undefined ? word : pdfText(bytes);
  }

  #contents(stream: PdfStream): Uint8Array {
    return unpack(stream, this.#budget);
  }

  /** One that is not there is null, as the format has it. One that needs itself to be read is damage. */
  #object(number: number): PdfValue {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const place = this.#places.byNumber.get(number);
    if (place === undefined || place.kind === 'gone') return null;
    if (this.#open.has(number) || this.#open.size > mostOpen) throw new PdfError('damaged');
    this.#open.add(number);
    const value = this.#read(number, place);
    this.#open.delete(number);
    this.#known.set(number, value);
    return value;
  }

  #read(number: number, place: Exclude<Place, { kind: 'gone' }>): PdfValue {
    if (place.kind === 'packed') return this.#pack(place.stream).value(number);
    const read = readIndirect(this.#bytes, place.offset, {
      budget: this.#budget,
      find: (other) => this.#object(other),
    });
    if (read.number !== number || hasKind(read.value, 'ref')) throw new PdfError('damaged');
    return read.value;
  }

  #pack(number: number): Pack {
    const known = this.#packs.get(number);
    if (known !== undefined) return known;
    const stream = this.#object(number);
    if (!hasKind(stream, 'stream')) throw new PdfError('damaged');
    const pack = new Pack(stream, this.#contents(stream), this.#budget);
    this.#packs.set(number, pack);
    return pack;
  }
}

/** A stream that holds objects: pairs of a number and an offset, then their values. */
class Pack {
  readonly #bytes: Uint8Array;
  readonly #budget: Budget;
  readonly #offsets = new Map<number, number>();

  constructor({ dict }: PdfStream, bytes: Uint8Array, budget: Budget) {
    this.#bytes = bytes;
    this.#budget = budget;
    const count = numberIn(dict.entries.get('N')) ?? Number.NaN;
    const first = numberIn(dict.entries.get('First')) ?? Number.NaN;
    if (!(count <= bytes.length && first <= bytes.length)) throw new PdfError('damaged');
    const reader = new ValueReader(bytes, 0, budget);
    for (let index = 0; index < count; index += 1) {
      const number = reader.whole();
      this.#offsets.set(number, first + reader.whole());
    }
  }

  value(number: number): PdfValue {
    const offset = this.#offsets.get(number);
    if (offset === undefined) throw new PdfError('damaged');
    return new ValueReader(this.#bytes, offset, this.#budget).value();
  }
}

function bytesIn(value: PdfValue): Uint8Array | undefined {
  return hasKind(value, 'string') ? value.bytes : undefined;
}

/** Places are counted from the header, before which mail programs at times leave a few bytes. */
function fromHeader(whole: Uint8Array): Uint8Array {
  const start = Buffer.from(whole.subarray(0, 1024)).indexOf('%PDF-');
  if (start < 0) throw new PdfError('not-pdf');
  return whole.subarray(start);
}
