import { Command } from 'commander';
import { addBulkFlags, addFilterFlags, type BulkFlags, type FilterFlags, filterFrom } from '../filters.ts';
import type { GetContext } from '../live-context.ts';

type TagFlags = FilterFlags &
  BulkFlags & { readonly add?: readonly string[]; readonly remove?: readonly string[] };

export function tagCommand(context: GetContext): Command {
  const command = new Command('tag')
    .description('put tags on entries, or take them off')
    .argument('[entry...]', 'their numbers; or say which with the filters below')
    .option('--add <tag...>', 'tags to put on')
    .option('--remove <tag...>', 'tags to take off');
  return addBulkFlags(addFilterFlags(command)).action(async (names: string[], flags: TagFlags) => {
    const live = context();
    const [{ changeTags }, { sayEntries }, { readTag }] = await Promise.all([
      import('../../app/change-tags.ts'),
      import('../../app/entry-set.ts'),
      import('../entry-facts.ts'),
    ]);
    const change = { add: (flags.add ?? []).map(readTag), remove: (flags.remove ?? []).map(readTag) };
    const set = { names, filter: await filterFrom(flags, 'all', live) };
    const isDry = flags.dryRun === true;
    const { entries, isDone, alike } = await changeTags(
      { set, change, isSure: flags.yes === true || flags.force === true, isDry },
      live,
    );
    if (entries.length === 0) return live.output.say('No entry is like that. See all: steer list');
    const which = sayEntries(entries);
    if (isDone) live.output.say(`Tagged: ${which}. Take it back: steer undo`);
    else live.output.say(isDry ? `This would change ${which}.` : 'Nothing was changed.');
    for (const { tag, other } of alike)
      live.output.say(
        `There is a tag "${other}" too. One tag for one thing is easier to find than "${tag}" beside it.`,
      );
  });
}

export function tagsCommand(context: GetContext): Command {
  return new Command('tags')
    .description('the tags there are, and on how many entries')
    .option('--json', 'print JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const live = context();
      const tags = (await live.journal.toRead())?.tags() ?? [];
      if (json) return live.output.printJson(tags);
      live.output.print(tags.map(({ tag, entries }) => `${tag}\t${entries}\n`).join(''));
      if (tags.length === 0)
        live.output.say('No entry has a tag yet. Put one on: steer tag last --add evening');
    });
}
