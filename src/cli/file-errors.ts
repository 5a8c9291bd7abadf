import { OutputError } from '../errors.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  EEXIST: 'something else is there',
  ENOTEMPTY: 'something else is there',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'a link there leads to itself',
};

/** Does something to a file; what goes wrong is said in words, of the file as the writer named it. */
export function explained<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code in reasons ? unwritable(path, code) : error;
  }
}

export function unwritable(path: string, code: string): OutputError {
  return new OutputError(
    `"${path}" cannot be written: ${reasons[code]}.`,
    'Choose another place with --output.',
  );
}
