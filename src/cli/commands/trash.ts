import { Command } from 'commander';
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
  return new Command('restore')
    .description('bring entries back from the trash')
    .argument('[entry...]', 'their numbers; all of them when left out')
    .action(async (names: string[]) => {
      const live = context();
      const [{ restoreFromTrash }, { sayEntries }] = await Promise.all([
        import('../../app/trash.ts'),
        import('../../app/entry-set.ts'),
      ]);
      const entries = await restoreFromTrash(names, live);
      live.output.say(
        entries.length === 0 ? 'The trash is empty.' : `Back from the trash: ${sayEntries(entries)}.`,
      );
    });
}

function emptyCommand(context: GetContext): Command {
  return new Command('empty')
    .description('delete everything in the trash for ever')
    .option('-y, --yes', 'do not ask')
    .option('-f, --force', 'do not ask')
    .action(async ({ yes, force }: { readonly yes?: boolean; readonly force?: boolean }) => {
      const live = context();
      const [{ emptyTrash }, { sayEntries }, { sayErased }] = await Promise.all([
        import('../../app/trash.ts'),
        import('../../app/entry-set.ts'),
        import('./delete.ts'),
      ]);
      const { entries, isDone } = await emptyTrash(yes === true || force === true, live);
      if (entries.length === 0) return live.output.say('The trash is empty.');
      if (!isDone) return live.output.say('Nothing was deleted.');
      sayErased(sayEntries(entries), live.output);
    });
}
