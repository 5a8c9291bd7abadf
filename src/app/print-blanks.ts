import type { Document } from '../document/document.ts';
import { layOutBlank } from '../worksheets/lay-out-blank.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { surroundingsOf } from './surroundings.ts';

export interface PrintOptions {
  readonly worksheets: readonly string[];
  readonly guidance: boolean;
  readonly lines?: number | undefined;
  readonly copies: number;
}

/** Blank worksheets, a document each, in the order named; for copies the whole set again. Never opens the journal. */
export async function printBlanks(
  { worksheets, copies, ...options }: PrintOptions,
  context: Context,
): Promise<Document[]> {
  const found = await findAll(worksheets, context);
  const set = found.map((worksheet) => layOutBlank(worksheet, forOthers(context), options));
  return Array.from({ length: copies }, () => set).flat();
}

export function findAll(names: readonly string[], { library }: Context): Promise<Worksheet[]> {
  return Promise.all(names.map((name) => library.find(name)));
}

/** Other people write on these sheets: the writer's own words stay out of them. */
export function forOthers(context: Context) {
  return { ...surroundingsOf(context), words: {} };
}
