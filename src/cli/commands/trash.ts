import { Command } from 'commander';
import { addBulkFlags, type BulkFlags } from '../filters.ts';
import type { GetContext } from '../live-context.ts';

export function trashCommand(context: GetContext): Command {
  const trash = new Command('trash').description('entries that were deleted');
  trash.addCommand(listCommand(context));
  trash.addCommand(restoreCommand(context));
  trash.addCommand(emptyCommand(context));
  return trash;
}

function listCommand(context: GetContext): Command {
  return new Command('list')
    .description('what is in the trash')
    .option('--json', 'print JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const live = context();
      const { trashedEntries } = await import('../../app/trash.ts');
      const entries = await trashedEntries(live);
      if (json) return live.output.printJson(entries);
      const { linesFor } = await import('../list-lines.ts');
      live.output.print(await linesFor(entries, live.output.width));
      live.output.say(
        entries.length === 0 ? 'The trash is empty.' : 'Bring one back: steer trash restore <entry>',
      );
    });
}

function restoreCommand(context: GetContext): Command {
  const command = new Command('restore')
    .description('bring entries back from the trash')
    .argument('[entry...]', 'their numbers; all of them when left out');
  return addBulkFlags(command).action(async (names: string[], flags: BulkFlags) => {
    const { output, ...live } = await opened(context);
    const { entries, isDone } = await live.restoreFromTrash({ names, ...bulk(flags) }, live.context);
    if (entries.length === 0) return output.say('The trash is empty.');
    const which = live.sayEntries(entries);
    if (isDone) return output.say(`Back from the trash: ${which}.`);
    output.say(flags.dryRun ? `This would bring back ${which}.` : 'Nothing was brought back.');
  });
}

const bulk = ({ yes, force, dryRun }: BulkFlags) => ({
  isSure: yes === true || force === true,
  isDry: dryRun === true,
});

async function opened(context: GetContext) {
  const live = context();
  const [trash, { sayEntries }] = await Promise.all([
    import('../../app/trash.ts'),
    import('../../app/entry-set.ts'),
  ]);
  return { ...trash, sayEntries, context: live, output: live.output };
}

function emptyCommand(context: GetContext): Command {
  const command = new Command('empty').description('delete everything in the trash for ever');
  return addBulkFlags(command).action(async (flags: BulkFlags) => {
    const { output, ...live } = await opened(context);
    const { entries, isDone, traces } = await live.emptyTrash(bulk(flags), live.context);
    const { sayErased, traceSentences } = await import('./delete.ts');
    if (entries.length === 0 && traces !== 'none') return output.complain(traceSentences[traces]);
    if (entries.length === 0) return output.say('The trash is empty.');
    const which = live.sayEntries(entries);
    if (!isDone)
      return output.say(flags.dryRun ? `This would delete ${which} for ever.` : 'Nothing was deleted.');
    await sayErased(which, traces, live.context);
  });
}
