import { closeSync, openSync, readSync } from 'node:fs';
import { type Content, chunksOf } from './content.ts';

/** Whether a file holds exactly this. No more of it is read, or worked out, than up to the first difference. */
export function holds(path: string, content: Content): boolean {
  return reading(path, (next) => {
    for (const chunk of chunksOf(content)) {
      const bytes = Buffer.from(chunk);
      if (!next(bytes.length).equals(bytes)) return false;
    }
    return next(1).length === 0;
  });
}

/** Whether two files hold the same. */
export function areSame(one: string, other: string): boolean {
  return reading(one, (nextOfOne) => reading(other, (nextOfOther) => sayTheSame(nextOfOne, nextOfOther)));
}

const pieceSize = 64 * 1024;

function sayTheSame(nextOfOne: Next, nextOfOther: Next): boolean {
  for (;;) {
    const bytes = nextOfOne(pieceSize);
    if (!nextOfOther(pieceSize).equals(bytes)) return false;
    if (bytes.length === 0) return true;
  }
}

/** The next so many bytes, fewer at the end; they are there until the next ones are. */
type Next = (length: number) => Buffer;

function reading<T>(path: string, work: (next: Next) => T): T {
  const file = openSync(path, 'r');
  let room = Buffer.alloc(0);
  try {
    return work((length) => {
      if (room.length < length) room = Buffer.allocUnsafeSlow(length);
      return fill(room.subarray(0, length), file);
    });
  } finally {
    closeSync(file);
  }
}

function fill(room: Buffer, file: number): Buffer {
  let filled = 0;
  while (filled < room.length) {
    const count = readSync(file, room, filled, room.length - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return room.subarray(0, filled);
}
