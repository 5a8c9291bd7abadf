import { Command } from 'commander';
import type { TakenIn } from '../../journal/journal.ts';
import type { GetContext, LiveContext } from '../live-context.ts';

const about = `
  steer import journal.json      what "steer export --format json" wrote: everything, versions included
  steer import journal/          the .md files that "steer export --output journal/" wrote, or one of them
  steer import jrnl.json         what "jrnl --format json" wrote

An entry that is here already is told by its uuid, and no version of it is lost. Of a Markdown file the head
between its two lines "---" is read, answers included; where they were changed, that is a new version. Folders
within a folder, and links, are passed over.`;

interface ImportFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function importCommand(context: GetContext): Command {
  return new Command('import')
    .description('take in entries: an export of steer, as JSON or Markdown, or of jrnl')
    .argument('<file>', 'the export, a folder of Markdown files, or - for stdin')
    .option('-n, --dry-run', 'say what would come in, and change nothing')
    .option('--json', 'print the numbers of the entries as JSON')
    .addHelpText('after', about)
    .action(async (file: string, { dryRun = false, json }: ImportFlags) => {
      const live = context();
      const taken = await takeFrom(file, dryRun, live);
      if (json) live.output.printJson(taken);
      live.output.say(dryRun ? sayWould(taken) : sayTaken(taken));
    });
}

async function takeFrom(file: string, isDry: boolean, live: LiveContext): Promise<TakenIn> {
  const name = file === '-' ? 'stdin' : `"${file}"`;
  const [{ holdsMarkdown, readMarkdown }, { shownProgress }] = await Promise.all([
    import('../read-folder.ts'),
    import('../progress.ts'),
  ]);
  const progress = shownProgress(live);
  const how = { name, isDry, progress: progress.step };
  if (file !== '-' && holdsMarkdown(file)) {
    const { importMarkdown, largestMarkdownFile } = await import('../../app/import-markdown.ts');
    const files = readMarkdown(file, largestMarkdownFile);
    return importMarkdown({ files, ...how }, live).finally(progress.end);
  }
  const [{ openSource }, { importEntries }] = await Promise.all([
    import('../open-source.ts'),
    import('../../app/import-entries.ts'),
  ]);
  const source = await openSource(file, live.process.stdin);
  return importEntries({ source, ...how }, live).finally(progress.end);
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
