import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { OutputError } from '../errors.ts';
import { whyUnwritable } from '../text/why-unwritable.ts';

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
 * Writes files whole or not at all: all are looked at before the first is touched, and written beside their places
 * before the first is put there. One that exists and differs needs `force`. Returns how many were written; the same
 * content again is not.
 */
export function writeFiles(files: readonly FileToWrite[], options: WriteOptions): number {
  const due = oncePerPlace(files).filter(({ path, content }) => !isSame(path, content));
  refuseFolders(due);
  if (!options.force) refuseTaken(due.filter(({ path }) => isFile(path)));
  putInPlace(
    due.filter(({ path }) => !isDevice(path)),
    options,
  );
  for (const { path, content } of due.filter(({ path }) => isDevice(path)))
    explained(path, () => writeFileSync(path, content));
  return due.length;
}

/** The path, or the first like it with a number that nothing has yet: "abc.txt", "abc-2.txt". */
export function freePath(path: string): string {
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number += 1) {
    const free = join(dir, `${name}${number === 1 ? '' : `-${number}`}${ext}`);
    if (!existsSync(free)) return free;
  }
}

function putInPlace(files: readonly FileToWrite[], options: WriteOptions): void {
  const parts = files.map(({ path, content }, index) => {
    const place = existsSync(path) ? realpathSync(path) : path; // what a link leads to is replaced, not the link
    return { path, content, place, part: join(dirname(place), `.steer-${process.pid}-${index}.part`) };
  });
  try {
    for (const { path, part, content } of parts) explained(path, () => writePart(part, content, options));
    for (const { path, part, place } of parts) explained(path, () => renameSync(part, place));
  } finally {
    for (const { part } of parts) if (existsSync(part)) rmSync(part);
  }
}

function oncePerPlace(files: readonly FileToWrite[]): FileToWrite[] {
  const places = new Map<string, FileToWrite>();
  for (const file of files) {
    const other = places.get(file.path);
    if (other !== undefined && other.content !== file.content)
      throw new OutputError(
        `Two different sheets would be written to "${file.path}".`,
        'Write them one by one.',
      );
    places.set(file.path, file);
  }
  return [...places.values()];
}

function refuseFolders(files: readonly FileToWrite[]): void {
  const folder = files.find(({ path }) => kindOf(path)?.isDirectory());
  if (folder !== undefined) throw unwritable(folder.path, 'EISDIR');
}

function refuseTaken([taken, ...more]: readonly FileToWrite[]): void {
  if (taken === undefined) return;
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  throw new OutputError(
    `"${taken.path}"${others} is there already and differs.`,
    'To replace it, add --force.',
  );
}

/** Whether a target means a folder: it ends in a slash, or there is one. */
export function isFolder(target: string): boolean {
  return /[\\/]$/.test(target) || kindOf(target)?.isDirectory() === true;
}

export function makeFolder(path: string): void {
  explained(path, () => mkdirSync(path, { recursive: true, mode: 0o700 }));
}

function isSame(path: string, content: string): boolean {
  return isFile(path) && explained(path, () => readFileSync(path, 'utf8')) === content;
}

const kindOf = (path: string) => explained(path, () => statSync(path, { throwIfNoEntry: false }));
const isFile = (path: string) => kindOf(path)?.isFile() === true;

/** Such as /dev/null or a named pipe: written straight into, never replaced. */
const isDevice = (path: string) => kindOf(path)?.isFile() === false;

function writePart(part: string, content: string, { secret }: WriteOptions): void {
  const file = openSync(part, 'wx', secret ? 0o600 : 0o666);
  try {
    if (secret) fchmodSync(file, 0o600); // whatever the umask
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const reasons = whyUnwritable;

function explained<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code in reasons ? unwritable(path, code) : error;
  }
}

function unwritable(path: string, code: string): OutputError {
  return new OutputError(
    `"${path}" cannot be written: ${reasons[code]}.`,
    'Choose another place with --output.',
  );
}
