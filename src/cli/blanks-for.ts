import type { Document } from '../document/document.ts';
import type { LiveContext } from './live-context.ts';
import type { Target } from './target.ts';
import type { WhatToPrint } from './what-to-print.ts';

interface Blanks {
  readonly blanks: readonly Document[];
  /** What each would be called as a file of its own. */
  readonly names: readonly string[];
}

interface HowToPrint {
  readonly target: Pick<Target<string>, 'kind' | 'format'>;
  readonly flags: { readonly guidance?: boolean; readonly lines?: number; readonly copies: number };
}

/** The documents to print; in a folder each is one file, however many copies are wanted. */
export async function blanksFor(
  what: Exclude<WhatToPrint, { kind: 'list' }>,
  { target, flags: { guidance = false, lines, copies } }: HowToPrint,
  live: LiveContext,
): Promise<Blanks> {
  const inFolder = target.kind === 'folder' || target.format === 'pdf'; // a PDF keeps the pages of all copies once
  if (what.kind === 'worksheets') {
    const { printBlanks } = await import('../app/print-blanks.ts');
    const { worksheets } = what;
    const options = { worksheets, guidance, lines, copies: inFolder ? 1 : copies };
    const { orAPack } = await import('../app/or-a-pack.ts');
    const blanks = await orAPack(worksheets, () => printBlanks(options, live), live);
    return { blanks, names: worksheets };
  }
  const { packFiles, printPack } = await import('../app/print-pack.ts');
  const options = { ...what, guidance, lines };
  const printed = inFolder ? await packFiles(options, live) : await printPack({ ...options, copies }, live);
  return { blanks: printed.map(({ document }) => document), names: printed.map(({ name }) => name) };
}
