import { Command } from 'commander';
import type { GetContext } from '../live-context.ts';
import { decryptCommand, encryptCommand, passphraseCommand } from './journal-encryption.ts';

export function journalCommand(context: GetContext): Command {
  const journal = new Command('journal').description('the store itself: its passphrase, its health');
  journal.addCommand(encryptCommand(context));
  journal.addCommand(decryptCommand(context));
  journal.addCommand(passphraseCommand(context));
  return journal;
}
