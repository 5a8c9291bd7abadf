import { PassphraseError } from '../../../errors.ts';
import type { FileKey, Passphrase } from '../../passphrase.ts';
import { type Pieces, withPieces } from '../pieces.ts';
import { magic, PageCipher, pageSize, saltLength } from './page-cipher.ts';

/** Of so many bytes at random, hardly one value in a million files is missing. */
const leastValues = 250;

/** One damaged page does not make a passphrase wrong. */
const pagesToTry = 8;

/** Whether a file looks as an encrypted one does: noise from its first byte, and at least a page of it. */
export function isEncrypted(file: string): boolean {
  return withPieces(file, isNoise);
}

export function isNoise(pieces: Pieces): boolean {
  const page = pieces.at(0, pageSize);
  if (page === undefined || page.toString('latin1', 0, magic.length) === magic) return false;
  return new Set(page).size >= leastValues;
}

/** Reads the pages of an encrypted file. Throws PassphraseError without the passphrase that it opens with. */
export function cipherFor(file: string, pieces: Pieces, passphrase: Passphrase | undefined): PageCipher {
  if (passphrase === undefined) throw needed(file);
  const salt = pieces.at(0, saltLength) ?? Buffer.alloc(saltLength);
  if (!passphrase.canMakeKeyFor(salt)) throw wrong(file, passphrase);
  const cipher = new PageCipher(passphrase.keyFor(salt), salt);
  for (let number = 1; number <= pagesToTry; number++) {
    const page = pieces.at((number - 1) * pageSize, pageSize);
    if (page === undefined) break;
    if (cipher.read(page, number) !== undefined) return cipher;
  }
  throw wrong(file, passphrase);
}

/** The same for any file; undefined where it is not encrypted. */
export function cipherIfAny(
  file: string,
  pieces: Pieces,
  passphrase: Passphrase | undefined,
): PageCipher | undefined {
  return isNoise(pieces) ? cipherFor(file, pieces, passphrase) : undefined;
}

function wrong(file: string, { isOneKey }: Passphrase): PassphraseError {
  return isOneKey
    ? new PassphraseError('wrong', `The key that is remembered does not open "${file}".`, toGiveIt)
    : new PassphraseError(
        'wrong',
        `This passphrase does not open "${file}".`,
        'Try again; where you are sure of it, the file is damaged or no journal.',
      );
}

/** What opens an encrypted file: the key that a passphrase makes of the salt it begins with. */
export function keyOf(file: string, passphrase: Passphrase | undefined): FileKey {
  if (passphrase === undefined) throw needed(file);
  const salt = withPieces(file, (pieces) => Buffer.from(pieces.at(0, saltLength) ?? []));
  return { salt, key: passphrase.keyFor(salt) };
}

function needed(file: string): PassphraseError {
  return new PassphraseError('needed', `"${file}" is encrypted, and its passphrase is needed.`, toGiveIt);
}

const toGiveIt = 'Run it in a terminal, or name a file that holds it: STEER_PASSPHRASE_FILE=<file>';

/** All of a file as if it were not encrypted, for memory alone. A damaged page is empty, which SQLite then tells. */
export function decrypted(file: string, passphrase: Passphrase | undefined): Buffer {
  return withPieces(file, (pieces) => {
    const cipher = cipherFor(file, pieces, passphrase);
    const pages: Buffer[] = [];
    for (let number = 1; ; number++) {
      const page = pieces.at((number - 1) * pageSize, pageSize);
      if (page === undefined) return Buffer.concat(pages);
      pages.push(cipher.read(page, number) ?? Buffer.alloc(pageSize));
    }
  });
}

/** What tells SQLite to read and write in SQLCipher 4's format with this key and salt. */
export function unlockingPragmas(file: string, passphrase: Passphrase | undefined): string | undefined {
  const salt = withPieces(file, (pieces) => (isNoise(pieces) ? pieces.at(0, saltLength) : undefined));
  if (salt === undefined) return undefined;
  if (passphrase === undefined) throw needed(file);
  return `${cipherPragmas}; PRAGMA key = ${rawKey(passphrase, salt)}`;
}

export const cipherPragmas = "PRAGMA cipher = 'sqlcipher'; PRAGMA legacy = 4";

/** A key and its salt in the notation in which SQLCipher takes both as they are. */
export function rawKey(passphrase: Passphrase, salt: Buffer): string {
  return `"x'${passphrase.keyFor(salt).toString('hex')}${salt.toString('hex')}'"`;
}
