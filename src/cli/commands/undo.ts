import { Command } from 'commander';
import type { GetContext } from '../live-context.ts';

export function undoCommand(context: GetContext): Command {
  return new Command('undo')
    .description('take back the last change to entries or tags')
    .option('--dry-run', 'only say what would be taken back')
    .action(async ({ dryRun }: { readonly dryRun?: boolean }) => {
      const live = context();
      const { undoChange } = await import('../../app/undo-change.ts');
      const change = await undoChange(dryRun === true, live);
      if (change === undefined) return live.output.say('There is nothing to take back.');
      live.output.say(dryRun === true ? `This would take back ${change}.` : `Taken back: ${change}.`);
    });
}
