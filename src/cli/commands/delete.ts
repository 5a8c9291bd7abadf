import { Command } from 'commander';
import type { Traces } from '../../journal/journal.ts';
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
    const { entries, isDone, traces } = await deleteEntries(
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
    if (traces === undefined) return live.output.say(`In the trash: ${which}. Take it back: steer undo`);
    await sayErased(which, traces, live);
  });
}

/** What deleting for good can do, and what it cannot. */
export async function sayErased(
  which: string,
  traces: Traces,
  { output, journal }: LiveContext,
): Promise<void> {
  output.say(
    `Deleted for ever: ${which}.${traces === 'none' ? ' No word of it is left in the journal.' : ''}`,
  );
  if (traces !== 'none') output.complain(traceSentences[traces]);
  output.say('Exports, prints and backups you made are not touched. Delete those yourself.');
  const replaced = (await journal.toRead())?.replacedJournals() ?? [];
  if (replaced.length > 0)
    output.say(`So are journals from before a restore, which may hold it: ${replaced.join(', ')}`);
}

/** Not silenced by --quiet: what was promised is not true yet. */
export const traceSentences = {
  'in use':
    'Another program is using the journal, and its file may hold traces of those words until that has ended.\nWhen it has, clear them away: steer trash empty',
  'no room':
    'There is no room on the disk to write the journal anew, and its file may hold traces of those words.\nFree some space, then clear them away: steer trash empty',
} as const satisfies Partial<Record<Traces, string>>;
