import { PdfError } from './pdf-value.ts';

/** A file larger than this is no form of ours. */
export const largestPdf = 20 * 1024 * 1024;

const mebibyte = 1024 * 1024;

/** How much work a file may make, whatever it says of itself: bytes gone through, bytes unpacked, texts, things found. */
export class Budget {
  #read = 48 * mebibyte;
  #unpacked = 24 * mebibyte;
  #texts = 8 * mebibyte;
  #things = 1_500_000;

  /** Bytes that may still be unpacked. */
  get room(): number {
    return this.#unpacked;
  }

  spendReading(bytes: number): void {
    this.#read -= bytes;
    if (this.#read < 0) throw new PdfError('too-large');
    this.spendLooking(1);
  }

  spendText(bytes: number): void {
    this.#texts -= bytes;
    if (this.#texts < 0) throw new PdfError('too-large');
    this.spendLooking(1);
  }

  /** One list may be looked through from many places. */
  spendLooking(things: number): void {
    this.#things -= things;
    if (this.#things < 0) throw new PdfError('too-large');
  }

  spendUnpacking(bytes: number): void {
    this.#unpacked -= bytes;
    if (this.#unpacked < 0) throw new PdfError('too-large');
  }
}
