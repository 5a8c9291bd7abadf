import type { Document } from '../document/document.ts';
import { layOutBlank } from '../worksheets/lay-out-blank.ts';
import type { Context } from './context.ts';
import { surroundingsOf } from './surroundings.ts';

export interface PrintOptions {
  readonly worksheets: readonly string[];
  readonly guidance: boolean;
  readonly copies: number;
}

/** Blank worksheets, a document each, in the order named; for copies the whole set again. Never opens the journal. */
export async function printBlanks(
  { worksheets, guidance, copies }: PrintOptions,
  context: Context,
): Promise<Document[]> {
  // other people write on these sheets: the writer's own words stay out of them
  const surroundings = { ...surroundingsOf(context), words: {} };
  const found = await Promise.all(worksheets.map((name) => context.library.find(name)));
  const set = found.map((worksheet) => layOutBlank(worksheet, surroundings, { guidance }));
  return Array.from({ length: copies }, () => set).flat();
}
