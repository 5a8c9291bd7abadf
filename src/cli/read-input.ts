import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { InvalidInputError, NotFoundError } from '../errors.ts';

/** The text of a file, or of stdin for "-". */
export async function readInput(source: string, stdin: NodeJS.ReadableStream): Promise<string> {
  const bytes = source === '-' ? await buffer(stdin) : await bytesOf(source);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidInputError(
      `${source === '-' ? 'stdin' : `"${source}"`} is not UTF-8 text.`,
      'Save it as UTF-8 and try again.',
    );
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP')
      throw new NotFoundError(`There is no file "${path}".`);
    if (code === 'EISDIR') throw new NotFoundError(`"${path}" is a folder, not a file.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw new NotFoundError(`The file "${path}" cannot be read.`, `See who may: ls -l ${path}`);
    throw error;
  }
}
