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
    return { size: status.size, read: (from, to) => readPart(file, from, to) };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A file that has become shorter meanwhile gives less. */
function readPart(file: number, from: number, to: number): Uint8Array {
  const part = Buffer.allocUnsafe(to - from); // from a pool, where many small ones take little room
  let length = 0;
  while (length < part.length) {
    const read = readSync(file, part, length, part.length - length, from + length);
    if (read === 0) break;
    length += read;
  }
  return part.subarray(0, length);
}
