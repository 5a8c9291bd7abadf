import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readInput } from '../../src/cli/read-input.ts';
import { InvalidInputError, NotFoundError } from '../../src/errors.ts';
import { temporaryFolder } from '../support/temporary-journal.ts';

const nobody = {
  get stdin(): never {
    throw new Error('stdin is asked for, and is not read');
  },
};

const piped = (...pieces: readonly Uint8Array[]) => ({ stdin: Readable.from(pieces) });

function aFile(content: string | Uint8Array): string {
  const file = join(temporaryFolder(), 'input');
  writeFileSync(file, content);
  return file;
}

test.each(['', 'words', 'two\r\nlines', 'é 漢 👩🏽‍🚀', 'a\0b'])(
  '%j comes from a file or a pipe as it is',
  async (text) => {
    expect(await readInput(aFile(text), nobody)).toBe(text);
    expect(await readInput('-', piped(Buffer.from(text)))).toBe(text);
  },
);

test('characters that a pipe splits are put together again', async () => {
  const bytes = Buffer.from('👩🏽‍🚀 漢字');
  expect(await readInput('-', piped(...[...bytes].map((byte) => Buffer.from([byte]))))).toBe('👩🏽‍🚀 漢字');
});

test('a byte order mark is no part of the text', async () => {
  expect(await readInput(aFile('\ufeff{}'), nobody)).toBe('{}');
});

test.each([
  ['latin 1', [0x63, 0x61, 0x66, 0xe9]],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
  ['cut short', [0xe6, 0xbc]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
])('bytes that are no UTF-8 are refused: %s', async (_, bytes) => {
  const file = aFile(Uint8Array.from(bytes));
  await expect(readInput(file, nobody)).rejects.toThrow(
    new InvalidInputError(`"${file}" is not UTF-8 text.`, 'Save it as UTF-8 and try again.'),
  );
  await expect(readInput('-', piped(Buffer.from(bytes)))).rejects.toThrow('stdin is not UTF-8 text.');
});

test.each([
  ['nothing there', (here: string) => join(here, 'no.json'), 'There is no file'],
  ['below a file', () => join(aFile(''), 'no.json'), 'There is no file'],
  ['a name too long', (here: string) => join(here, 'x'.repeat(300)), 'There is no file'],
  ['a folder', (here: string) => here, 'is a folder, not a file.'],
])('%s is not found', async (_, place, sentence) => {
  const reading = readInput(place(temporaryFolder()), nobody);
  await expect(reading).rejects.toThrow(NotFoundError);
  await expect(reading).rejects.toThrow(sentence);
});

test.skipIf(process.getuid?.() === 0)('a file one may not read is said to be so', async () => {
  const file = aFile('secret');
  chmodSync(file, 0o000);
  await expect(readInput(file, nobody)).rejects.toThrow(`The file "${file}" cannot be read.`);
});
