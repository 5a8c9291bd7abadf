import type { Document } from '../document/document.ts';
import type { RenderOptions } from '../render/renderer.ts';
import type { LiveContext } from './live-context.ts';
import type { Target } from './target.ts';

type PrintTarget = Target<'text' | 'md' | 'html'>;

/** Text for paper is set for 80 columns, wherever it goes. */
const paperColumns = 80;

export async function renderBlanks(
  { kind, path, format }: PrintTarget,
  worksheets: readonly string[],
  blanks: readonly Document[],
  options: Omit<RenderOptions, 'width'> = {},
) {
  const { renderers } = await import('../render/renderer.ts');
  const renderer = await renderers[format]();
  const write = (documents: readonly Document[]) =>
    renderer.render(documents, { ...options, width: paperColumns });
  if (kind !== 'folder') return [{ path, content: write(blanks) }];
  const { basename, join } = await import('node:path');
  const name = (worksheet: string) =>
    basename(worksheet)
      .replace(/\.ya?ml$/i, '')
      .toLowerCase()
      .replace(/[\s_-]+/gu, '-');
  return blanks.map((document, index) => ({
    path: join(path, `${name(worksheets[index] ?? '')}.${renderer.extension}`),
    content: write([document]),
  }));
}

export async function deliverBlanks(
  files: readonly { path: string; content: string }[],
  { target, force }: { target: PrintTarget; force: boolean },
  live: LiveContext,
): Promise<void> {
  if (target.kind === 'stdout')
    return live.output.print(files.map(({ content }) => content).join(''), {
      styled: target.format === 'text',
    });
  const { makeFolder, writeFiles } = await import('./write-files.ts');
  if (target.kind === 'folder') makeFolder(target.path);
  writeFiles(files, { force, secret: false });
  const count = new Set(files.map(({ path }) => path)).size; // a sheet named twice is one file
  live.output.say(count === 1 ? `Written to ${files[0]?.path}.` : `${count} sheets are in ${target.path}.`);
}
