import { Command, InvalidArgumentError } from 'commander';
import type { GetContext } from '../live-context.ts';

export function historyCommand(context: GetContext): Command {
  return new Command('history')
    .description('the versions of an entry, and what changed from one to the next')
    .argument('<entry>', 'its number, "last", or the beginning of its uuid')
    .option('--forget <n>', 'remove what that version said, for good', readVersion)
    .option('--json', 'print JSON')
    .action(async (name: string, { json, forget }: { readonly json?: boolean; readonly forget?: number }) => {
      const live = context();
      if (forget !== undefined) {
        const { forgetVersion } = await import('../../app/forget-version.ts');
        const { sayErased } = await import('./delete.ts');
        const { entry, traces } = await forgetVersion(name, forget, live);
        return sayErased(`version ${forget} of entry ${entry}`, traces, live);
      }
      const { entryHistory, historyDocument } = await import('../../app/entry-history.ts');
      if (json) return live.output.printJson(await entryHistory(name, live));
      const { printDocument } = await import('../print-document.ts');
      await printDocument(await historyDocument(name, live), live.output);
    });
}

export function readVersion(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}
