import type { Passphrase } from '../passphrase.ts';
import { cipherIfAny } from './encryption/encrypted-file.ts';
import { pageSize as usual } from './encryption/page-cipher.ts';
import { explaining } from './journal-errors.ts';
import { type Pieces, withPieces } from './pieces.ts';

const firstAt = 32;
const countAt = 36;
const pageSizeAt = 16;

/** More than these there hardly are: a journal is written anew whenever much is taken out of it. */
const most = 500;

/**
 * Whether all pages that a journal calls free are empty, as `secure_delete` leaves them. SQLite writes into such a page
 * without looking what is in it; where a number in its list is wrong, that would be somebody's words.
 */
export function areFreePagesEmpty(file: string, passphrase: Passphrase | undefined): boolean {
  return explaining(file, () =>
    withPieces(file, (pieces) => isListRight(pageReader(file, pieces, passphrase))),
  );
}

/** A page by its number, as SQLite sees it; undefined where there is none, or it is damaged. */
type Page = (number: number) => Buffer | undefined;

function isListRight(page: Page): boolean {
  const head = page(1);
  if (head === undefined || head.readUInt32BE(countAt) === 0) return true;
  const seen = new Set([0]);
  for (let at = head.readUInt32BE(firstAt); at !== 0; ) {
    const list = seen.has(at) ? undefined : page(at);
    const numbers = list === undefined ? undefined : numbersIn(list);
    if (list === undefined || numbers === undefined || seen.size > most) return false;
    seen.add(at);
    for (const number of numbers) {
      if (seen.has(number) || page(number)?.every((byte) => byte === 0) !== true) return false;
      seen.add(number);
    }
    at = list.readUInt32BE(0);
  }
  return true;
}

/** Undefined where it says that it names more pages than there is room for. */
function numbersIn(list: Buffer): number[] | undefined {
  const count = list.readUInt32BE(4);
  if (count > list.length / 4 - 2) return undefined;
  return Array.from({ length: count }, (_, index) => list.readUInt32BE(8 + 4 * index));
}

function pageReader(file: string, pieces: Pieces, passphrase: Passphrase | undefined): Page {
  const cipher = cipherIfAny(file, pieces, passphrase);
  const length = cipher === undefined ? (pieces.at(pageSizeAt, 2)?.readUInt16BE() ?? usual) : usual;
  return (number) => {
    const bytes = pieces.at((number - 1) * length, length);
    return bytes === undefined || cipher === undefined ? bytes : cipher.read(bytes, number);
  };
}
