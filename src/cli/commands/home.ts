import type { Command } from 'commander';
import type { GetContext } from '../live-context.ts';

/** `steer` alone: a menu in a terminal; in a pipe, help. */
export async function homeAction(context: GetContext, root: Command): Promise<void> {
  const live = context();
  if (!live.streams.areInteractive && live.options.accessible !== true) return root.outputHelp();
  const { home } = await import('../../app/home.ts');
  const { sayFilled } = await import('../say-filled.ts');
  const ending = await home(live);
  if (ending.kind === 'filled') return sayFilled(ending.filled, live.output);
  if (ending.kind !== 'entry') return;
  const { printDocument } = await import('../print-document.ts');
  printDocument(ending.document, live.output);
}
