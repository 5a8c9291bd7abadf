import { Command } from 'commander';
import type { TakenIn } from '../../journal/journal.ts';
import type { GetContext } from '../live-context.ts';

export function importCommand(context: GetContext): Command {
  return new Command('import')
    .description('take in entries from a JSON export of steer or jrnl')
    .argument('<file>', 'the export, or - for stdin')
    .option('-n, --dry-run', 'say what would come in, and change nothing')
    .option('--json', 'print the numbers of the entries as JSON')
    .action(
      async (file: string, { dryRun, json }: { readonly dryRun?: boolean; readonly json?: boolean }) => {
        const live = context();
        const [{ openSource }, { importEntries }, { shownProgress }] = await Promise.all([
          import('../open-source.ts'),
          import('../../app/import-entries.ts'),
          import('../progress.ts'),
        ]);
        const source = await openSource(file, live.process.stdin);
        const name = file === '-' ? 'stdin' : `"${file}"`;
        const progress = shownProgress(live);
        const taken = await importEntries(
          { source, name, isDry: dryRun === true, progress: progress.step },
          live,
        ).finally(progress.end);
        if (json) live.output.printJson(taken);
        live.output.say(dryRun === true ? sayWould(taken) : sayTaken(taken));
      },
    );
}

/** "12 entries came in, 3 were there already, 2 have new versions." */
function sayTaken({ added, same, changed }: TakenIn): string {
  const parts = [
    `${entries(added.length)} came in`,
    ...(same.length === 0 ? [] : [`${same.length} ${same.length === 1 ? 'was' : 'were'} there already`]),
    ...(changed.length === 0
      ? []
      : [`${changed.length} ${changed.length === 1 ? 'has' : 'have'} new versions`]),
  ];
  return `${parts.join(', ')}.`;
}

function sayWould({ added, same, changed }: TakenIn): string {
  const parts = [
    `${entries(added.length)} would come in`,
    ...(same.length === 0 ? [] : [`${same.length} ${same.length === 1 ? 'is' : 'are'} there already`]),
    ...(changed.length === 0 ? [] : [`${changed.length} would have new versions`]),
  ];
  return `${parts.join(', ')}.`;
}

function entries(count: number): string {
  if (count === 0) return 'No entries';
  return count === 1 ? '1 entry' : `${count} entries`;
}
