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
  readonly flags: {
    readonly guidance?: boolean;
    readonly fillable?: boolean;
    readonly lines?: number;
    readonly copies: number;
  };
}

/** The documents to print; in a folder each is one file, however many copies are wanted. */
export async function blanksFor(
  what: Exclude<WhatToPrint, { kind: 'list' }>,
  { target, flags: { guidance = false, fillable = false, lines, copies } }: HowToPrint,
  live: LiveContext,
): Promise<Blanks> {
  const inFolder = target.kind === 'folder';
  const times = inFolder || target.format === 'pdf' ? 1 : copies; // a PDF keeps the pages of all copies once
  if (what.kind === 'worksheets') {
    const { printBlanks } = await import('../app/print-blanks.ts');
    const { worksheets } = what;
    const options = { worksheets, guidance, lines, copies: times };
    const { orAPack } = await import('../app/or-a-pack.ts');
    const blanks = await orAPack(worksheets, () => printBlanks(options, live), live);
    return { blanks, names: worksheets };
  }
  const { packFiles, printPack } = await import('../app/print-pack.ts');
  const options = { ...what, guidance, lines };
  const isOnce = inFolder || fillable; // a form has each sheet once
  const printed = isOnce
    ? await packFiles(options, live)
    : await printPack({ ...options, copies: times }, live);
  return { blanks: printed.map(({ document }) => document), names: printed.map(({ name }) => name) };
}
