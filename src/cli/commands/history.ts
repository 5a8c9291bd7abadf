import { Command } from 'commander';
import type { GetContext } from '../live-context.ts';

export function historyCommand(context: GetContext): Command {
  return new Command('history')
    .description('the versions of an entry, and what changed from one to the next')
    .argument('<entry>', 'its number, "last", or the beginning of its uuid')
    .option('--json', 'print JSON')
    .action(async (name: string, { json }: { readonly json?: boolean }) => {
      const live = context();
      const { entryHistory, historyDocument } = await import('../../app/entry-history.ts');
      if (json) return live.output.printJson(await entryHistory(name, live));
      const { printDocument } = await import('../print-document.ts');
      printDocument(await historyDocument(name, live), live.output);
    });
}
