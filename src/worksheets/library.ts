import { join } from 'node:path';
import { InvalidInputError } from '../errors.ts';
import { bytesOf, checkId, filesIn, foldersIn, together, type WorksheetFile } from './library-files.ts';
import { findNamed, isPath, lookupName } from './library-names.ts';
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

export interface BrokenWorksheet {
  readonly file: string;
  /** A line each. */
  readonly problems: string;
}

const kind = { what: 'worksheet', list: 'steer worksheet list' } as const;

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
    return findNamed(name, all, kind);
  }

  async all(): Promise<readonly ShelvedWorksheet[]> {
    return (await this.readable()).shelved;
  }

  /** Sheets that can be read, and what is wrong with the others, which stand in nobody's way. */
  async readable(): Promise<{ shelved: readonly ShelvedWorksheet[]; broken: readonly BrokenWorksheet[] }> {
    const read = await Promise.all(
      this.#files().map(async (file): Promise<ShelvedWorksheet | BrokenWorksheet> => {
        try {
          return { worksheet: await this.#read(file), group: file.group };
        } catch (error) {
          if (error instanceof InvalidInputError) return { file: file.path, problems: error.message };
          throw error;
        }
      }),
    );
    return {
      shelved: read.filter((one) => 'worksheet' in one),
      broken: read.filter((one) => 'problems' in one),
    };
  }

  /** Reads one file, with what is worth a thought in it. */
  async lint(path: string): Promise<ParsedWorksheet> {
    const { parseWorksheet } = await import('./parse-worksheet.ts');
    return parseWorksheet(bytesOf(path, kind), path, new Set(this.#files().map(({ id }) => id)));
  }

  #files(): WorksheetFile[] {
    const bundled = foldersIn(this.#shelves.bundled).flatMap((group) =>
      filesIn(join(this.#shelves.bundled, group), group),
    );
    const own = filesIn(this.#shelves.own, 'own');
    return together(bundled, own, 'worksheet');
  }

  async #read(file: WorksheetFile): Promise<Worksheet> {
    const bytes = bytesOf(file.path, kind);
    const worksheet = readyMade(this.#shelves.ready, file.id, bytes) ?? (await parse(bytes, file.path));
    checkId(worksheet, file);
    return worksheet;
  }
}

/** The parser takes as long to load as everything else together: only where something is to be parsed. */
async function parse(bytes: Uint8Array, path: string): Promise<Worksheet> {
  const { parseWorksheet } = await import('./parse-worksheet.ts');
  return parseWorksheet(bytes, path).worksheet;
}
