import { Command } from 'commander';
import type { Rewritten } from '../../journal/encryption.ts';
import type { GetContext, LiveContext } from '../live-context.ts';

const alreadyDone = 'Your journal is encrypted already. To change its passphrase: steer journal passphrase';

export function encryptCommand(context: GetContext): Command {
  return new Command('encrypt')
    .description('encrypt the journal with a passphrase; a journal that is not there yet begins so')
    .addHelpText('after', fromFiles)
    .action(async () => {
      const live = context();
      const { encryptJournal } = await import('../../app/encrypt-journal.ts');
      const rewritten = await encryptJournal(live);
      if (rewritten === undefined) return live.output.say(alreadyDone);
      live.output.say('Encrypted. From now on your journal opens with its passphrase only.');
      sayBeside(rewritten, live);
      live.output.say(earlier);
    });
}

export function decryptCommand(context: GetContext): Command {
  return new Command('decrypt')
    .description('take the passphrase off: whoever has the file can read the journal')
    .action(async () => {
      const live = context();
      const { decryptJournal } = await import('../../app/encrypt-journal.ts');
      const rewritten = await decryptJournal(live);
      if (rewritten === undefined) return live.output.say('Your journal is not encrypted.');
      live.output.say('Your journal is no longer encrypted: whoever has the file can read it.');
      sayBeside(rewritten, live);
    });
}

export function passphraseCommand(context: GetContext): Command {
  return new Command('passphrase')
    .description('give an encrypted journal another passphrase')
    .addHelpText('after', fromFiles)
    .action(async () => {
      const live = context();
      const { changePassphrase } = await import('../../app/encrypt-journal.ts');
      const rewritten = await changePassphrase(live);
      live.output.say('Changed. Your journal opens with the new passphrase only.');
      sayBeside(rewritten, live);
      live.output.say('Backups you keep elsewhere go on opening with the old one.');
    });
}

const fromFiles = `
Without a terminal, the passphrase is the first line of the file that STEER_PASSPHRASE_FILE
names (/dev/fd/3 for a descriptor), and a new one of an encrypted journal that of
STEER_NEW_PASSPHRASE_FILE. There is no way to recover a passphrase.`;

const earlier =
  'Exports you made, and backups you keep elsewhere, can still be read without it: they are yours to delete or to make anew.';

function sayBeside({ copies, removed, left, isOverwritten }: Rewritten, { output }: LiveContext): void {
  if (copies > 0) output.say(`${copies === 1 ? 'One copy' : `${copies} copies`} beside it went with it.`);
  for (const file of removed) output.say(`This copy could not be read any more, and was removed: ${file}`);
  for (const file of left) output.say(`This copy is as it was, for it could not be opened: ${file}`);
  output.say(isOverwritten ? overwritten : notOverwritten);
}

const overwritten =
  'What the old files held was written over. A flash disk, snapshots and backups of the disk may keep it for a while.';
const notOverwritten =
  'What the old files held could not be written over here: until the disk uses the place again, a specialist might find it.';
