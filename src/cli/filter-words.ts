import type { Clock } from '../app/context.ts';
import { readIso } from '../dates/calendar.ts';
import { type Period, readPeriod } from '../dates/periods.ts';
import { UsageError } from '../errors.ts';
import { parseWhere, type Where } from '../journal/where.ts';

/** The first moment that `--from` lets through. */
export function momentFrom(text: string, clock: Clock): string {
  return withOffset(periodOf('--from', text, clock).from, clock);
}

/** The first moment that `--to` lets through no more: a day is meant as a whole. */
export function momentAfter(text: string, clock: Clock): string {
  return withOffset(periodOf('--to', text, clock).before, clock);
}

function periodOf(flag: string, text: string, clock: Clock): Period {
  const period = readPeriod(text, clock.now());
  if (period !== undefined) return period;
  throw new UsageError(
    `"${text}" is no date that can be read.`,
    `For example: ${flag} 2026-11-24, ${flag} yesterday, ${flag} "3 weeks ago", ${flag} "last month"`,
  );
}

function withOffset(local: string, clock: Clock): string {
  return readIso(local)?.offset === undefined ? local + clock.offsetAt(local) : local;
}

export function readWhere(text: string): Where {
  const where = parseWhere(text);
  if (where !== undefined) return where;
  throw new UsageError(
    `"${text}" is no condition: a question, then = != > >= < <= or ~, then what to compare it with.`,
    "For example: --where 'strength>=7' --where 'urges.trigger~pub' --where 'outcome='",
  );
}
