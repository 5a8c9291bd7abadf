import { paragraph } from '../document/document.ts';
import type { Prompter } from '../questions/prompter.ts';

/** Asks for the passphrase that opens a file. */
export async function askForPassphrase(
  { name, wasWrong }: { readonly name: string; readonly wasWrong: boolean },
  prompter: Prompter,
): Promise<string> {
  const hint = wasWrong ? 'That one does not open it. Try again, or leave with Ctrl-C.' : undefined;
  return prompter.secret({ ask: `Passphrase of ${name}`, hint, check: notEmpty });
}

/** Asks for a passphrase to be, twice; what has to be known about it is said before. */
export async function askForNewPassphrase(prompter: Prompter): Promise<string> {
  prompter.show(beforehand.map((text) => paragraph(text)));
  for (;;) {
    const chosen = await prompter.secret({ ask: 'New passphrase', check: notEmpty });
    const again = await prompter.secret({ ask: 'The same once more' });
    if (chosen.normalize('NFC') === again.normalize('NFC')) return chosen;
    prompter.show([paragraph('These two are not the same. Please begin again.')]);
  }
}

const beforehand = [
  'With a passphrase your journal is encrypted: whoever gets hold of the file, or of a copy of it, can read nothing in it.',
  'Nobody can recover a passphrase. Without it your journal is lost, to you as well: keep it in a password manager, or on paper in a safe place.',
  'Four or five words that have nothing to do with each other are easy to keep and hard to guess.',
];

function notEmpty(text: string): string | undefined {
  return text === '' ? 'A passphrase has at least one character.' : undefined;
}
