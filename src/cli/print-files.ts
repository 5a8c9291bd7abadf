import type { Document } from '../document/document.ts';
import type { RenderOptions } from '../render/render-options.ts';
import type { LiveContext } from './live-context.ts';
import type { Output } from './output.ts';
import type { Target } from './target.ts';
import type { FileToWrite } from './writing.ts';

type PrintTarget = Target<'text' | 'md' | 'html' | 'pdf'>;

/** Text for paper is set for 80 columns, wherever it goes. */
const paperColumns = 80;

export async function renderBlanks(
  { kind, path, format }: PrintTarget,
  worksheets: readonly string[],
  blanks: readonly Document[],
  options: Omit<RenderOptions, 'width'>,
  output: Output,
): Promise<FileToWrite[]> {
  const { writerFor } = await import('./writer-for.ts');
  const { extension, write } = await writerFor(format, { ...options, width: paperColumns }, output);
  if (kind !== 'folder') return [{ path, content: await write(blanks) }];
  const [{ basename }, { inFolder }] = await Promise.all([import('node:path'), import('./in-folder.ts')]);
  const name = (worksheet: string) =>
    basename(worksheet)
      .replace(/\.ya?ml$/i, '')
      .toLowerCase()
      .replace(/[\s_-]+/gu, '-');
  const files: FileToWrite[] = [];
  for (const [index, document] of blanks.entries())
    files.push({
      path: inFolder(path, name(worksheets[index] ?? ''), extension),
      content: await write([document]),
    });
  return files;
}

export async function deliverBlanks(
  files: readonly FileToWrite[],
  { target, force }: { target: PrintTarget; force: boolean },
  live: LiveContext,
): Promise<void> {
  if (target.kind === 'stdout') {
    for (const { content } of files) live.output.print(content, { styled: target.format === 'text' });
    return;
  }
  const { makeFolder, writeFiles } = await import('./write-files.ts');
  if (target.kind === 'folder') makeFolder(target.path);
  writeFiles(files, { force, secret: false });
  const count = new Set(files.map(({ path }) => path)).size; // a sheet named twice is one file
  live.output.say(count === 1 ? `Written to ${files[0]?.path}.` : `${count} sheets are in ${target.path}.`);
}
