import type { Command } from 'commander';
import type { GetContext, LiveContext } from '../live-context.ts';

/** `steer` alone: a menu in a terminal; in a pipe, help. */
export async function homeAction(context: GetContext, root: Command): Promise<void> {
  const live = context();
  if (!live.streams.areInteractive && live.options.accessible !== true) return root.outputHelp();
  const { home } = await import('../../app/home.ts');
  await home({ print: (worksheets) => printBeside(worksheets, live) }, live);
}

/** Prints into a file of this folder that is not there yet. */
async function printBeside(worksheets: readonly string[], live: LiveContext): Promise<string> {
  const { printBlanks } = await import('../../app/print-blanks.ts');
  const { renderBlanks } = await import('../print-files.ts');
  const { freePath, writeFiles } = await import('../write-files.ts');
  const blanks = await printBlanks({ worksheets, guidance: false, copies: 1 }, live);
  const path = freePath(worksheets.length === 1 ? `${worksheets[0]}.txt` : 'worksheets.txt');
  const files = await renderBlanks({ kind: 'file', path, format: 'text' }, worksheets, blanks);
  writeFiles(files, { force: false, secret: false });
  return `Written to ${path} in this folder, to be printed by any program.`;
}
