import { textsOf } from '../exchange/texts-of.ts';
import type { Rescued } from '../journal/custody.ts';
import { definitionOf } from '../journal/definition-of.ts';
import type { Definition } from '../journal/journal.ts';
import { readDefinition } from '../worksheets/definition.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { CustodyContext } from './look-after.ts';
import { surroundingsOf } from './surroundings.ts';

/** Writes what can still be read of the journal into a new one; worksheets that are lost are taken from the shelf. */
export async function rescueJournal(file: string, context: CustodyContext): Promise<Rescued> {
  const shelf = await context.library.all();
  const surroundings = surroundingsOf(context);
  const sheets = new Sheets();
  return (await context.custody()).rescue(file, {
    known: shelf.map(({ worksheet }) => definitionOf(worksheet)),
    texts: (definition, answers) => textsOf(sheets.of(definition), answers, surroundings),
  });
}

/** Definitions that were read, each once. */
class Sheets {
  readonly #read = new Map<string, Worksheet>();

  of({ fingerprint, json }: Definition): Worksheet {
    const known = this.#read.get(fingerprint);
    if (known !== undefined) return known;
    const { worksheet } = readDefinition(JSON.parse(json));
    if (worksheet === undefined) throw new TypeError('The definition says nothing that can be asked.');
    this.#read.set(fingerprint, worksheet);
    return worksheet;
  }
}
