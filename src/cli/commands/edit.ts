import { Command } from 'commander';
import type { GetContext } from '../live-context.ts';

export function editCommand(context: GetContext): Command {
  return new Command('edit')
    .description('change the answers of a finished entry; every version is kept')
    .argument('<entry>', 'its number, "last", or the beginning of its uuid')
    .argument('[question...]', 'ids of questions to ask again; else a look over all of it comes first')
    .action(async (name: string, questions: string[]) => {
      const live = context();
      const { editEntry, whatWasChanged } = await import('../../app/edit-entry.ts');
      live.output.say(whatWasChanged(await editEntry({ name, questions }, live)));
    });
}
