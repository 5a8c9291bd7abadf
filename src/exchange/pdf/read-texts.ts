import { PdfError, type PdfValue } from './pdf-value.ts';

type Of<K extends string> = Extract<PdfValue, { readonly kind: K }>;

interface Read<K extends string> {
  readonly value: Of<K>;
  /** The place behind it. */
  readonly end: number;
}

/** A text as long as a book, and a name longer than any of ours: what is longer is not gathered byte by byte. */
const longest = { string: 4 * 1024 * 1024, name: 64 * 1024 };

const [backslash, open, close, cr, lf] = [0x5c, 0x28, 0x29, 0x0d, 0x0a];

/** "/Name", with any byte as "#" and two digits. Those of today are UTF-8; what is not stands byte by byte. */
export function readName(bytes: Uint8Array, start: number): Read<'name'> {
  const raw: number[] = [];
  let at = start + 1;
  while (isInName(bytes[at])) {
    const code = bytes[at] === 0x23 ? hexPair(bytes, at + 1) : undefined;
    raw.push(code ?? bytes[at] ?? 0);
    if (raw.length > longest.name) throw new PdfError('too-large');
    at += code === undefined ? 1 : 3;
  }
  return { value: { kind: 'name', name: utf8OrBytes(Uint8Array.from(raw)) }, end: at };
}

/** "(text)": brackets in pairs, the others and line breaks behind a backslash. */
export function readString(bytes: Uint8Array, start: number): Read<'string'> {
  const raw: number[] = [];
  let depth = 1;
  let at = start + 1;
  for (;;) {
    const byte = bytes[at];
    if (byte === undefined) throw new PdfError('damaged');
    at += 1;
    if (raw.length > longest.string) throw new PdfError('too-large');
    if (byte === backslash) {
      const { codes, end } = readEscape(bytes, at);
      raw.push(...codes);
      at = end;
      continue;
    }
    if (byte === open) depth += 1;
    if (byte === close) depth -= 1;
    if (depth === 0) break;
    raw.push(byte === cr ? lf : byte); // a line break of any kind is a line feed here
    if (byte === cr && bytes[at] === lf) at += 1;
  }
  return { value: { kind: 'string', bytes: Uint8Array.from(raw) }, end: at };
}

/** "<feff0041>"; a last single digit stands for one with a 0 behind it. */
export function readHexString(bytes: Uint8Array, start: number): Read<'string'> {
  const end = bytes.indexOf(0x3e, start);
  if (end < 0) throw new PdfError('damaged');
  const digits: string = Buffer.from(bytes.subarray(start + 1, end))
    .toString('latin1')
    .replace(/\s/g, '');
  if (!/^[\da-f]*$/i.test(digits)) throw new PdfError('damaged');
  const even = digits.length % 2 === 0 ? digits : `${digits}0`;
  return { value: { kind: 'string', bytes: Uint8Array.from(Buffer.from(even, 'hex')) }, end: end + 1 };
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function readEscape(
  bytes: Uint8Array,
  at: number,
): { readonly codes: readonly number[]; readonly end: number } {
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.subarray(at, at + 3)))?.[0];
  if (octal !== undefined) return { codes: [Number.parseInt(octal, 8) & 0xff], end: at + octal.length };
  const byte = bytes[at];
  if (byte === undefined) throw new PdfError('damaged');
  if (byte === cr && bytes[at + 1] === lf) return { codes: [], end: at + 2 };
  if (byte === cr || byte === lf) return { codes: [], end: at + 1 };
  return { codes: [escapes[String.fromCharCode(byte)] ?? byte], end: at + 1 };
}

const delimiters: ReadonlySet<number> = new Set(Buffer.from('()<>[]{}/%'));

function isInName(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x20 && !delimiters.has(byte);
}

function hexPair(bytes: Uint8Array, at: number): number | undefined {
  const digits = String.fromCharCode(...bytes.subarray(at, at + 2));
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;
}

function utf8OrBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
