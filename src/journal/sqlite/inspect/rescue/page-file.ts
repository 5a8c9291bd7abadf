import { readFileSync } from 'node:fs';
import { framesOf } from './frames-of.ts';

/** A journal as the pages it is made of, numbered from 1, whatever SQLite thinks of it. */
export interface PageFile {
  readonly count: number;
  readonly pageSize: number;
  /** How many bytes of a page SQLite uses. */
  readonly usable: number;
  /** Undefined beyond the end. */
  page(number: number): Buffer | undefined;
}

const usual = 4096;

/**
 * Reads a file into pages, in the state its log gives them where one is wanted. An encrypted journal would have its
 * pages decrypted here.
 */
export function pageFile(file: string, { withLog }: { readonly withLog: boolean }): PageFile {
  const bytes = readFileSync(file);
  const pageSize = pageSizeOf(bytes);
  const newer = withLog ? framesOf(`${file}-wal`, pageSize) : new Map<number, Buffer>();
  const count = Math.max(Math.ceil(bytes.length / pageSize), ...newer.keys());
  return {
    count,
    pageSize,
    usable: pageSize - reservedOf(bytes),
    page(number) {
      const own = bytes.subarray((number - 1) * pageSize, number * pageSize);
      return newer.get(number) ?? (own.length === pageSize ? own : undefined);
    },
  };
}

/** Every journal has the usual size; where the head says another that cannot be, the head is what is wrong. */
function pageSizeOf(bytes: Buffer): number {
  const said = bytes.length >= 100 ? bytes.readUInt16BE(16) : usual;
  const size = said === 1 ? 65_536 : said;
  const isPossible = size >= 512 && (size & (size - 1)) === 0 && bytes.length % size === 0;
  return isPossible ? size : usual;
}

function reservedOf(bytes: Buffer): number {
  const reserved = bytes[20] ?? 0;
  return reserved === 80 ? reserved : 0; // what a page's sum takes that once was encrypted; else the head is wrong
}
