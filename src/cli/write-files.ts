import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { removeLeftParts } from '../files/left-parts.ts';
import { syncFolder, syncFolderOf } from '../files/sync.ts';
import { explained } from './file-errors.ts';
import { NewFiles } from './new-files.ts';
import { type FileToWrite, type WriteOptions, Writing } from './writing.ts';

/**
 * Writes files whole or not at all: all are written beside their places, and are on disk, before the first is put
 * there. One that exists and differs needs `force`. Returns how many were written; the same content again is not.
 */
export function writeFiles(files: Iterable<FileToWrite>, options: WriteOptions): number {
  const writing = new Writing(options);
  try {
    for (const file of files) writing.take(file);
    return writing.putInPlace();
  } finally {
    writing.clear();
  }
}

/** Writes files straight into a folder. One that is not there yet is written beside its place, and put there whole. */
export function writeFolder(folder: string, files: Iterable<FileToWrite>, options: WriteOptions): number {
  if (existsSync(folder)) return writeFiles(files, options);
  makeFolder(dirname(folder));
  removeLeftParts(dirname(folder), '.steer-');
  const beside = join(dirname(folder), `.steer-${process.pid}.part`);
  explained(folder, () => mkdirSync(beside, { mode: 0o700 }));
  try {
    const count = fillFolder(beside, files, options);
    explained(folder, () => {
      syncFolder(beside);
      renameSync(beside, folder);
      syncFolderOf(folder);
    });
    return count;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Nothing can be there, so each is written in its place. */
function fillFolder(folder: string, files: Iterable<FileToWrite>, options: WriteOptions): number {
  const made = new NewFiles(options);
  let count = 0;
  for (const { path, content } of files) {
    explained(path, () => made.write(join(folder, basename(path)), content));
    count += 1;
  }
  made.sync();
  return count;
}

/** The path, or the first like it with a number that nothing has yet: "abc.txt", "abc-2.txt". */
export function freePath(path: string): string {
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number += 1) {
    const free = join(dir, `${name}${number === 1 ? '' : `-${number}`}${ext}`);
    if (!existsSync(free)) return free;
  }
}

/** Whether a target means a folder: it ends in a slash, or there is one. */
export function isFolder(target: string): boolean {
  return (
    /[\\/]$/.test(target) ||
    explained(target, () => statSync(target, { throwIfNoEntry: false }))?.isDirectory() === true
  );
}

export function makeFolder(path: string): void {
  explained(path, () => mkdirSync(path, { recursive: true, mode: 0o700 }));
}
