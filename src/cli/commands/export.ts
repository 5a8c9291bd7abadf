import { Command, Option } from 'commander';
import type { Exported } from '../../app/export-entries.ts';
import type { Filter } from '../../journal/journal.ts';
import { addFilterFlags, type FilterFlags, filterFrom } from '../filters.ts';
import type { GetContext, LiveContext } from '../live-context.ts';
import type { FileToWrite } from '../write-files.ts';

interface ExportFlags extends FilterFlags {
  readonly format?: 'md' | 'json';
  readonly output: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

export function exportCommand(context: GetContext): Command {
  return addFilterFlags(new Command('export').description('write entries to Markdown or JSON'))
    .argument('[entry...]', 'numbers of entries; all when left out')
    .addOption(
      new Option('--format <format>', 'Markdown by default, or as the output file ends').choices([
        'md',
        'json',
      ]),
    )
    .option('-o, --output <place>', 'a file, a folder (a file for each entry), or - for stdout', '-')
    .option('-f, --force', 'replace files that are there')
    .option('-n, --dry-run', 'say what would be written, and write nothing')
    .action(async (entries: string[], flags: ExportFlags) => {
      const live = context();
      const { targetOf } = await import('../target.ts');
      const target = targetOf(flags.output, flags.format, {
        endings: { '.json': 'json', '.md': 'md' },
        otherwise: 'md',
      });
      const filter = await withIds(
        await filterFrom(flags, target.format === 'json' ? 'all' : 'done', live),
        entries,
        live,
      );
      const files =
        target.format === 'json'
          ? [await jsonFile(target, filter, live)]
          : await markdownFiles(target, filter, live);
      await deliver(files, { ...flags, target }, live);
    });
}

type Target = import('../target.ts').Target<'md' | 'json'>;

/** Entries named one by one are all taken, drafts too; one that is not there is an error. */
async function withIds(filter: Filter, names: readonly string[], live: LiveContext): Promise<Filter> {
  if (names.length === 0) return filter;
  const { findEntry } = await import('../../app/find-entry.ts');
  const found = [];
  for (const name of names) found.push((await findEntry(name, live)).entry.id);
  return { ...filter, status: 'all', ids: found };
}

async function jsonFile({ kind, path }: Target, filter: Filter, live: LiveContext): Promise<FileToWrite> {
  const { exportJson } = await import('../../app/export-json.ts');
  const content = [...(await exportJson(filter, live))].join('');
  return { path: kind === 'folder' ? `${path}/journal.json` : path, content };
}

async function markdownFiles(
  { kind, path }: Target,
  filter: Filter,
  live: LiveContext,
): Promise<FileToWrite[]> {
  const { exportEntries, fileNameFor, frontMatterFor } = await import('../../app/export-entries.ts');
  const { renderers } = await import('../../render/renderer.ts');
  const { render, extension } = await renderers.md();
  const exported = [...(await exportEntries(filter, live))];
  if (kind !== 'folder') return [{ path, content: render(exported.map(({ document }) => document)) }];
  const { frontMatter } = await import('../../render/markdown/front-matter.ts');
  const { join } = await import('node:path');
  return exported.map(({ entry, document }: Exported) => ({
    path: join(path, `${fileNameFor(entry)}.${extension}`),
    content: `${frontMatter(frontMatterFor(entry))}\n${render([document])}`,
  }));
}

async function deliver(
  files: readonly FileToWrite[],
  { target, force, dryRun }: ExportFlags & { target: Target },
  live: LiveContext,
): Promise<void> {
  const { output } = live;
  if (dryRun) return output.print(files.map(({ path }) => `${path}\n`).join(''));
  if (target.kind === 'stdout') return output.print(files.map(({ content }) => content).join(''));
  const { makeFolder, writeFiles } = await import('../write-files.ts');
  if (target.kind === 'folder') makeFolder(target.path);
  writeFiles(files, { force: force === true, secret: true });
  output.say(
    files.length === 1
      ? `Written to ${files[0]?.path}, readable by you alone.`
      : `${files.length} files are in ${target.path}, readable by you alone.`,
  );
}
