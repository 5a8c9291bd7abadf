import type { Sheet } from '../exchange/exported.ts';
import type { Head, Sheets } from '../exchange/from-markdown.ts';
import { definitionOf } from '../journal/definition-of.ts';
import type { Definition, Journal } from '../journal/journal.ts';
import { wordIn } from '../questions/schema.ts';
import { readDefinition } from '../worksheets/definition.ts';
import type { Library, Shelved } from './context.ts';

/** The definitions there are for entries that arrive without their own: those of the journal, then the library's. */
export class KnownSheets implements Sheets {
  readonly #journal: Journal | undefined;
  readonly #library: Library;
  readonly #known = new Map<string, Sheet>();
  #kept: readonly Definition[] | undefined;
  #shelf: readonly Shelved[] | undefined;

  constructor(journal: Journal | undefined, library: Library) {
    this.#journal = journal;
    this.#library = library;
  }

  async find({ fingerprint, worksheet: id, version }: Head) {
    const print = wordIn(fingerprint);
    const kept = this.#known.get(print) ?? this.#inJournal(print);
    if (kept !== undefined) return { sheet: kept, isExact: true };
    this.#shelf ??= await this.#library.all();
    const shelved = this.#shelf.find(({ worksheet }) => worksheet.id === id && worksheet.version === version);
    if (shelved === undefined) return undefined;
    const { worksheet } = shelved;
    const sheet = { worksheet, definition: definitionOf(worksheet) };
    const isExact = sheet.definition.fingerprint === print;
    if (isExact) this.#known.set(print, sheet);
    return { sheet, isExact };
  }

  #inJournal(print: string): Sheet | undefined {
    this.#kept ??= this.#journal?.definitions() ?? [];
    const definition = this.#kept.find(({ fingerprint }) => fingerprint === print);
    if (definition === undefined) return undefined;
    const { worksheet } = readDefinition(JSON.parse(definition.json));
    if (worksheet === undefined) return undefined;
    const sheet = { worksheet, definition };
    this.#known.set(print, sheet);
    return sheet;
  }
}
