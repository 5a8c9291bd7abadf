import { Command } from 'commander';
import { UsageError } from '../../errors.ts';
import type { GetContext } from '../live-context.ts';

export function backupCommand(context: GetContext): Command {
  const backup = new Command('backup').description('copies of the whole journal');
  backup.addCommand(createCommand(context));
  backup.addCommand(verifyCommand(context));
  backup.addCommand(restoreCommand(context));
  return backup;
}

function createCommand(context: GetContext): Command {
  return new Command('create')
    .description('copy the journal into one file, and prove that it can be read')
    .argument('<file>', 'where the copy goes')
    .option('-f, --force', 'replace a file that is there')
    .action(async (file: string, { force }: { readonly force?: boolean }) => {
      refuseStream(file);
      const live = context();
      const { createBackup, sayHolding } = await import('../../app/back-up.ts');
      const holding = await createBackup(file, { force: force === true }, live);
      live.output.say(`Copied to ${file}: ${sayHolding(holding)}.`);
      const { isEncrypted } = await import('../../journal/sqlite/encryption/encrypted-file.ts');
      live.output.say(
        isEncrypted(file)
          ? 'It opens with the passphrase your journal has now.'
          : 'Anybody who has the file can read it. Keep it where only you can.',
      );
    });
}

function verifyCommand(context: GetContext): Command {
  return new Command('verify')
    .description('whether a backup is sound, and what it holds; nothing is changed')
    .argument('<file>', 'the backup')
    .option('--json', 'print JSON')
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      refuseStream(file);
      const live = context();
      const { sayHolding, verifyBackup } = await import('../../app/back-up.ts');
      const { entries, newest = null } = await verifyBackup(file, live);
      if (json) return live.output.printJson({ file, entries, newest });
      live.output.print(`Sound: ${sayHolding({ entries, newest: newest ?? undefined })}.\n`);
    });
}

interface RestoreFlags {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly force?: boolean;
}

function restoreCommand(context: GetContext): Command {
  return new Command('restore')
    .description('put a backup in the place of the journal; the journal is kept in a file beside it')
    .argument('<file>', 'the backup')
    .option('--dry-run', 'only say what would be done')
    .option('-y, --yes', 'do not ask')
    .option('-f, --force', 'the same')
    .action(async (file: string, { dryRun, yes, force }: RestoreFlags) => {
      refuseStream(file);
      const live = context();
      const { restoreBackup, sayHolding } = await import('../../app/back-up.ts');
      const isDry = dryRun === true;
      const isSure = yes === true || force === true;
      const before = await live.lockState();
      const { holding, isDone, kept } = await restoreBackup({ file, isSure, isDry }, live);
      if (!isDone)
        return live.output.say(isDry ? `This would restore ${sayHolding(holding)}.` : 'Nothing was changed.');
      live.output.say(`Restored: ${sayHolding(holding)}.`);
      if (kept !== undefined) live.output.say(`What was there before is kept: ${kept}`);
      if (before === 'encrypted' && (await live.lockState()) === 'plain') live.output.say(open);
    });
}

const open =
  'The backup has no passphrase, so your journal has none now. To lock it again: steer journal encrypt';

function refuseStream(file: string): void {
  if (file === '-')
    throw new UsageError('A backup is a file.', 'Name one: steer backup create journal-copy.db');
}
