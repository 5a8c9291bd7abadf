import { readFileSync } from 'node:fs';
import type { Passphrase } from '../../../passphrase.ts';
import { cipherFor, isEncrypted } from '../../encryption/encrypted-file.ts';
import { withPieces } from '../../pieces.ts';
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

/** What the sum of a page takes that is encrypted. */
const reserved = 80;

/**
 * Reads a file into pages, in the state its log gives them where one is wanted. Those of an encrypted journal are
 * decrypted; one that cannot be is not there.
 */
export function pageFile(
  file: string,
  { withLog, passphrase }: { readonly withLog: boolean; readonly passphrase: Passphrase | undefined },
): PageFile {
  if (isEncrypted(file)) return encryptedPages(file, { withLog, passphrase });
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

function encryptedPages(
  file: string,
  { withLog, passphrase }: { readonly withLog: boolean; readonly passphrase: Passphrase | undefined },
): PageFile {
  const cipher = withPieces(file, (pieces) => cipherFor(file, pieces, passphrase));
  const bytes = readFileSync(file);
  const newer = withLog ? framesOf(`${file}-wal`, usual) : new Map<number, Buffer>();
  return {
    count: Math.max(Math.ceil(bytes.length / usual), ...newer.keys()),
    pageSize: usual,
    usable: usual - reserved,
    page(number) {
      const page = newer.get(number) ?? bytes.subarray((number - 1) * usual, number * usual);
      return page.length === usual ? cipher.read(page, number) : undefined;
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
  return bytes[20] === reserved ? reserved : 0; // it once was encrypted; any other number is a wrong head
}
