import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface Pieces {
  readonly size: number;
  /** So many bytes from there on; undefined where the file ends before. */
  at(offset: number, length: number): Buffer | undefined;
}

/** Hands over a way to read pieces of a file. */
export function withPieces<T>(file: string, work: (pieces: Pieces) => T): T {
  const descriptor = openSync(file, 'r');
  try {
    return work({
      size: fstatSync(descriptor).size,
      at(offset, length) {
        const piece = Buffer.alloc(length);
        return readSync(descriptor, piece, 0, length, offset) === length ? piece : undefined;
      },
    });
  } finally {
    closeSync(descriptor);
  }
}

/** Undefined where the file that the work is about is not there, or not any more: another program may have removed it. */
export function ifThere<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
