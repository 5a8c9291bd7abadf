import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Context } from '../app/context.ts';
import { NotFoundError, UsageError } from '../errors.ts';
import type { Filter } from '../journal/journal.ts';

/** The flags that choose entries, the same wherever a command takes a set of them. */
export interface FilterFlags {
  readonly worksheet?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly tag?: readonly string[];
  readonly status?: Filter['status'];
  readonly where?: readonly string[];
  readonly limit?: number;
  readonly reverse?: boolean;
}

export function addFilterFlags(command: Command): Command {
  return command
    .option('--worksheet <name...>', 'entries of these worksheets')
    .option('--from <when>', 'from this day on: 2026-11-24, yesterday, "last month"')
    .option('--to <when>', 'up to and with this day')
    .option('--tag <tag...>', 'entries with any of these tags')
    .addOption(
      new Option('--status <which>', 'drafts, finished entries, or both').choices(['draft', 'done', 'all']),
    )
    .option('--where <condition...>', 'by an answer: "strength>=7", "urges.trigger~pub"')
    .option('--limit <n>', 'so many at most', readLimit)
    .option('--reverse', 'the other way round');
}

/** The flags of whatever changes several entries at once. */
export interface BulkFlags {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly force?: boolean;
}

export function addBulkFlags(command: Command): Command {
  return command
    .option('--dry-run', 'only say what would be changed')
    .option('-y, --yes', 'do not ask, however many there are')
    .option('-f, --force', 'the same');
}

function readLimit(text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

/** Flags as the journal understands them: worksheets by id, whatever name they were given, moments with an offset. */
export async function filterFrom(
  flags: FilterFlags,
  usual: Filter['status'],
  context: Context,
): Promise<Filter> {
  const { worksheet, tag, status, limit, reverse } = flags;
  const worksheets =
    worksheet === undefined
      ? undefined
      : await Promise.all(worksheet.map((name) => worksheetId(name, context)));
  return {
    status: status ?? usual,
    ...(worksheets === undefined ? {} : { worksheets }),
    ...(tag === undefined ? {} : { tags: tag.map((one) => one.replace(/^#/, '')) }),
    ...(await readConditions(flags, context)),
    ...(limit === undefined ? {} : { limit }),
    ...(reverse === undefined ? {} : { reverse }),
  };
}

/** SQLite takes no thousand of them. */
const mostConditions = 100;

async function readConditions(
  { from, to, where }: FilterFlags,
  { clock }: Context,
): Promise<Pick<Filter, 'from' | 'before' | 'where'>> {
  if (from === undefined && to === undefined && where === undefined) return {};
  if ((where?.length ?? 0) > mostConditions)
    throw new UsageError(
      `There are more than ${mostConditions} conditions.`,
      'Give fewer: --where <condition...>',
    );
  const { momentAfter, momentFrom, readWhere } = await import('./filter-words.ts');
  return {
    ...(from === undefined ? {} : { from: momentFrom(from, clock) }),
    ...(to === undefined ? {} : { before: momentAfter(to, clock) }),
    ...(where === undefined ? {} : { where: where.map(readWhere) }),
  };
}

/** A worksheet that is gone can still have entries. */
async function worksheetId(name: string, { library, journal: port }: Context): Promise<string> {
  try {
    return (await library.find(name)).id;
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const journal = await port.toRead();
    if ((journal?.list({ worksheets: [name], status: 'all', limit: 1 }) ?? []).length > 0) return name;
    throw error;
  }
}
