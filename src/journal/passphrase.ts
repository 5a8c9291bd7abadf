import { pbkdf2Sync } from 'node:crypto';
import { PassphraseError } from '../errors.ts';

/** As SQLCipher 4 makes keys by itself: https://www.zetetic.net/sqlcipher/design/ */
const iterations = 256_000;
const keyLength = 32;

/** What a passphrase makes of the salt that one encrypted file begins with: it opens that file, and no other. */
export interface FileKey {
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** What a person opens an encrypted journal with, and the keys it makes: each takes a while, and is made once. */
export class Passphrase {
  readonly #text: string | undefined;
  readonly #keys = new Map<string, Buffer>();

  /** From its words, in which an accent is the same however a keyboard composes it, or from all that was remembered. */
  constructor(from: string | FileKey) {
    if (typeof from === 'string') this.#text = from.normalize('NFC');
    else this.#keys.set(from.salt.toString('hex'), from.key);
  }

  /** The key of a file that begins with this salt: 32 bytes, by PBKDF2 with HMAC-SHA512. */
  keyFor(salt: Buffer): Buffer {
    const name = salt.toString('hex');
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    if (this.#text === undefined) throw anotherFile();
    const key = pbkdf2Sync(this.#text, salt, iterations, keyLength, 'sha512');
    this.#keys.set(name, key);
    return key;
  }

  /** Whether no more is known of it than the key of one file. */
  get isOneKey(): boolean {
    return this.#text === undefined;
  }

  canMakeKeyFor(salt: Buffer): boolean {
    return this.#text !== undefined || this.#keys.has(salt.toString('hex'));
  }
}

function anotherFile(): PassphraseError {
  return new PassphraseError(
    'needed',
    'The key that is remembered opens one file only, and the passphrase itself is needed.',
    'Run it in a terminal, or name a file that holds it: STEER_PASSPHRASE_FILE=<file>',
  );
}

/**
 * Does work on a file with the passphrase that opens it; with none, where it is not encrypted. Who does the work throws
 * PassphraseError for as long as there is a better one to be had.
 */
export type Unlocking = <T>(
  file: string,
  work: (passphrase: Passphrase | undefined) => T | Promise<T>,
) => Promise<T>;
