import { Command, Option } from 'commander';
import type { Filter } from '../../journal/journal.ts';
import { addFilterFlags, type FilterFlags, filterFrom } from '../filters.ts';
import type { GetContext, LiveContext } from '../live-context.ts';
import type { FileToWrite } from '../writing.ts';

interface ExportFlags extends FilterFlags {
  readonly format?: 'md' | 'json' | 'csv' | 'html' | 'pdf';
  readonly output: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

export function exportCommand(context: GetContext): Command {
  return addFilterFlags(
    new Command('export').description('write entries to Markdown, JSON, CSV, HTML or PDF'),
  )
    .argument('[entry...]', 'numbers of entries; all when left out')
    .addOption(
      new Option('--format <format>', 'Markdown by default, or as the output file ends').choices([
        'md',
        'json',
        'csv',
        'html',
        'pdf',
      ]),
    )
    .option('-o, --output <place>', 'a file, a folder (a file for each entry), or - for stdout', '-')
    .option('-f, --force', 'replace files that are there')
    .option('-n, --dry-run', 'say what would be written, and write nothing')
    .action(async (entries: string[], flags: ExportFlags) => {
      const live = context();
      const { targetOf } = await import('../target.ts');
      const target = targetOf(flags.output, flags.format, {
        endings: {
          '.json': 'json',
          '.md': 'md',
          '.csv': 'csv',
          '.html': 'html',
          '.htm': 'html',
          '.pdf': 'pdf',
        },
        otherwise: 'md',
      });
      const { refuseOnScreen } = await import('../refuse-on-screen.ts');
      if (flags.dryRun !== true) refuseOnScreen(target, live.output);
      const filter = await withIds(
        await filterFrom(flags, target.format === 'json' ? 'all' : 'done', live),
        entries,
        live,
      );
      await deliver(await filesFor(target, filter, live), { ...flags, target }, live);
    });
}

type Target = import('../target.ts').Target<'md' | 'json' | 'csv' | 'html' | 'pdf'>;

async function filesFor(target: Target, filter: Filter, live: LiveContext): Promise<Iterable<FileToWrite>> {
  switch (target.format) {
    case 'json':
      return [await jsonFile(target, filter, live)];
    case 'csv':
      return csvFiles(target, filter, live);
    case 'md':
      return markdownFiles(target, filter, live);
    case 'html':
      return htmlFiles(target, filter, live);
    case 'pdf':
      return pdfFiles(target, filter, live);
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
  const { inFolder } = await import('../in-folder.ts');
  const { exportJson } = await import('../../app/export-json.ts');
  const content = await exportJson(filter, live);
  return { path: kind === 'folder' ? inFolder(path, 'journal', 'json') : path, content };
}

/** A file for each worksheet in a folder; anywhere else there is room for one. */
async function csvFiles({ kind, path }: Target, filter: Filter, live: LiveContext): Promise<FileToWrite[]> {
  const { inFolder } = await import('../in-folder.ts');
  const { exportCsv } = await import('../../app/export-csv.ts');
  const found = await exportCsv(filter, live);
  if (kind === 'folder')
    return found.map(({ worksheet, csv }) => ({ path: inFolder(path, worksheet, 'csv'), content: csv }));
  const [first, ...more] = found;
  if (more.length === 0) return [{ path, content: first?.csv ?? '' }];
  const { UsageError } = await import('../../errors.ts');
  throw new UsageError(
    `These are entries of ${found.length} worksheets, and a CSV file takes those of one.`,
    `Choose one: --worksheet ${first?.worksheet}. Or a file for each: --format csv --output tables/`,
  );
}

/** Each entry is read, and each file worked out, when it is its turn to be written. */
async function markdownFiles(
  { kind, path }: Target,
  filter: Filter,
  live: LiveContext,
): Promise<Iterable<FileToWrite>> {
  const { documentsOf, exportEntries, fileNameFor, frontMatterFor } = await import(
    '../../app/export-entries.ts'
  );
  const { renderers } = await import('../../render/renderer.ts');
  const { pieces, render, extension } = await renderers.md();
  const exported = await exportEntries(filter, live);
  if (kind !== 'folder') return [{ path, content: pieces(documentsOf(exported)) }];
  const { frontMatter } = await import('../../render/markdown/front-matter.ts');
  const { inFolder } = await import('../in-folder.ts');
  return each(exported, ({ entry, document }) => {
    const text = render([document]);
    return {
      path: inFolder(path, fileNameFor(entry), extension),
      content: `${frontMatter(frontMatterFor(entry, text))}\n${text}`,
    };
  });
}

/** The same to be read in a browser and printed from it; nothing is imported from these. */
async function htmlFiles(
  { kind, path }: Target,
  filter: Filter,
  live: LiveContext,
): Promise<Iterable<FileToWrite>> {
  const { documentsOf, exportEntries, fileNameFor } = await import('../../app/export-entries.ts');
  const { renderers } = await import('../../render/renderer.ts');
  const { paperFor } = await import('../chosen.ts');
  const { pieces, render, extension } = await renderers.html();
  const options = { paper: paperFor(live) };
  const exported = await exportEntries(filter, live);
  if (kind !== 'folder') return [{ path, content: pieces(documentsOf(exported), options) }];
  const { inFolder } = await import('../in-folder.ts');
  return each(exported, ({ entry, document }) => ({
    path: inFolder(path, fileNameFor(entry), extension),
    content: render([document], options),
  }));
}

/** All entries with their pages one after another, or a file for each. */
async function pdfFiles({ kind, path }: Target, filter: Filter, live: LiveContext): Promise<FileToWrite[]> {
  const { exportEntries, fileNameFor } = await import('../../app/export-entries.ts');
  const { writerFor } = await import('../writer-for.ts');
  const { paperFor } = await import('../chosen.ts');
  const { extension, write } = await writerFor('pdf', { paper: paperFor(live) }, live.output);
  const exported = [...(await exportEntries(filter, live))];
  if (kind !== 'folder') return [{ path, content: await write(exported.map(({ document }) => document)) }];
  const { inFolder } = await import('../in-folder.ts');
  const files: FileToWrite[] = [];
  for (const { entry, document } of exported)
    files.push({
      path: inFolder(path, fileNameFor(entry), extension),
      content: await write([document]),
    });
  return files;
}

function* each<T, R>(items: Iterable<T>, make: (item: T) => R): Generator<R> {
  for (const item of items) yield make(item);
}

async function deliver(
  files: Iterable<FileToWrite>,
  { target, force, dryRun }: ExportFlags & { target: Target },
  live: LiveContext,
): Promise<void> {
  const { output } = live;
  if (dryRun) return output.print(each(files, ({ path }) => `${path}\n`));
  if (target.kind === 'stdout') {
    for (const { content } of files) output.print(content);
    return;
  }
  const { writeFiles, writeFolder } = await import('../write-files.ts');
  const paths: string[] = [];
  const counted = each(files, (file) => {
    paths.push(file.path);
    return file;
  });
  const options = { force: force === true, secret: true };
  if (target.kind === 'folder') writeFolder(target.path, counted, options);
  else writeFiles(counted, options);
  output.say(
    paths.length === 1
      ? `Written to ${paths[0]}, readable by you alone.`
      : `${paths.length} files are in ${target.path}, readable by you alone.`,
  );
}
