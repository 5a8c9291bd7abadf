import { Command } from 'commander';
import type { Rewritten } from '../../journal/encryption.ts';
import type { GetContext, LiveContext } from '../live-context.ts';

export function encryptCommand(context: GetContext): Command {
  return new Command('encrypt')
    .description('encrypt the journal with a passphrase; a journal that is not there yet begins so')
    .addHelpText('after', fromFiles)
    .action(async () => {
      const live = context();
      const { encryptJournal } = await import('../../app/encrypt-journal.ts');
      const { saidOfEncrypting } = await import('../said-of-rewriting.ts');
      for (const sentence of saidOfEncrypting(await encryptJournal(live))) live.output.say(sentence);
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
      await sayBeside(rewritten, live);
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
      await sayBeside(rewritten, live);
      live.output.say('Backups you keep elsewhere go on opening with the old one.');
    });
}

const fromFiles = `
Without a terminal, the passphrase is the first line of the file that STEER_PASSPHRASE_FILE
names (/dev/fd/3 for a descriptor), and a new one of an encrypted journal that of
STEER_NEW_PASSPHRASE_FILE. There is no way to recover a passphrase.`;

async function sayBeside(rewritten: Rewritten, { output }: LiveContext): Promise<void> {
  const { saidOfRewriting } = await import('../said-of-rewriting.ts');
  for (const sentence of saidOfRewriting(rewritten)) output.say(sentence);
}
