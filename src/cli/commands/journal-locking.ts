import { Command } from 'commander';
import { dayIn, sayDay, timeIn } from '../../dates/calendar.ts';
import type { GetContext } from '../live-context.ts';

export function unlockCommand(context: GetContext): Command {
  return new Command('unlock')
    .description('have the system’s keyring open an encrypted journal for a while, without its passphrase')
    .option('--for <time>', 'how long: 30m, 8h, 7d; 30d at most', '8h')
    .addHelpText('after', honestly)
    .action(async ({ for: time }: { readonly for: string }) => {
      const live = context();
      const [{ unlockJournal }, { longestRemembered }, { readTimeLimit }] = await Promise.all([
        import('../../app/unlock-journal.ts'),
        import('../../app/remembered-keys.ts'),
        import('../time-limit.ts'),
      ]);
      const until = await unlockJournal({ minutes: readTimeLimit(time, longestRemembered) }, live);
      live.output.say(`Unlocked until ${sayDay(dayIn(until))} ${timeIn(until)}.`);
      live.output.say('Until then whoever sits at this login can read your journal.');
      live.output.say(`To lock it sooner: ${live.commandForJournal()} journal lock`);
    });
}

export function lockCommand(context: GetContext): Command {
  return new Command('lock')
    .description('have the system’s keyring forget what opens the journal')
    .action(async () => {
      const live = context();
      const { lockJournal } = await import('../../app/unlock-journal.ts');
      const wasRemembered = await lockJournal(live);
      live.output.say(
        wasRemembered ? 'Locked: the passphrase is asked for again.' : 'Nothing was remembered.',
      );
    });
}

const honestly = `
The passphrase itself is not kept, but the key it makes of this one file. Until the time is over,
whoever sits at this login can read the journal, and so can any program that runs as you.
Encrypting it anew, decrypting it and "steer journal lock" end it sooner.`;
