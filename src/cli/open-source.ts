import { fstatSync, openSync, readSync } from 'node:fs';
import { readBytes, unreadable } from './read-input.ts';

/** As the import reads: a piece at a time, so that a file of any size does not have to fit in memory. */
export interface Source {
  readonly size: number;
  read(from: number, to: number): Uint8Array;
}

/** A file as it is read piece by piece until the program ends; stdin, and what is no plain file, is read at once. */
export async function openSource(path: string, stdin: NodeJS.ReadableStream): Promise<Source> {
  const open = path === '-' ? undefined : openFile(path);
  if (open !== undefined) return open;
  const bytes = await readBytes(path, stdin);
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

function openFile(path: string): Source | undefined {
  try {
    const file = openSync(path, 'r');
    const status = fstatSync(file);
    if (!status.isFile()) return undefined;
    return { size: status.size, read: readerOf(file, status.size) };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** So much is read at once: entries are asked for one behind the other, and each is far smaller. */
const aheadSize = 256 * 1024;

/** Reads a file ahead of what is asked for. What is given is a copy, for the next reading overwrites what was read. */
function readerOf(file: number, size: number): Source['read'] {
  const ahead = Buffer.allocUnsafeSlow(Math.min(aheadSize, size));
  let [start, end] = [0, 0];
  return (from, to) => {
    if (to - from > ahead.length) return readPart(file, Buffer.allocUnsafeSlow(to - from), from);
    if (from < start || to > end) {
      start = from;
      end = from + readPart(file, ahead, from).length;
    }
    // from a pool, where many small ones take little room
    return Buffer.from(ahead.subarray(from - start, Math.min(to, end) - start));
  };
}

/** A file that has become shorter meanwhile gives less. */
function readPart(file: number, part: Buffer, from: number): Buffer {
  let length = 0;
  while (length < part.length) {
    const read = readSync(file, part, length, part.length - length, from + length);
    if (read === 0) break;
    length += read;
  }
  return part.subarray(0, length);
}
