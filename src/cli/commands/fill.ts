import { Command } from 'commander';
import type { EntryFacts } from '../../app/draft-keeper.ts';
import type { StartFrom } from '../../app/starting-answers.ts';
import type { GetContext } from '../live-context.ts';

interface FillFlags {
  readonly answers?: string;
  readonly at?: string;
  readonly tag?: readonly string[];
  readonly draft?: boolean;
  readonly new?: boolean;
  readonly like?: string;
  readonly after?: string;
  readonly fromPaper?: boolean;
  readonly json?: boolean;
}

export function fillCommand(context: GetContext): Command {
  return new Command('fill')
    .description('fill in a worksheet')
    .argument(
      '[worksheet]',
      'its name or another it goes by, or the path of a .yaml file; asked for when left out',
    )
    .option('--answers <file>', 'take the answers from a JSON file, or from stdin with -')
    .option('--at <when>', 'when it happened: 2026-11-24T21:30, "yesterday 9pm"')
    .option('--tag <tag...>', 'tags for the entry')
    .option('--draft', 'with --answers: keep it open')
    .option('--new', 'start afresh, also where a draft is open')
    .option('--like <entry>', 'start from the answers of an earlier entry')
    .option('--after <entry>', 'start with what an entry hands on to this worksheet')
    .option(
      '--from-paper',
      'copy what was filled in on paper: by the numbers there, sheet after sheet, tagged "paper"',
    )
    .option('--json', 'with --answers: print the entry as JSON')
    .action(async (worksheet: string | undefined, flags: FillFlags) => {
      const live = context();
      const { entryFacts } = await import('../entry-facts.ts');
      const facts = entryFacts(flags, live.clock);
      const startFrom = await startFromIn(flags);
      if (flags.answers !== undefined)
        return keepAnswers(worksheet, flags.answers, { flags, facts }, context);
      const fresh = flags.new === true || flags.like !== undefined;
      if (flags.fromPaper === true) {
        const { fillFromPaper, whatWasCopied } = await import('../../app/fill-from-paper.ts');
        const copied = await fillFromPaper({ worksheet, ...facts, fresh, startFrom }, live);
        return live.output.say(`\n${whatWasCopied(copied)}`);
      }
      const { fillWorksheet } = await import('../../app/fill-worksheet.ts');
      const { sayFilled } = await import('../say-filled.ts');
      await sayFilled(await fillWorksheet({ worksheet, ...facts, fresh, startFrom }, live), live);
    });
}

/** Answers come from one place: from a file, or from one entry or another. */
async function startFromIn({ answers, like, after }: FillFlags): Promise<StartFrom | undefined> {
  if ([answers, like, after].filter((one) => one !== undefined).length > 1) {
    const { UsageError } = await import('../../errors.ts');
    throw new UsageError('Of --answers, --like and --after, only one can be given.');
  }
  if (like !== undefined) return { like };
  return after === undefined ? undefined : { after };
}

async function keepAnswers(
  worksheet: string | undefined,
  source: string,
  { flags, facts }: { readonly flags: FillFlags; readonly facts: EntryFacts },
  context: GetContext,
): Promise<void> {
  const live = context();
  const { UsageError } = await import('../../errors.ts');
  if (worksheet === undefined)
    throw new UsageError(
      'With --answers, name the worksheet too.',
      'For example: steer fill abc --answers answers.json',
    );
  const { readInput } = await import('../read-input.ts');
  const { withPaperTag } = await import('../../app/paper-tag.ts');
  const { fillFromAnswers } = await import('../../app/fill-from-answers.ts');
  const text = await readInput(source, live.process);
  const entry = await fillFromAnswers(
    {
      worksheet,
      json: text,
      source: source === '-' ? 'stdin' : source,
      draft: flags.draft === true,
      ...facts,
      tags: flags.fromPaper === true ? withPaperTag(facts.tags) : facts.tags,
    },
    live,
  );
  if (!flags.json) return live.output.print(`${entry.id}\n`);
  const { showEntryAsJson } = await import('../../app/show-entry.ts');
  live.output.printJson(await showEntryAsJson(String(entry.id), live));
}
