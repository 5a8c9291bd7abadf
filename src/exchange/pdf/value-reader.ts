import type { Budget } from './budget.ts';
import { PdfError, type PdfValue } from './pdf-value.ts';
import { readHexString, readName, readString } from './read-texts.ts';

/** Deeper than any form is nested, and far from what a stack bears. */
const deepest = 100;

const [space, percent, slash, less, greater] = [0x20, 0x25, 0x2f, 0x3c, 0x3e];
const [open, opening, closing] = [0x28, 0x5b, 0x5d];

/** Reads values one behind the other from the bytes of a file or of an unpacked stream. */
export class ValueReader {
  readonly bytes: Uint8Array;
  at: number;
  readonly #budget: Budget;

  constructor(bytes: Uint8Array, at: number, budget: Budget) {
    if (!Number.isSafeInteger(at) || at < 0 || at > bytes.length) throw new PdfError('damaged');
    this.bytes = bytes;
    this.at = at;
    this.#budget = budget;
  }

  value(depth = 0): PdfValue {
    if (depth > deepest) throw new PdfError('damaged');
    this.skipSpace();
    const start = this.at;
    const byte = this.bytes[this.at];
    if (byte === less && this.bytes[this.at + 1] === less) return this.#dict(depth);
    if (byte === opening) return this.#array(depth);
    const simple = this.#simple(byte);
    this.#budget.spendReading(this.at - start);
    return simple;
  }

  /** Whether this word stands here; then it is passed. */
  word(wanted: string): boolean {
    this.skipSpace();
    const found = [...wanted].every((letter, index) => this.bytes[this.at + index] === letter.charCodeAt(0));
    if (found) this.at += wanted.length;
    return found;
  }

  whole(): number {
    const number = this.value();
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0)
      throw new PdfError('damaged');
    return number;
  }

  /** White space and comments. */
  skipSpace(): void {
    const start = this.at;
    for (let byte = this.bytes[start]; byte !== undefined; byte = this.bytes[this.at]) {
      if (byte === percent) this.#skipLine();
      else if (isSpace(byte)) this.at += 1;
      else break;
    }
    this.#budget.spendReading(this.at - start);
  }

  #skipLine(): void {
    while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13)
      this.at += 1;
  }

  #simple(byte: number | undefined): PdfValue {
    if (byte === slash) return this.#take(readName(this.bytes, this.at));
    if (byte === open) return this.#take(readString(this.bytes, this.at));
    if (byte === less) return this.#take(readHexString(this.bytes, this.at));
    return this.#plain();
  }

  #take({ value, end }: { readonly value: PdfValue; readonly end: number }): PdfValue {
    this.at = end;
    return value;
  }

  /** A number, a reference such as "12 0 R", or one of the three words. */
  #plain(): PdfValue {
    const word = this.#letters();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(word)) throw new PdfError('damaged');
    return /^\d+$/.test(word) ? this.#reference(Number(word)) : Number(word);
  }

  #reference(number: number): PdfValue {
    const after = this.at;
    this.skipSpace();
    if (/^\d{1,5}$/.test(this.#letters())) {
      this.skipSpace();
      if (this.#letters() === 'R') return { kind: 'ref', number };
    }
    this.at = after;
    return number;
  }

  #letters(): string {
    const start = this.at;
    while (this.at - start < 32 && isRegular(this.bytes[this.at])) this.at += 1;
    return String.fromCharCode(...this.bytes.subarray(start, this.at));
  }

  #array(depth: number): PdfValue {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === closing) break;
      items.push(this.value(depth + 1));
    }
    this.at += 1;
    return { kind: 'array', items };
  }

  #dict(depth: number): PdfValue {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === greater && this.bytes[this.at + 1] === greater) break;
      if (this.bytes[this.at] !== slash) throw new PdfError('damaged');
      const key = readName(this.bytes, this.at);
      this.#budget.spendReading(key.end - this.at);
      this.at = key.end;
      entries.set(key.value.name, this.value(depth + 1));
    }
    this.at += 2;
    return { kind: 'dict', entries };
  }
}

export function isSpace(byte: number): boolean {
  return byte === space || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
}

function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !isSpace(byte) && !'()<>[]{}/%'.includes(String.fromCharCode(byte));
}
