import { Command, InvalidArgumentError, Option } from 'commander';
import type { Document } from '../../document/document.ts';
import type { GetContext, LiveContext } from '../live-context.ts';

interface PrintFlags {
  readonly format?: 'text' | 'md';
  readonly output: string;
  readonly guidance?: boolean;
  readonly copies: number;
  readonly force?: boolean;
}

export function printCommand(context: GetContext): Command {
  return new Command('print')
    .description('print blank worksheets')
    .argument('<worksheet...>', 'their names, or paths of .yaml files')
    .addOption(
      new Option('--format <format>', 'text by default, or as the output file ends').choices(['text', 'md']),
    )
    .option('-o, --output <place>', 'a file, a folder, or - for stdout', '-')
    .option('--guidance', 'with the help for each question')
    .option('--copies <n>', 'the whole set so many times', readCopies, 1)
    .option('-f, --force', 'replace files that are there')
    .action(async (worksheets: string[], flags: PrintFlags) => {
      const live = context();
      const { targetOf } = await import('../target.ts');
      const target = targetOf(flags.output, flags.format, {
        endings: { '.md': 'md', '.markdown': 'md' },
        otherwise: 'text',
      });
      const { printBlanks } = await import('../../app/print-blanks.ts');
      const blanks = await printBlanks(
        {
          worksheets,
          guidance: flags.guidance === true,
          copies: target.kind === 'folder' ? 1 : flags.copies,
        },
        live,
      );
      const files = await render(target, worksheets, blanks);
      await deliver(files, { target, force: flags.force === true }, live);
    });
}

function readCopies(text: string): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 to 999.');
  return Number(text);
}

type Target = import('../target.ts').Target<'text' | 'md'>;

/** Text for paper is set for 80 columns, wherever it goes. */
const paperColumns = 80;

async function render(
  { kind, path, format }: Target,
  worksheets: readonly string[],
  blanks: readonly Document[],
) {
  const { renderers } = await import('../../render/renderer.ts');
  const renderer = await renderers[format]();
  const write = (documents: readonly Document[]) => renderer.render(documents, { width: paperColumns });
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

async function deliver(
  files: readonly { path: string; content: string }[],
  { target, force }: { target: Target; force: boolean },
  live: LiveContext,
): Promise<void> {
  if (target.kind === 'stdout')
    return live.output.print(files.map(({ content }) => content).join(''), {
      styled: target.format === 'text',
    });
  const { makeFolder, writeFiles } = await import('../write-files.ts');
  if (target.kind === 'folder') makeFolder(target.path);
  writeFiles(files, { force, secret: false });
  const count = new Set(files.map(({ path }) => path)).size; // a sheet named twice is one file
  live.output.say(count === 1 ? `Written to ${files[0]?.path}.` : `${count} sheets are in ${target.path}.`);
}
