/** Bytes that may be too many to hold at once. */
export interface Source {
  readonly size: number;
  /** Those from one place to before another. */
  read(from: number, to: number): Uint8Array;
}

export function sourceOf(bytes: Uint8Array): Source {
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/** Where a value stands in the bytes. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

export interface Outlined extends Slice {
  /** Where its items stand, when it is a list. */
  readonly items: readonly Slice[] | undefined;
}

/** A JSON object by its keys, each value still unread: read one by one, any number of items fits in memory. */
export interface Outline {
  readonly source: Source;
  readonly keys: ReadonlyMap<string, Outlined>;
}

/** The deepest nesting anything of ours has is a quarter of this. */
const deepest = 100;

/** Finds the keys of the object that a source holds, and the items of its lists; or says why that is not possible. */
export function outlineOf(source: Source): Outline | { readonly problem: string } {
  try {
    return { source, keys: new Scanner(source).object() };
  } catch (error) {
    if (!(error instanceof NotJsonError)) throw error;
    return { problem: `line ${lineAt(source, error.at)} ${error.message}` };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The value in a slice; undefined where it is not JSON. */
export function valueAt(source: Source, { from, to }: Slice): unknown {
  try {
    return JSON.parse(utf8.decode(source.read(from, to)));
  } catch {
    return undefined; // JSON cannot say undefined
  }
}

const pieceSize = 64 * 1024;

class NotJsonError extends Error {
  readonly at: number;

  constructor(at: number, sentence = 'is not JSON') {
    super(sentence);
    this.at = at;
  }
}

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c];
const brackets = { list: [0x5b, 0x5d], map: [0x7b, 0x7d] } as const;
const byteOrderMark = [0xef, 0xbb, 0xbf];

class Scanner {
  readonly #source: Source;
  #piece: Uint8Array = new Uint8Array();
  #pieceAt = 0;
  #at = 0;

  constructor(source: Source) {
    this.#source = source;
    if (byteOrderMark.every((byte, index) => this.#byte(index) === byte)) this.#at = byteOrderMark.length;
  }

  object(): Map<string, Outlined> {
    const keys = new Map<string, Outlined>();
    this.#each(brackets.map, () => {
      const from = this.#at;
      const key = valueAt(this.#source, this.#skip());
      if (typeof key !== 'string') throw new NotJsonError(from);
      if (keys.has(key)) throw new NotJsonError(from, `has the key "${key}" a second time`);
      this.#take(colon);
      this.#space();
      keys.set(key, this.#outlined());
    });
    this.#space();
    if (this.#at < this.#source.size) throw new NotJsonError(this.#at);
    return keys;
  }

  #outlined(): Outlined {
    const from = this.#at;
    if (this.#byte(from) !== brackets.list[0]) return { ...this.#skip(), items: undefined };
    const items: Slice[] = [];
    this.#each(brackets.list, () => items.push(this.#skip()));
    return { from, to: this.#at, items };
  }

  #each([open, close]: readonly [number, number], read: () => void): void {
    this.#take(open);
    this.#space();
    if (this.#byte(this.#at) !== close) {
      read();
      for (this.#space(); this.#byte(this.#at) === comma; this.#space()) {
        this.#at += 1;
        this.#space();
        read();
      }
    }
    this.#take(close);
  }

  /** Over a value, of which only the brackets and quotes are looked at. */
  #skip(): Slice {
    const from = this.#at;
    let depth = 0;
    do {
      const byte = this.#byte(this.#at);
      if (byte === undefined) throw new NotJsonError(this.#at);
      if (byte === quote) this.#skipText();
      else if (isOpening(byte)) depth += 1;
      else if (isClosing(byte)) depth -= 1;
      if (depth > deepest) throw new NotJsonError(this.#at, 'is nested too deeply');
      this.#at += byte === quote ? 0 : 1;
    } while (depth > 0 || !isEnd(this.#byte(this.#at)));
    return { from, to: this.#at };
  }

  #skipText(): void {
    const from = this.#at;
    for (this.#at += 1; this.#byte(this.#at) !== quote; this.#at += 1) {
      if (this.#byte(this.#at) === undefined) throw new NotJsonError(from);
      if (this.#byte(this.#at) === backslash) this.#at += 1;
    }
    this.#at += 1;
  }

  #take(wanted: number): void {
    this.#space();
    if (this.#byte(this.#at) !== wanted) throw new NotJsonError(this.#at);
    this.#at += 1;
  }

  #byte(at: number): number | undefined {
    const found = this.#piece[at - this.#pieceAt];
    if (found !== undefined || at >= this.#source.size) return found;
    this.#piece = this.#source.read(at, Math.min(at + pieceSize, this.#source.size));
    this.#pieceAt = at;
    return this.#piece[0];
  }

  #space(): void {
    while (isSpace(this.#byte(this.#at))) this.#at += 1;
  }
}

const isOpening = (byte: number) => byte === brackets.list[0] || byte === brackets.map[0];
const isClosing = (byte: number) => byte === brackets.list[1] || byte === brackets.map[1];
const isSpace = (byte: number | undefined) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const isEnd = (byte: number | undefined) =>
  byte === undefined || byte === comma || byte === colon || isClosing(byte) || isSpace(byte);

function lineAt(source: Source, at: number): number {
  let line = 1;
  for (let from = 0; from < at; from += pieceSize)
    for (const byte of source.read(from, Math.min(from + pieceSize, at))) line += byte === 0x0a ? 1 : 0;
  return line;
}
