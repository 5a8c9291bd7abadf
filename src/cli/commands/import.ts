import { Command } from 'commander';
import type { FormsTaken } from '../../app/import-forms.ts';
import type { TakenIn } from '../../journal/journal.ts';
import type { GetContext, LiveContext } from '../live-context.ts';
import type { Source } from '../open-source.ts';

const about = `
  steer import journal.json      what "steer export --format json" wrote: everything, versions included
  steer import journal/          the .md files that "steer export --output journal/" wrote, or one of them
  steer import jrnl.json         what "jrnl --format json" wrote
  steer import filled.pdf        a form of "steer print --fillable" that was filled in and saved, or a folder of them

An entry that is here already is told by its uuid, and no version of it is lost. Of a Markdown file the head
between its two lines "---" is read, answers included; where they were changed, that is a new version. Each sheet
of a form, and each line of a log, becomes a finished entry with the tag "form"; what says the same as one that is
here is that entry. Folders within a folder, and links, are passed over.`;

interface ImportFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function importCommand(context: GetContext): Command {
  return new Command('import')
    .description(
      'take in entries: an export of steer, as JSON or Markdown, or of jrnl; or a filled-in PDF form',
    )
    .argument('<file>', 'the export, the form, a folder of Markdown files or of forms, or - for stdin')
    .option('-n, --dry-run', 'say what would come in, and change nothing')
    .option('--json', 'print the numbers of the entries as JSON')
    .addHelpText('after', about)
    .action(async (file: string, { dryRun = false, json }: ImportFlags) => {
      const live = context();
      const { remarks = [], ...taken } = await takeFrom(file, dryRun, live);
      for (const remark of remarks) live.output.say(remark);
      if (json) live.output.printJson(taken);
      live.output.say(dryRun ? sayWould(taken) : sayTaken(taken));
    });
}

type Taken = TakenIn & Partial<FormsTaken>;

async function takeFrom(file: string, isDry: boolean, live: LiveContext): Promise<Taken> {
  const name = file === '-' ? 'stdin' : `"${file}"`;
  const [{ holdsForms, holdsMarkdown, readForms, readMarkdown }, { shownProgress }] = await Promise.all([
    import('../read-folder.ts'),
    import('../progress.ts'),
  ]);
  const progress = shownProgress(live);
  const how = { name, isDry, progress: progress.step };
  if (file !== '-' && holdsForms(file)) {
    const { importForms, largestPdf } = await import('../../app/import-forms.ts');
    return importForms({ files: readForms(file, largestPdf), ...how }, live).finally(progress.end);
  }
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
  if (beginsAsPdf(source)) {
    const { importForms, largestPdf } = await import('../../app/import-forms.ts');
    const bytes = source.read(0, Math.min(source.size, largestPdf + 1));
    return importForms({ files: [{ name, bytes }], ...how }, live).finally(progress.end);
  }
  return importEntries({ source, ...how }, live).finally(progress.end);
}

/** However it is called: a viewer may leave the ending away. */
function beginsAsPdf(source: Source): boolean {
  return Buffer.from(source.read(0, Math.min(source.size, 5))).toString('latin1') === '%PDF-';
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
