import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { pageSize as encryptedPageSize, magic } from './encryption/page-cipher.ts';

/**
 * A line behind the last page of a backup, where SQLite does not look, by which any byte that has changed is found:
 * SQLite's own check sees only what holds its pages together, and not a letter in an answer. Beside the sum stand
 * the bytes of the header that every later writing changes, for a backup that was written to is no longer the same.
 */
const pattern = /^\nselfsteer backup 1 ([0-9a-f]{18}) ([0-9a-f]{64})\n$/;
const length = '\nselfsteer backup 1 '.length + 18 + 1 + 64 + 1;
const changing = { from: 19, to: 28 } as const;
const pageSizeAt = 16;

export function seal(file: string): void {
  const { header, sum } = withFile(file, (descriptor, size) => ({
    header: headerOf(descriptor),
    sum: sumOf(descriptor, size),
  }));
  appendFileSync(file, `\nselfsteer backup 1 ${header} ${sum}\n`);
}

/** Whether a file ends in a seal, broken or not. */
export function isSealed(file: string): boolean {
  return withFile(file, (descriptor, size) => sealOf(descriptor, size) !== null);
}

/** Whether a file is other than it was when it was sealed. One that has no seal may be whole. */
export function isBroken(file: string): boolean {
  return withFile(file, (descriptor, size) => {
    const [, header, sum] = sealOf(descriptor, size) ?? [];
    if (sum === undefined) return size % pageSize(descriptor) !== 0;
    return header === headerOf(descriptor) && sum !== sumOf(descriptor, size - length);
  });
}

function sealOf(descriptor: number, size: number): RegExpExecArray | null {
  const at = Math.max(0, size - length);
  return pattern.exec(read(descriptor, { at, length }).toString('latin1'));
}

function headerOf(descriptor: number): string {
  return read(descriptor, { at: changing.from, length: changing.to - changing.from }).toString('hex');
}

/** 1 stands for 65536, for which two bytes have no room. An encrypted file does not say. */
function pageSize(descriptor: number): number {
  if (read(descriptor, { at: 0, length: magic.length }).toString('latin1') !== magic)
    return encryptedPageSize;
  const size = read(descriptor, { at: pageSizeAt, length: 2 }).readUInt16BE();
  return size === 1 ? 65_536 : size;
}

function sumOf(descriptor: number, end: number): string {
  const hash = createHash('sha256');
  const most = 1 << 20;
  for (let at = 0; at < end; at += most)
    hash.update(read(descriptor, { at, length: Math.min(most, end - at) }));
  return hash.digest('hex');
}

function read(descriptor: number, { at, length: wanted }: { at: number; length: number }): Buffer {
  const piece = Buffer.alloc(wanted);
  readSync(descriptor, piece, 0, wanted, at);
  return piece;
}

function withFile<T>(file: string, work: (descriptor: number, size: number) => T): T {
  const descriptor = openSync(file, 'r');
  try {
    return work(descriptor, fstatSync(descriptor).size);
  } finally {
    closeSync(descriptor);
  }
}
