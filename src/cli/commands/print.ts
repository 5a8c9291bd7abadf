import { Command, InvalidArgumentError, Option } from 'commander';
import type { GetContext } from '../live-context.ts';

interface PrintFlags {
  readonly format?: 'text' | 'md' | 'html';
  readonly output: string;
  readonly guidance?: boolean;
  readonly copies: number;
  readonly paper?: 'a4' | 'letter';
  readonly large?: boolean;
  readonly screen?: boolean;
  readonly force?: boolean;
}

export function printCommand(context: GetContext): Command {
  return new Command('print')
    .description('print blank worksheets')
    .argument('<worksheet...>', 'their names, or paths of .yaml files')
    .addOption(
      new Option('--format <format>', 'text by default, or as the output file ends').choices([
        'text',
        'md',
        'html',
      ]),
    )
    .option('-o, --output <place>', 'a file, a folder, or - for stdout', '-')
    .option('--guidance', 'with the help for each question')
    .option('--copies <n>', 'the whole set so many times', readCopies, 1)
    .addOption(new Option('--paper <paper>', 'a4, or letter where that is usual').choices(['a4', 'letter']))
    .option('--large', 'in large type')
    .option('--screen', 'to look at together, a section at a time (html)')
    .option('-f, --force', 'replace files that are there')
    .action(async (worksheets: string[], flags: PrintFlags) => {
      const live = context();
      const { targetOf } = await import('../target.ts');
      const target = targetOf(flags.output, flags.format, {
        endings: { '.md': 'md', '.markdown': 'md', '.html': 'html', '.htm': 'html' },
        otherwise: 'text',
      });
      if (flags.screen) await refuseScreen(target.format);
      const { printBlanks } = await import('../../app/print-blanks.ts');
      const blanks = await printBlanks(
        {
          worksheets,
          guidance: flags.guidance === true,
          copies: target.kind === 'folder' ? 1 : flags.copies,
        },
        live,
      );
      const { deliverBlanks, renderBlanks } = await import('../print-files.ts');
      const { paperFrom } = await import('../../config/paper.ts');
      const files = await renderBlanks(target, worksheets, blanks, {
        paper: flags.paper ?? paperFrom(live.process.env),
        large: flags.large === true,
        screen: flags.screen === true,
      });
      await deliverBlanks(files, { target, force: flags.force === true }, live);
    });
}

/** Only a browser shows a section at a time. */
async function refuseScreen(format: string): Promise<void> {
  if (format === 'html') return;
  const { UsageError } = await import('../../errors.ts');
  throw new UsageError('--screen is for HTML.', 'Try: steer print abc --screen --output abc.html');
}

function readCopies(text: string): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 to 999.');
  return Number(text);
}
