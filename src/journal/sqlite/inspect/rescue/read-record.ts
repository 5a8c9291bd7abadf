export type Cell = string | number | null | Uint8Array;

/** The values of a row, by the rules of SQLite's file format; undefined where it is not whole. */
export function readRecord(payload: Buffer): Cell[] | undefined {
  const reader = new Reader(payload);
  const end = reader.number();
  const types: number[] = [];
  while (reader.at < end) types.push(reader.number());
  if (reader.at !== end) return undefined;
  const values: Cell[] = [];
  for (const type of types) {
    const value = reader.value(type);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return reader.at === payload.length ? values : undefined;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

class Reader {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** One in the packed form of numbers; nothing in a record needs more than four bytes of it. */
  number(): number {
    let value = 0;
    for (let count = 0; count < 5; count++) {
      const byte = this.#bytes.readUInt8(this.at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new RangeError('A number in the head of a row is too long.');
  }

  value(type: number): Cell | undefined {
    if (type === 0) return null;
    if (type === 8) return 0;
    if (type === 9) return 1;
    if (type === 7) return this.#taken(8).readDoubleBE(0);
    if (type <= 6) return this.#integer([0, 1, 2, 3, 4, 6, 8][type] ?? 0);
    if (type < 12) return undefined;
    const bytes = this.#taken((type - (type % 2 === 0 ? 12 : 13)) / 2);
    return type % 2 === 0 ? bytes : textIn(bytes);
  }

  #integer(length: number): number {
    const bytes = this.#taken(length);
    return length === 8 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, length);
  }

  #taken(length: number): Buffer {
    const from = this.at;
    this.at += length;
    if (this.at > this.#bytes.length) throw new RangeError('A row ends before its values do.');
    return this.#bytes.subarray(from, this.at);
  }
}

function textIn(bytes: Buffer): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined; // it is not as it was written
  }
}
