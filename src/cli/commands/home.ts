import type { Command } from 'commander';
import type { ToPrint } from '../../app/print-menu.ts';
import type { GetContext, LiveContext } from '../live-context.ts';

/** `steer` alone: a menu in a terminal; in a pipe, help. */
export async function homeAction(context: GetContext, root: Command): Promise<void> {
  const live = context();
  if (!live.streams.areInteractive && live.options.accessible !== true) return root.outputHelp();
  const { home } = await import('../../app/home.ts');
  const options = {
    print: (chosen: ToPrint) => printBeside(chosen, live),
    isOpen: async () => (await live.lockState()) !== 'encrypted',
    encrypt: () => encryptAtOnce(live),
  };
  await home(options, live);
}

async function encryptAtOnce(live: LiveContext): Promise<readonly string[]> {
  const [{ encryptJournal }, { saidOfEncrypting }] = await Promise.all([
    import('../../app/encrypt-journal.ts'),
    import('../said-of-rewriting.ts'),
  ]);
  return saidOfEncrypting(await encryptJournal(live));
}

/** Prints into a file of this folder that is not there yet. */
async function printBeside(chosen: ToPrint, live: LiveContext): Promise<string> {
  const { printChosen } = await import('../../app/print-menu.ts');
  const { renderBlanks } = await import('../print-files.ts');
  const { freePath, writeFiles } = await import('../write-files.ts');
  const blanks = await printChosen(chosen, live);
  const names = [...chosen.packs, ...chosen.worksheets];
  const path = freePath(names.length === 1 ? `${names[0]}.pdf` : 'worksheets.pdf');
  const { paperFor } = await import('../chosen.ts');
  const target = { kind: 'file', path, format: 'pdf' } as const;
  const files = await renderBlanks(target, names, blanks, { paper: paperFor(live) }, live.output);
  writeFiles(files, { force: false, secret: false });
  return `Written to ${path} in this folder, to be printed by any program.`;
}
