import { pbkdf2Sync } from 'node:crypto';

/** As SQLCipher 4 makes keys by itself: https://www.zetetic.net/sqlcipher/design/ */
const iterations = 256_000;
const keyLength = 32;

/** What a person opens an encrypted journal with, and the keys it makes: each takes a while, and is made once. */
export class Passphrase {
  readonly #text: string;
  readonly #keys = new Map<string, Buffer>();

  /** An accent is the same however a keyboard composes it. */
  constructor(text: string) {
    this.#text = text.normalize('NFC');
  }

  /** The key of a file that begins with this salt: 32 bytes, by PBKDF2 with HMAC-SHA512. */
  keyFor(salt: Buffer): Buffer {
    const name = salt.toString('hex');
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = pbkdf2Sync(this.#text, salt, iterations, keyLength, 'sha512');
    this.#keys.set(name, key);
    return key;
  }
}

/**
 * Does work on a file with the passphrase that opens it; with none, where it is not encrypted. Who does the work throws
 * PassphraseError for as long as there is a better one to be had.
 */
export type Unlocking = <T>(
  file: string,
  work: (passphrase: Passphrase | undefined) => T | Promise<T>,
) => Promise<T>;
