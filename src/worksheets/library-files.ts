import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { NameKind } from './library-names.ts';
import { largestFile } from './worksheet.ts';

export interface WorksheetFile {
  readonly path: string;
  readonly id: string;
  readonly group: string;
}

export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function filesIn(folder: string, group: string): WorksheetFile[] {
  const names = readdirIfThere(folder)
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort();
  return names.map((name) => ({
    path: join(folder, name),
    id: basename(name).replace(/\.ya?ml$/i, ''),
    group,
  }));
}

function readdirIfThere(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return []; // most people have no worksheets of their own
    throw error;
  }
}

/** The person's own beside those that come with the program, whose names are taken. */
export function together(
  bundled: readonly WorksheetFile[],
  own: readonly WorksheetFile[],
  what: 'worksheet' | 'pack',
): WorksheetFile[] {
  const taken = own.find(({ id }) => bundled.some((other) => other.id === id));
  if (taken === undefined) return [...bundled, ...own];
  throw new InvalidInputError(
    `${taken.path}:1:1: "${taken.id}" is the name of a ${what} that comes with the program.`,
    'Give the file and its id another name.',
  );
}

/** A file bears the id of what is in it, so that it is found without being read. */
export function checkId({ id }: { readonly id: string }, file: WorksheetFile): void {
  if (id === file.id) return;
  throw new InvalidInputError(
    `${file.path}:1:1: the id is "${id}", but the file is called "${file.id}".`,
    `Rename it: ${id}.yaml`,
  );
}

export function bytesOf(path: string, { what, list }: NameKind): Uint8Array {
  try {
    const file = statSync(path);
    if (file.isDirectory())
      throw new NotFoundError(`"${path}" is a folder, not a ${what}.`, 'Name one .yaml file in it.');
    // a file too large to be one of ours is not read at all: its size is enough to refuse it
    return file.size > largestFile ? new Uint8Array(largestFile + 1) : readFileSync(path);
  } catch (error) {
    if (isMissing(error)) throw new NotFoundError(`There is no file "${path}".`, `See all ${what}s: ${list}`);
    if (isDenied(error))
      throw new NotFoundError(`The file "${path}" cannot be read.`, `See who may: ls -l ${path}`);
    throw error;
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
const isMissing = (error: unknown) => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
const isDenied = (error: unknown) => codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM';
