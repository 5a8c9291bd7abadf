import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { InvalidInputError, NotFoundError } from '../errors.ts';

/** Asked for its stdin only where that is read: for a stream, Node loads a dozen modules. */
interface Piped {
  readonly stdin: NodeJS.ReadableStream;
}

/** The text of a file, or of stdin for "-". */
export async function readInput(source: string, process: Piped): Promise<string> {
  const bytes = source === '-' ? await buffer(process.stdin) : bytesOf(source);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidInputError(
      `${source === '-' ? 'stdin' : `"${source}"`} is not UTF-8 text.`,
      'Save it as UTF-8 and try again.',
    );
  }
}

/** The bytes of a file, or of stdin for "-". */
export async function readBytes(source: string, stdin: NodeJS.ReadableStream): Promise<Uint8Array> {
  return source === '-' ? buffer(stdin) : bytesOf(source);
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What to say about a file that cannot be read; the error itself where that is a bug of ours. */
export function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP')
    return new NotFoundError(`There is no file "${path}".`);
  if (code === 'EISDIR') return new NotFoundError(`"${path}" is a folder, not a file.`);
  if (code === 'EACCES' || code === 'EPERM')
    return new NotFoundError(`The file "${path}" cannot be read.`, `See who may: ls -l ${path}`);
  return error;
}
