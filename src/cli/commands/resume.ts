import { Command } from 'commander';
import type { GetContext } from '../live-context.ts';

export function resumeCommand(context: GetContext): Command {
  return new Command('resume')
    .description('go on with a draft')
    .argument('[entry]', 'its number; the newest draft when left out')
    .action(async (entry: string | undefined) => {
      const live = context();
      const { resumeDraft } = await import('../../app/resume-draft.ts');
      const { sayFilled } = await import('../say-filled.ts');
      await sayFilled(await resumeDraft(entry, live), live);
    });
}
