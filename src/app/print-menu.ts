import type { Document } from '../document/document.ts';
import type { Choice } from '../questions/prompter.ts';
import type { Pack } from '../worksheets/packs/pack.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { PackContext } from './context.ts';
import { printBlanks } from './print-blanks.ts';
import { printPack } from './print-pack.ts';

/** What was chosen to be printed, by its ids. */
export interface ToPrint {
  readonly packs: readonly string[];
  readonly worksheets: readonly string[];
}

const ofPack = 'pack ';

/** Whole packs first, then all the worksheets. */
export function printOptions(packs: readonly Pack[], worksheets: readonly Worksheet[]): Choice[] {
  return [
    ...packs.map(({ id, title, summary, aliases }) => ({
      value: `${ofPack}${id}`,
      label: `Pack: ${title}`,
      hint: summary,
      foundBy: [id, ...aliases],
    })),
    ...worksheets.map(({ id, title, summary }) => ({ value: id, label: title, hint: summary })),
  ];
}

/** The choices, told apart again. */
export function toPrint(picked: readonly string[]): ToPrint {
  return {
    packs: picked.flatMap((value) => (value.startsWith(ofPack) ? [value.slice(ofPack.length)] : [])),
    worksheets: picked.filter((value) => !value.startsWith(ofPack)),
  };
}

/** The packs chosen, one after the other, and then the worksheets. */
export async function printChosen({ packs, worksheets }: ToPrint, context: PackContext): Promise<Document[]> {
  const options = { guidance: false, copies: 1 };
  const printed = await Promise.all(
    packs.map((pack) => printPack({ ...options, pack, worksheets: [] }, context)),
  );
  const blanks = await printBlanks({ ...options, worksheets }, context);
  return [...printed.flat().map(({ document }) => document), ...blanks];
}
