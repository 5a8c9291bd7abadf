import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** Which of these words are in any file of a folder, however a program may have written them down: `file: word`. */
export function tracesIn(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.flatMap(({ parentPath, name }) =>
    tracesOf(readFileSync(join(parentPath, name)), words).map((word) => `${name}: ${word}`),
  );
}

/** In UTF-8, in UTF-16 of both kinds, in base64, case aside for ASCII, and inside packed streams. */
export function tracesOf(bytes: Buffer, words: readonly string[]): string[] {
  const texts = [bytes, ...unpacked(bytes)].map((part) => part.toString('latin1').toLowerCase());
  return words.filter((word) => {
    const forms = formsOf(word);
    return texts.some((text) => forms.some((form) => text.includes(form)));
  });
}

function formsOf(word: string): string[] {
  const utf16 = Buffer.from(word, 'utf16le');
  const forms = [Buffer.from(word), utf16, Buffer.from(utf16).swap16(), ...inBase64(word)];
  return forms.map((form) => form.toString('latin1').toLowerCase());
}

/** As it looks at each of the three places where it may begin, without the letters that its neighbours change. */
function inBase64(word: string): Buffer[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.from(`${'\0'.repeat(before)}${word}`)
      .toString('base64')
      .replace(/=+$/, '');
    return Buffer.from(text.slice(before === 0 ? 0 : before + 1, -2));
  });
}

/** What gzip or zlib packed, wherever it begins: behind a head of ten bytes or two comes the same. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 2 < bytes.length; at++) {
    if (bytes[at] === 0x1f && bytes[at + 1] === 0x8b) found.push(...inflated(bytes.subarray(at + 10)));
    if (bytes[at] === 0x78 && bytes.readUInt16BE(at) % 31 === 0)
      found.push(...inflated(bytes.subarray(at + 2)));
  }
  return found;
}

function inflated(bytes: Buffer): Buffer[] {
  try {
    return [inflateRawSync(bytes)];
  } catch {
    return []; // no such stream begins there
  }
}
