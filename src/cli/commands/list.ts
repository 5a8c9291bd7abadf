import { Command } from 'commander';
import { listEntries } from '../../app/list-entries.ts';
import { addFilterFlags, type FilterFlags, filterFrom } from '../filters.ts';
import { linesFor } from '../list-lines.ts';
import type { GetContext } from '../live-context.ts';

/** How many a screen gets when it does not say. */
const screenful = 20;

export function listCommand(context: GetContext): Command {
  return addFilterFlags(new Command('list').description('list entries, newest first'))
    .option('--json', 'print JSON')
    .action(async (flags: FilterFlags & { readonly json?: boolean }) => {
      const live = context();
      const filter = await filterFrom(flags, 'all', live);
      if (flags.json) return live.output.printJson(await listEntries(filter, live));
      const cut = live.output.onScreen && filter.limit === undefined;
      const entries = await listEntries(cut ? { ...filter, limit: screenful + 1 } : filter, live);
      live.output.print(await linesFor(cut ? entries.slice(0, screenful) : entries, live.output.width));
      if (entries.length === 0) live.output.say(nothingFound(flags));
      if (cut && entries.length > screenful)
        live.output.say(`These are the newest ${screenful}. For more: steer list --limit 100`);
    });
}

function nothingFound({ worksheet, from, to, tag, status, where }: FilterFlags): string {
  const isNarrowed = [worksheet, from, to, tag, status, where].some((flag) => flag !== undefined);
  if (where !== undefined)
    return 'No entry is like that. What questions are called: steer worksheet show <name>';
  return isNarrowed
    ? 'No entry is like that. See all: steer list'
    : 'Nothing here yet. Begin with: steer fill';
}
