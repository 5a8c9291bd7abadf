import { Command, InvalidArgumentError, Option } from 'commander';
import type { GetContext } from '../live-context.ts';

export interface PrintFlags {
  readonly pack?: string;
  readonly packs?: boolean;
  readonly json?: boolean;
  readonly format?: 'text' | 'md' | 'html' | 'pdf';
  readonly output: string;
  readonly guidance?: boolean;
  readonly lines?: number;
  readonly copies: number;
  readonly paper?: 'a4' | 'letter';
  readonly large?: boolean;
  readonly screen?: boolean;
  readonly fillable?: boolean;
  readonly footerName: boolean;
  readonly force?: boolean;
}

const examples = `
Examples:
  steer print abc values -o sheets.pdf      two sheets, for the printer
  steer print --packs                       packs for a meeting
  steer print --pack newcomer --copies 12 -o evening.pdf
  steer print abc --fillable -o form.pdf    a form, for steer import form.pdf
  steer print values                        as text`;

export function printCommand(context: GetContext): Command {
  return new Command('print')
    .description('print blank worksheets, or a pack of them for a meeting')
    .argument('[worksheet...]', 'their names, or paths of .yaml files; beside a pack, added at its end')
    .option('--pack <name>', 'a pack: its name, or the path of a .yaml file')
    .option('--packs', 'list the packs there are')
    .option('--json', 'with --packs: print JSON')
    .addOption(
      new Option('--format <format>', 'text by default, or as the output file ends').choices([
        'text',
        'md',
        'html',
        'pdf',
      ]),
    )
    .option('-o, --output <place>', 'a file, a folder, or - for stdout', '-')
    .option('--guidance', 'with the help for each question')
    .option('--lines <n>', 'so many lines wherever several are ruled', readLines)
    .option('--copies <n>', 'the whole set so many times', readCopies, 1)
    .addOption(new Option('--paper <paper>', 'a4, or letter where that is usual').choices(['a4', 'letter']))
    .option('--large', 'in large type')
    .option('--screen', 'to look at together, a section at a time (html)')
    .option('--fillable', 'a form to fill in on a screen (pdf); steer import takes it back in')
    .option('--no-footer-name', 'the foot of a page does not say which sheet it is')
    .option('-f, --force', 'replace files that are there')
    .addHelpText('after', examples)
    .action(async (worksheets: string[], flags: PrintFlags) => {
      const { whatToPrint } = await import('../what-to-print.ts');
      const what = whatToPrint(worksheets, flags);
      const live = context();
      if (what.kind === 'list') {
        const { listPacks } = await import('../list-packs.ts');
        return listPacks(what, live);
      }
      const { targetOf } = await import('../target.ts');
      const target = targetOf(flags.output, flags.format, {
        endings: { '.md': 'md', '.markdown': 'md', '.html': 'html', '.htm': 'html', '.pdf': 'pdf' },
        otherwise: 'text',
      });
      const { checkHow, refuseTwice } = await import('../how-to-print.ts');
      checkHow(target, flags, live.output);
      const { blanksFor } = await import('../blanks-for.ts');
      const { names, blanks } = await blanksFor(what, { target, flags }, live);
      if (flags.fillable === true) refuseTwice(target, blanks);
      const { deliverBlanks, renderBlanks } = await import('../print-files.ts');
      const { paperFor } = await import('../chosen.ts');
      const options = {
        paper: flags.paper ?? paperFor(live),
        large: flags.large === true,
        screen: flags.screen === true,
        fillable: flags.fillable === true,
        namesSheet: flags.footerName,
        copies: flags.copies,
      };
      const files = await renderBlanks(target, names, blanks, options, live.output);
      await deliverBlanks(files, { target, force: flags.force === true }, live);
    });
}

const readCopies = wholeNumberTo(999);
const readLines = wholeNumberTo(40);

function wholeNumberTo(most: number): (text: string) => number {
  return (text) => {
    if (!/^\d{1,3}$/.test(text) || Number(text) < 1 || Number(text) > most)
      throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
    return Number(text);
  };
}
