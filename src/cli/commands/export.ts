import { Command, Option } from 'commander';
import type { Exported } from '../../app/export-entries.ts';
import type { Filter } from '../../journal/journal.ts';
import { addFilterFlags, type FilterFlags, filterFrom } from '../filters.ts';
import type { GetContext, LiveContext } from '../live-context.ts';
import type { FileToWrite } from '../write-files.ts';

interface ExportFlags extends FilterFlags {
  readonly format?: 'md' | 'json' | 'csv';
  readonly output: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

export function exportCommand(context: GetContext): Command {
  return addFilterFlags(new Command('export').description('write entries to Markdown, JSON or CSV'))
    .argument('[entry...]', 'numbers of entries; all when left out')
    .addOption(
      new Option('--format <format>', 'Markdown by default, or as the output file ends').choices([
        'md',
        'json',
        'csv',
      ]),
    )
    .option('-o, --output <place>', 'a file, a folder (a file for each entry), or - for stdout', '-')
    .option('-f, --force', 'replace files that are there')
    .option('-n, --dry-run', 'say what would be written, and write nothing')
    .action(async (entries: string[], flags: ExportFlags) => {
      const live = context();
      const { targetOf } = await import('../target.ts');
      const target = targetOf(flags.output, flags.format, {
        endings: { '.json': 'json', '.md': 'md', '.csv': 'csv' },
        otherwise: 'md',
      });
      const filter = await withIds(
        await filterFrom(flags, target.format === 'json' ? 'all' : 'done', live),
        entries,
        live,
      );
      await deliver(await filesFor(target, filter, live), { ...flags, target }, live);
    });
}

type Target = import('../target.ts').Target<'md' | 'json' | 'csv'>;

async function filesFor(target: Target, filter: Filter, live: LiveContext): Promise<FileToWrite[]> {
  switch (target.format) {
    case 'json':
      return [await jsonFile(target, filter, live)];
    case 'csv':
      return csvFiles(target, filter, live);
    case 'md':
      return markdownFiles(target, filter, live);
    default:
      return target.format satisfies never;
  }
}

/** Entries named one by one are all taken, drafts too; one that is not there is an error. */
async function withIds(filter: Filter, names: readonly string[], live: LiveContext): Promise<Filter> {
  if (names.length === 0) return filter;
  const { idsOf } = await import('../../app/find-entry.ts');
  return { ...filter, status: 'all', ids: await idsOf(names, live) };
}

async function jsonFile({ kind, path }: Target, filter: Filter, live: LiveContext): Promise<FileToWrite> {
  const { exportJson } = await import('../../app/export-json.ts');
  const content = [...(await exportJson(filter, live))].join('');
  return { path: kind === 'folder' ? `${path}/journal.json` : path, content };
}

/** A file for each worksheet in a folder; anywhere else there is room for one. */
async function csvFiles({ kind, path }: Target, filter: Filter, live: LiveContext): Promise<FileToWrite[]> {
  const { exportCsv } = await import('../../app/export-csv.ts');
  const found = await exportCsv(filter, live);
  if (kind === 'folder')
    return found.map(({ worksheet, csv }) => ({ path: `${path}/${worksheet}.csv`, content: csv }));
  const [first, ...more] = found;
  if (more.length === 0) return [{ path, content: first?.csv ?? '' }];
  const { UsageError } = await import('../../errors.ts');
  throw new UsageError(
    `These are entries of ${found.length} worksheets, and a CSV file takes those of one.`,
    `Choose one: --worksheet ${first?.worksheet}. Or a file for each: --format csv --output tables/`,
  );
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
  return exported.map(({ entry, document }: Exported) => {
    const text = render([document]);
    return {
      path: join(path, `${fileNameFor(entry)}.${extension}`),
      content: `${frontMatter(frontMatterFor(entry, text))}\n${text}`,
    };
  });
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
