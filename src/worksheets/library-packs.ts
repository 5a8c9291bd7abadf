import { dirname, resolve } from 'node:path';
import { InvalidInputError, NotFoundError } from '../errors.ts';
import type { WorksheetLibrary } from './library.ts';
import { bytesOf, checkId, filesIn, together, type WorksheetFile } from './library-files.ts';
import { findNamed, isPath, lookupName, UnknownNameError } from './library-names.ts';
import type { Agenda, Pack, PackDefinition } from './packs/pack.ts';
import type { ParsedFile } from './parse-file.ts';
import type { Problem } from './problem.ts';
import type { Worksheet } from './worksheet.ts';

const kind = { what: 'pack', list: 'steer print --packs' } as const;

/** The packs there are, read when they are wanted, with the worksheets they name. */
export class PackLibrary {
  readonly #shelves: { readonly bundled: string; readonly own: string };
  readonly #worksheets: Pick<WorksheetLibrary, 'find'>;

  constructor(
    shelves: { readonly bundled: string; readonly own: string },
    worksheets: Pick<WorksheetLibrary, 'find'>,
  ) {
    this.#shelves = shelves;
    this.#worksheets = worksheets;
  }

  /** By id, alias (case aside, space, _ and - alike) or path. */
  async find(name: string): Promise<Pack> {
    if (isPath(name)) return this.#complete(await parse(name), name);
    const files = this.#files();
    const byId = files.find(({ id }) => id === lookupName(name));
    if (byId !== undefined) return this.#read(byId);
    return findNamed(name, (await this.readable()).packs, kind);
  }

  /** Packs that can be read, and what is wrong with the others, which stand in nobody's way. */
  async readable(): Promise<{ packs: readonly Pack[]; broken: readonly string[] }> {
    const read = await Promise.all(
      this.#files().map(async (file) => {
        try {
          return await this.#read(file);
        } catch (error) {
          if (error instanceof InvalidInputError || error instanceof NotFoundError) return error.message;
          throw error;
        }
      }),
    );
    return {
      packs: read.filter((one) => typeof one !== 'string'),
      broken: read.filter((one) => typeof one === 'string'),
    };
  }

  #files(): WorksheetFile[] {
    const { bundled, own } = this.#shelves;
    return together(filesIn(bundled, 'bundled'), filesIn(own, 'own'), 'pack');
  }

  async #read(file: WorksheetFile): Promise<Pack> {
    const parsed = await parse(file.path);
    checkId(parsed.value, file);
    return this.#complete(parsed, file.path);
  }

  /** With the worksheets in the place of their names; throws NotFoundError with all that are not there. */
  async #complete({ value, describe }: ParsedFile<PackDefinition>, file: string): Promise<Pack> {
    const problems: Problem[] = [];
    const find = async (name: string, path: Problem['path']) => {
      const found = await this.#worksheet(name, file);
      if (!('problem' in found)) return found;
      problems.push({ path, sentence: found.problem });
      return undefined;
    };
    const pack = await withWorksheets(value, find);
    if (problems.length > 0) throw new NotFoundError(describe(problems).join('\n'), allWorksheets);
    return pack;
  }

  /** A path in a pack begins where the pack is. */
  async #worksheet(name: string, file: string): Promise<Worksheet | { readonly problem: string }> {
    try {
      return await this.#worksheets.find(isPath(name) ? resolve(dirname(file), name) : name);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      const near = error instanceof UnknownNameError ? error.near : undefined;
      const hint = near === undefined ? '' : `; did you mean "${near}"?`;
      return { problem: `names a worksheet that is not there: "${name}"${hint}` };
    }
  }
}

const allWorksheets = 'See all: steer worksheet list';

/** The parser takes long to load: only where something is to be parsed. */
async function parse(path: string): Promise<ParsedFile<PackDefinition>> {
  const { parsePack } = await import('./packs/parse-pack.ts');
  return parsePack(bytesOf(path, kind), path);
}

type Find = (name: string, path: Problem['path']) => Promise<Worksheet | undefined>;

/** What is not found is left out; whoever finds knows of it. */
async function withWorksheets({ sheets, agenda, ...head }: PackDefinition, find: Find): Promise<Pack> {
  const found = [];
  for (const [index, { worksheet: name, ...sheet }] of sheets.entries()) {
    const worksheet = await find(name, ['sheets', index]);
    if (worksheet !== undefined) found.push({ ...sheet, worksheet });
  }
  if (agenda === undefined) return { ...head, sheets: found };
  return { ...head, sheets: found, agenda: await agendaWithWorksheets(agenda, find) };
}

async function agendaWithWorksheets(agenda: Agenda<string>, find: Find): Promise<Agenda<Worksheet>> {
  const steps = [];
  for (const [index, { worksheet: name, ...step }] of agenda.steps.entries()) {
    const worksheet =
      name === undefined ? undefined : await find(name, ['agenda', 'steps', index, 'worksheet']);
    steps.push({ ...step, ...(worksheet === undefined ? {} : { worksheet }) });
  }
  return { ...agenda, steps };
}
