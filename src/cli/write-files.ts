import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OutputError } from '../errors.ts';

export interface FileToWrite {
  readonly path: string;
  readonly content: string;
}

export interface WriteOptions {
  /** Replace what is there. */
  readonly force: boolean;
  /** For its owner only: what people wrote. Otherwise by the umask: blank sheets. */
  readonly secret: boolean;
}

/**
 * Writes files whole or not at all. All of them are looked at before the first is touched: one that exists and
 * differs needs `force`. Returns how many were written; the same content again is not.
 */
export function writeFiles(files: readonly FileToWrite[], options: WriteOptions): number {
  const due = files.filter(({ path, content }) => !isSame(path, content));
  const [taken, ...more] = options.force ? [] : due.filter(({ path }) => existsSync(path));
  if (taken !== undefined) {
    const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
    throw new OutputError(
      `"${taken.path}"${others} is there already and differs.`,
      'To replace it, add --force.',
    );
  }
  for (const file of due) writeWhole(file, options);
  return due.length;
}

/** Whether a target means a folder: it ends in a slash, or there is one. */
export function isFolder(target: string): boolean {
  return /[\\/]$/.test(target) || (existsSync(target) && statSync(target).isDirectory());
}

export function makeFolder(path: string): void {
  explained(path, () => mkdirSync(path, { recursive: true, mode: 0o700 }));
}

function isSame(path: string, content: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory() && readFileSync(path, 'utf8') === content;
}

function writeWhole({ path, content }: FileToWrite, { secret }: WriteOptions): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  explained(
    path,
    () => {
      const file = openSync(temporary, 'wx', secret ? 0o600 : 0o666);
      try {
        writeFileSync(file, content);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, path);
    },
    () => rmSync(temporary, { force: true }),
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  EEXIST: 'something else is there',
};

function explained(path: string, act: () => void, undo: () => void = () => undefined): void {
  try {
    act();
  } catch (error) {
    undo();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!(code in reasons)) throw error;
    throw new OutputError(
      `"${path}" cannot be written: ${reasons[code]}.`,
      'Choose another place with --output.',
    );
  }
}
