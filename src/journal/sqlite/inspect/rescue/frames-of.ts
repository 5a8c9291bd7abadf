import { readFileSync } from 'node:fs';

const headLength = 32;
const frameHead = 24;

/**
 * The newest state of each page that a write-ahead log holds and has committed. Frames of an older round carry another
 * salt; from one whose sum is wrong on, nothing counts.
 */
export function framesOf(log: string, pageSize: number): Map<number, Buffer> {
  const bytes = bytesOf(log);
  const pages = new Map<number, Buffer>();
  if (bytes.length < headLength || bytes.readUInt32BE(8) !== pageSize) return pages;
  const isBig = (bytes.readUInt32BE(0) & 1) === 1;
  let sum = summed(bytes.subarray(0, 24), [0, 0], isBig);
  const waiting = new Map<number, Buffer>();
  for (let at = headLength; at + frameHead + pageSize <= bytes.length; at += frameHead + pageSize) {
    const frame = bytes.subarray(at, at + frameHead);
    const page = bytes.subarray(at + frameHead, at + frameHead + pageSize);
    sum = summed(page, summed(frame.subarray(0, 8), sum, isBig), isBig);
    const isOfThisRound = frame.compare(bytes, 16, 24, 8, 16) === 0;
    if (!isOfThisRound || frame.readUInt32BE(16) !== sum[0] || frame.readUInt32BE(20) !== sum[1]) break;
    waiting.set(frame.readUInt32BE(0), page);
    if (frame.readUInt32BE(4) === 0) continue; // more of the same commit follows
    for (const [number, committed] of waiting) pages.set(number, committed);
    waiting.clear();
  }
  return pages;
}

function bytesOf(log: string): Buffer {
  try {
    return readFileSync(log);
  } catch {
    return Buffer.of(); // where there is no log to be read, there is nothing in it
  }
}

type Sum = readonly [number, number];

/** SQLite's own sum, over pairs of words in the byte order that the log names. */
function summed(bytes: Buffer, [first, second]: Sum, isBig: boolean): Sum {
  let [a, b] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}
