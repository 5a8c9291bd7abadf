import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PassphraseError } from '../errors.ts';
import { Passphrase } from '../journal/passphrase.ts';

/** What is meant is a file with one line: nobody has a passphrase longer than this. */
const longest = 4096;

export interface PassphraseFile {
  readonly file: string;
  readonly passphrase: Passphrase;
  readonly canOthersRead: boolean;
}

/**
 * The passphrase in the first line of the file that a variable names, which may be a descriptor (/dev/fd/3); undefined
 * where it names none.
 */
export function passphraseFile(
  variable: string,
  env: Readonly<Record<string, string | undefined>>,
): PassphraseFile | undefined {
  const file = env[variable] ?? '';
  if (file === '') return undefined;
  const { bytes, mode } = readBeginning(file, variable);
  const [line = ''] = decoded(bytes, file)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n|\r/, 1);
  if (line === '')
    throw new PassphraseError(
      'needed',
      `The first line of "${file}" is empty.`,
      `Write the passphrase there; ${variable} names this file.`,
    );
  return {
    file,
    passphrase: new Passphrase(line),
    canOthersRead: process.platform !== 'win32' && (mode & 0o077) !== 0,
  };
}

function readBeginning(file: string, variable: string): { bytes: Buffer; mode: number } {
  try {
    const descriptor = openSync(file, 'r');
    try {
      return { bytes: readUpTo(descriptor, longest), mode: modeOf(descriptor) };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    const why = code === 'ENOENT' ? 'is not there' : 'cannot be read';
    throw new PassphraseError(
      'needed',
      `The file "${file}", which should hold the passphrase, ${why}.`,
      `${variable} names it. Without that, the passphrase is asked for.`,
    );
  }
}

/** A pipe gives what it has, piece by piece. */
function readUpTo(descriptor: number, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  let length = 0;
  for (
    let read = -1;
    read !== 0 && length < most && !bytes.subarray(0, length).includes('\n');
    length += read
  )
    read = readSync(descriptor, bytes, length, most - length, null);
  return bytes.subarray(0, length);
}

/** What comes by a pipe is for whoever holds its ends. */
function modeOf(descriptor: number): number {
  const found = fstatSync(descriptor);
  return found.isFile() ? found.mode : 0;
}

function decoded(bytes: Buffer, file: string): string {
  const end = bytes.indexOf('\n');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(end < 0 ? bytes : bytes.subarray(0, end));
  } catch {
    throw new PassphraseError(
      'needed',
      `The first line of "${file}" is not UTF-8 text.`,
      'Save it as UTF-8 and try again.',
    );
  }
}
