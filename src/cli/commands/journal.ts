import { Command } from 'commander';
import type { GetContext } from '../live-context.ts';
import { decryptCommand, encryptCommand, passphraseCommand } from './journal-encryption.ts';
import { lockCommand, unlockCommand } from './journal-locking.ts';

export function journalCommand(context: GetContext): Command {
  return new Command('journal')
    .description('the file your entries are in')
    .addCommand(infoCommand(context))
    .addCommand(checkCommand(context))
    .addCommand(rescueCommand(context))
    .addCommand(encryptCommand(context))
    .addCommand(decryptCommand(context))
    .addCommand(passphraseCommand(context))
    .addCommand(unlockCommand(context))
    .addCommand(lockCommand(context))
    .helpCommand(false);
}

function infoCommand(context: GetContext): Command {
  return new Command('info')
    .description('where it lies, what it holds, and what lies beside it')
    .option('--json', 'print JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const live = context();
      const { describeJournal } = await import('../../app/describe-journal.ts');
      const { infoJson, infoLines } = await import('../journal-info.ts');
      const file = await live.journalFile();
      const found = await describeJournal(live);
      const until = found?.encrypted ? (await live.remembered()).until(file) : undefined;
      if (json) return live.output.printJson(infoJson(file, found, until));
      live.output.print(infoLines(file, found, until));
    });
}

interface CheckFlags {
  readonly json?: boolean;
  readonly mend?: boolean;
}

function checkCommand(context: GetContext): Command {
  return new Command('check')
    .description('read all of it and say what is wrong, and what to do; nothing is changed')
    .option('--mend', 'make indexes anew where they alone are wrong, after a copy')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExits with 0 when the journal is sound, and with 5 when it is not.')
    .action(async ({ json, mend }: CheckFlags) => {
      const live = context();
      const { checkJournal, mendJournal } = await import('../../app/check-journal.ts');
      const { checkJson, checkLines } = await import('../journal-check.ts');
      const command = live.commandForJournal();
      if (mend) {
        const { copy, left } = await mendJournal(live);
        if (copy !== undefined && left.length === 0)
          live.output.say(`Mended. The journal as it was is kept: ${copy}`);
      }
      const checked = await checkJournal({ command }, live);
      if (checked.findings.length > 0) live.process.exitCode = damaged;
      if (json) return live.output.printJson(checkJson(await live.journalFile(), checked));
      live.output.print(checkLines(checked));
    });
}

/** As JournalError has it: what was found is the answer here, and no error. */
const damaged = 5;

function rescueCommand(context: GetContext): Command {
  return new Command('rescue')
    .description('save what can still be read of a damaged journal in a new file')
    .argument('<file>', 'the new file; the damaged one is not touched')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nThe new journal is proved sound. What "steer undo" knew is not saved.')
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const live = context();
      const { rescueJournal } = await import('../../app/rescue-journal.ts');
      const rescued = await rescueJournal(file, live);
      if (json) return live.output.printJson(rescued);
      const { rescueLines } = await import('../journal-check.ts');
      live.output.print(rescueLines(rescued));
      live.output.say(`Put it in the journal's place: ${live.commandForJournal()} backup restore "${file}"`);
    });
}
