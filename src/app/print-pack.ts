import type { Document } from '../document/document.ts';
import { layOutPack } from '../worksheets/packs/lay-out-pack.ts';
import type { PackContext } from './context.ts';
import { findAll, forOthers, type PrintOptions } from './print-blanks.ts';

export interface PrintPackOptions extends PrintOptions {
  readonly pack: string;
}

/** A document of a pack, with a word for the file it may become. */
export interface Printed {
  readonly name: string;
  readonly document: Document;
}

/**
 * A pack in its order, each of its sheets as often as it says, and the worksheets named beside it at its end; for
 * copies the whole of it again. Never opens the journal.
 */
export async function printPack(
  { pack: name, worksheets, copies, ...options }: PrintPackOptions,
  context: PackContext,
): Promise<Printed[]> {
  const parts = await partsOf({ pack: name, worksheets, ...options }, context);
  const whole = parts.flatMap(({ copies: times, ...part }) => Array.from({ length: times }, () => part));
  return Array.from({ length: copies }, () => whole).flat();
}

/** The same as files: each document once, under a name that begins with its place. */
export async function packFiles(
  options: Omit<PrintPackOptions, 'copies'>,
  context: PackContext,
): Promise<Printed[]> {
  const parts = await partsOf(options, context);
  const digits = Math.max(2, String(parts.length).length);
  return parts.map(({ name, document }, index) => ({
    name: `${String(index + 1).padStart(digits, '0')}-${name}`,
    document,
  }));
}

async function partsOf(
  { pack: name, worksheets, ...options }: Omit<PrintPackOptions, 'copies'>,
  context: PackContext,
) {
  const [pack, more] = await Promise.all([context.packs.find(name), findAll(worksheets, context)]);
  return layOutPack(pack, forOthers(context), { ...options, more });
}
