import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { unreadable } from './read-input.ts';

/** A file that was read, with a name of one line. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whether a path names Markdown: one file of it, or a folder of them. */
export function holdsMarkdown(path: string): boolean {
  return isMarkdown(path) || isFolder(path);
}

/** Whether a path names a PDF, or a folder of them; one that holds Markdown as well is refused. */
export function holdsForms(path: string): boolean {
  if (!isFolder(path)) return isPdf(path);
  if (namesIn(path, isPdf).length === 0) return false;
  if (namesIn(path, isMarkdown).length === 0) return true;
  throw new UsageError(
    `The folder "${path}" holds Markdown and PDF files.`,
    'Put them in two folders, and import one after the other.',
  );
}

/** One PDF, or those in a folder, as `readMarkdown` does. */
export function readForms(path: string, most: number): Generator<ReadFile> {
  return readAll(path, isPdf, most);
}

/**
 * One Markdown file, or those in a folder, one after another; neither those in its folders, nor what a link there
 * leads to. Of a file that is larger than `most` bytes one byte more is read.
 */
export function readMarkdown(path: string, most: number): Generator<ReadFile> {
  return readAll(path, isMarkdown, most);
}

type Fits = (name: string) => boolean;

function* readAll(path: string, fits: Fits, most: number): Generator<ReadFile> {
  if (!isFolder(path)) {
    yield { name: oneLine(path), bytes: bytesOf(path, most) };
    return;
  }
  for (const name of namesIn(path, fits))
    yield { name: oneLine(name), bytes: bytesOf(join(path, name), most, noLink) };
}

function isFolder(path: string): boolean {
  return explained(path, () => statSync(path, { throwIfNoEntry: false }))?.isDirectory() === true;
}

const isMarkdown = (path: string) => /\.md$/i.test(path);
const isPdf = (path: string) => /\.pdf$/i.test(path);
const oneLine = (name: string) => name.replace(/[\r\n]/g, '␊');

/** Where there are no links to speak of, there is no such flag either. */
const noLink = constants.O_NOFOLLOW ?? 0;

function namesIn(folder: string, fits: Fits): string[] {
  return explained(folder, () => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && fits(entry.name))
    .map(({ name }) => name)
    .sort();
}

function bytesOf(path: string, most: number, flags = 0): Uint8Array {
  return explained(path, () => {
    const file = openSync(path, constants.O_RDONLY | flags);
    try {
      const status = fstatSync(file);
      return readUpTo(file, status.isFile() ? Math.min(status.size, most + 1) : most + 1);
    } finally {
      closeSync(file);
    }
  });
}

function readUpTo(file: number, most: number): Uint8Array {
  const bytes = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const read = readSync(file, bytes, length, most - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function explained<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw unreadable(path, error);
  }
}
