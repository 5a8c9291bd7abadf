import { Command } from 'commander';
import { addBulkFlags, addFilterFlags, type BulkFlags, type FilterFlags, filterFrom } from '../filters.ts';
import type { GetContext, LiveContext } from '../live-context.ts';

type DeleteFlags = FilterFlags & BulkFlags & { readonly forever?: boolean };

export function deleteCommand(context: GetContext): Command {
  const command = new Command('delete')
    .description('move entries to the trash')
    .argument('[entry...]', 'their numbers; or say which with the filters below')
    .option('--forever', 'not to the trash: remove every word of them from the journal');
  return addBulkFlags(addFilterFlags(command)).action(async (names: string[], flags: DeleteFlags) => {
    const live = context();
    const [{ deleteEntries }, { sayEntries }] = await Promise.all([
      import('../../app/delete-entries.ts'),
      import('../../app/entry-set.ts'),
    ]);
    const isForGood = flags.forever === true;
    const isDry = flags.dryRun === true;
    const { entries, isDone } = await deleteEntries(
      {
        set: { names, filter: await filterFrom(flags, 'all', live) },
        isForGood,
        isSure: flags.yes === true || flags.force === true,
        isDry,
      },
      live,
    );
    if (entries.length === 0) return live.output.say('No entry is like that. See all: steer list');
    const which = sayEntries(entries);
    if (!isDone) return live.output.say(isDry ? `This would delete ${which}.` : 'Nothing was deleted.');
    if (!isForGood) return live.output.say(`In the trash: ${which}. Take it back: steer undo`);
    await sayErased(which, live);
  });
}

/** What deleting for good can do, and what it cannot. */
export async function sayErased(which: string, { output, journal }: LiveContext): Promise<void> {
  output.say(`Deleted for ever: ${which}. No word of it is left in the journal.`);
  output.say('Exports, prints and backups you made are not touched. Delete those yourself.');
  const replaced = (await journal.toRead())?.replacedJournals() ?? [];
  if (replaced.length > 0)
    output.say(`So are journals from before a restore, which may hold it: ${replaced.join(', ')}`);
}
