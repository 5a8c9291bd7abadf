import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InvalidInputError, NotFoundError } from '../errors.ts';
import { nearest } from '../text/nearest.ts';
import { largestFile, type ParsedWorksheet, parseWorksheet } from './parse-worksheet.ts';
import type { Worksheet } from './worksheet.ts';

/** Where worksheets are looked for: those that come with the program, by group, and the person's own. */
export interface Shelves {
  readonly bundled: string;
  readonly own: string;
}

export interface ShelvedWorksheet {
  readonly worksheet: Worksheet;
  readonly group: string;
}

/** The worksheets there are, read when they are wanted. */
export class WorksheetLibrary {
  readonly #shelves: Shelves;

  constructor(shelves: Shelves) {
    this.#shelves = shelves;
  }

  /** By id, alias (case aside, space, _ and - alike) or path. */
  async find(name: string): Promise<Worksheet> {
    if (isPath(name)) return this.lint(name).worksheet;
    const wanted = lookupName(name);
    const files = this.#files();
    const byId = files.find(({ id }) => id === wanted);
    if (byId !== undefined) return this.#read(byId).worksheet;
    const all = this.readable().shelved.map(({ worksheet }) => worksheet);
    const found = all.find(({ id, aliases }) => [id, ...aliases].some((one) => lookupName(one) === wanted));
    if (found !== undefined) return found;
    const near = nearest(
      wanted,
      all.flatMap(({ id, aliases }) => [id, ...aliases.map(lookupName)]),
    );
    throw new NotFoundError(
      `There is no worksheet called "${name}".`,
      near === undefined
        ? 'See all: steer worksheet list'
        : `Did you mean "${near}"? See all: steer worksheet list`,
    );
  }

  async all(): Promise<readonly ShelvedWorksheet[]> {
    return this.readable().shelved;
  }

  /** Sheets that can be read, and what is wrong with the others, which stand in nobody's way. */
  readable(): { shelved: readonly ShelvedWorksheet[]; broken: readonly string[] } {
    const read = this.#files().map((file) => {
      try {
        return { worksheet: this.#read(file).worksheet, group: file.group };
      } catch (error) {
        if (error instanceof InvalidInputError) return error.message;
        throw error;
      }
    });
    return {
      shelved: read.filter((one) => typeof one !== 'string'),
      broken: read.filter((one) => typeof one === 'string'),
    };
  }

  /** Reads one file, with what is worth a thought in it. */
  lint(path: string): ParsedWorksheet {
    return parseWorksheet(bytesOf(path), path, new Set(this.#files().map(({ id }) => id)));
  }

  #files(): WorksheetFile[] {
    const bundled = foldersIn(this.#shelves.bundled).flatMap((group) =>
      filesIn(join(this.#shelves.bundled, group), group),
    );
    const own = filesIn(this.#shelves.own, 'own');
    const taken = own.find(({ id }) => bundled.some((other) => other.id === id));
    if (taken === undefined) return [...bundled, ...own];
    throw new InvalidInputError(
      `${taken.path}:1:1: "${taken.id}" is the name of a worksheet that comes with the program.`,
      'Give the file and its id another name.',
    );
  }

  #read(file: WorksheetFile): ParsedWorksheet {
    const parsed = parseWorksheet(bytesOf(file.path), file.path);
    if (parsed.worksheet.id === file.id) return parsed;
    throw new InvalidInputError(
      `${file.path}:1:1: the id is "${parsed.worksheet.id}", but the file is called "${file.id}".`,
      `Rename it: ${parsed.worksheet.id}.yaml`,
    );
  }
}

interface WorksheetFile {
  readonly path: string;
  readonly id: string;
  readonly group: string;
}

export function isPath(name: string): boolean {
  return name.includes('/') || name.includes('\\') || /\.ya?ml$/i.test(name);
}

function lookupName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-');
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function filesIn(folder: string, group: string): WorksheetFile[] {
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

function bytesOf(path: string): Uint8Array {
  try {
    const file = statSync(path);
    if (file.isDirectory())
      throw new NotFoundError(`"${path}" is a folder, not a worksheet.`, 'Name one .yaml file in it.');
    // a file too large to be a worksheet is not read at all: its size is enough to refuse it
    return file.size > largestFile ? new Uint8Array(largestFile + 1) : readFileSync(path);
  } catch (error) {
    if (isMissing(error))
      throw new NotFoundError(`There is no file "${path}".`, 'See all worksheets: steer worksheet list');
    if (isDenied(error))
      throw new NotFoundError(`The file "${path}" cannot be read.`, `See who may: ls -l ${path}`);
    throw error;
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
const isMissing = (error: unknown) => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
const isDenied = (error: unknown) => codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM';
