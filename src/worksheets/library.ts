import { join } from 'node:path';
import { InvalidInputError, NotFoundError } from '../errors.ts';
import { nearest } from '../text/nearest.ts';
import { bytesOf, filesIn, foldersIn, type WorksheetFile } from './library-files.ts';
import { readyMade } from './library-ready.ts';
import type { ParsedWorksheet } from './parse-worksheet.ts';
import type { Worksheet } from './worksheet.ts';

/** Where worksheets are looked for: those that come with the program, by group, and the person's own. */
export interface Shelves {
  readonly bundled: string;
  readonly own: string;
  /** A folder of sheets that were parsed when the program was built. */
  readonly ready?: string;
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
    if (isPath(name)) return (await this.lint(name)).worksheet;
    const wanted = lookupName(name);
    const files = this.#files();
    const byId = files.find(({ id }) => id === wanted);
    if (byId !== undefined) return this.#read(byId);
    const all = (await this.all()).map(({ worksheet }) => worksheet);
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
    return (await this.readable()).shelved;
  }

  /** Sheets that can be read, and what is wrong with the others, which stand in nobody's way. */
  async readable(): Promise<{ shelved: readonly ShelvedWorksheet[]; broken: readonly string[] }> {
    const read = await Promise.all(
      this.#files().map(async (file) => {
        try {
          return { worksheet: await this.#read(file), group: file.group };
        } catch (error) {
          if (error instanceof InvalidInputError) return error.message;
          throw error;
        }
      }),
    );
    return {
      shelved: read.filter((one) => typeof one !== 'string'),
      broken: read.filter((one) => typeof one === 'string'),
    };
  }

  /** Reads one file, with what is worth a thought in it. */
  async lint(path: string): Promise<ParsedWorksheet> {
    const { parseWorksheet } = await import('./parse-worksheet.ts');
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

  async #read(file: WorksheetFile): Promise<Worksheet> {
    const bytes = bytesOf(file.path);
    const worksheet = readyMade(this.#shelves.ready, file.id, bytes) ?? (await parse(bytes, file.path));
    if (worksheet.id === file.id) return worksheet;
    throw new InvalidInputError(
      `${file.path}:1:1: the id is "${worksheet.id}", but the file is called "${file.id}".`,
      `Rename it: ${worksheet.id}.yaml`,
    );
  }
}

/** The parser takes as long to load as everything else together: only where something is to be parsed. */
async function parse(bytes: Uint8Array, path: string): Promise<Worksheet> {
  const { parseWorksheet } = await import('./parse-worksheet.ts');
  return parseWorksheet(bytes, path).worksheet;
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
