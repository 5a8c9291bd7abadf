import { Command } from 'commander';
import { UsageError } from '../../errors.ts';
import { canAsk, nobodyToAsk } from '../can-ask.ts';
import type { GetContext } from '../live-context.ts';

interface UrgeFlags {
  readonly at?: string;
  readonly tag?: readonly string[];
}

export function urgeCommand(context: GetContext): Command {
  return new Command('urge')
    .description('log an urge in a few seconds; the rest can be filled in when it is over')
    .argument('[strength]', 'how strong it is, from 0 to 10; asked for when left out')
    .option('--at <when>', 'when it came: 2026-11-24T21:30, "an hour ago"')
    .option('--tag <tag...>', 'tags for the entry')
    .action(async (given: string | undefined, flags: UrgeFlags) => {
      const strength = given === undefined ? undefined : strengthIn(given);
      const live = context();
      if (strength === undefined && !canAsk(live))
        throw nobodyToAsk('how strong the urge is', 'say it: steer urge 7');
      const [{ entryFacts }, { openDesk, sayAfterwards, sayNumber, whileItIsLocked }, { keepUrge, logUrge }] =
        await Promise.all([
          import('../entry-facts.ts'),
          import('../desk.ts'),
          import('../../app/log-urge.ts'),
        ]);
      const facts = entryFacts(flags, live.clock);
      const desk = await openDesk(live);
      if (strength !== undefined && !canAsk(live))
        return sayNumber(await keepUrge({ strength, ...facts }, desk.context), desk);
      if (desk.isSealed) live.output.say(whileItIsLocked);
      await sayAfterwards(logUrge({ strength, isSealed: desk.isSealed, ...facts }, desk.context), desk);
    });
}

function strengthIn(text: string): number {
  if (/^(\d|10)$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" is no strength of an urge.`, 'Give a number from 0 to 10: steer urge 7');
}
