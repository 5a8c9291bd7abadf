import { PdfError } from './pdf-value.ts';

/** A file larger than this is no form of ours. */
export const largestPdf = 20 * 1024 * 1024;

const mebibyte = 1024 * 1024;

/** How much work a file may make, whatever it says of itself: bytes gone through, bytes unpacked, things found. */
export class Budget {
  #read = 96 * mebibyte;
  #unpacked = 48 * mebibyte;
  #things = 4_000_000;

  /** Bytes that may still be unpacked. */
  get room(): number {
    return this.#unpacked;
  }

  spendReading(bytes: number): void {
    this.#read -= bytes;
    this.#things -= 1;
    if (this.#read < 0 || this.#things < 0) throw new PdfError('too-large');
  }

  spendUnpacking(bytes: number): void {
    this.#unpacked -= bytes;
    if (this.#unpacked < 0) throw new PdfError('too-large');
  }
}
