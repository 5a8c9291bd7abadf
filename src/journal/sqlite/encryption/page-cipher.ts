import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';

export const pageSize = 4096;
export const saltLength = 16;
const ivLength = 16;
const sumLength = 64;
const textEnd = pageSize - ivLength - sumLength;
const sumAt = pageSize - sumLength;

/** Takes the place of the salt, as a file that is not encrypted begins. */
export const magic = 'SQLite format 3\0';

/**
 * Reads single pages of a file in SQLCipher 4's format (https://www.zetetic.net/sqlcipher/design/): AES-256-CBC,
 * then the vector it began with, then an HMAC-SHA512 over both and the page's number. The first page begins with the
 * file's salt. SQLite reads and writes journals by itself; this is for what must be known before it touches one.
 */
export class PageCipher {
  readonly #key: Buffer;
  readonly #sumKey: Buffer;

  constructor(key: Buffer, salt: Buffer) {
    this.#key = key;
    const sumSalt = salt.map((byte) => byte ^ 0x3a);
    this.#sumKey = pbkdf2Sync(key, sumSalt, 2, key.length, 'sha512');
  }

  /** A page (numbered from 1) as SQLite sees it; undefined where it is damaged, or the key is another's. */
  read(page: Buffer, number: number): Buffer | undefined {
    const from = number === 1 ? saltLength : 0;
    if (!timingSafeEqual(this.#sumOf(page.subarray(from, sumAt), number), page.subarray(sumAt, pageSize)))
      return undefined;
    const decipher = createDecipheriv('aes-256-cbc', this.#key, page.subarray(textEnd, sumAt));
    decipher.setAutoPadding(false);
    const text = Buffer.concat([decipher.update(page.subarray(from, textEnd)), decipher.final()]);
    const read = Buffer.alloc(pageSize);
    if (number === 1) read.write(magic, 'latin1');
    text.copy(read, from);
    return read;
  }

  #sumOf(bytes: Buffer, number: number): Buffer {
    const last = Buffer.alloc(4);
    last.writeUInt32LE(number);
    return createHmac('sha512', this.#sumKey).update(bytes).update(last).digest();
  }
}
