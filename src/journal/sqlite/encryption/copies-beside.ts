import { basename } from 'node:path';
import { ExpectedError, PassphraseError } from '../../../errors.ts';
import type { Passphrase } from '../../passphrase.ts';
import { filesBeside } from '../files-beside.ts';
import { identify } from '../identify.ts';
import { copiesBeside as ownCopies } from '../own-copies.ts';
import { isSealed } from '../seal.ts';

/** A copy of the journal in its folder: one the program made by itself, or a backup that was put there. */
export interface CopyBeside {
  readonly file: string;
  readonly isBackup: boolean;
  /** The passphrase it opens with, which is undefined for one that is not encrypted; or why none is known. */
  readonly opens: { readonly with: Passphrase | undefined } | 'locked' | 'damaged';
}

export function copiesBeside(file: string, passphrases: readonly Passphrase[]): CopyBeside[] {
  const own = ownCopies(file);
  const backups = filesBeside(file).filter((other) => !own.includes(other) && isSealed(other));
  return [
    ...own.map((copy) => ({ file: copy, isBackup: false, opens: openedBy(copy, passphrases) })),
    ...backups.map((copy) => ({ file: copy, isBackup: true, opens: openedBy(copy, passphrases) })),
  ];
}

/** What programs left behind that were killed while they wrote a copy. */
export function leftParts(file: string): string[] {
  const start = `${basename(file)}.`;
  const isPart = (name: string) => name.startsWith(start) && /\.part(-journal|-wal|-shm)?$/.test(name);
  return filesBeside(file).filter(
    (other) => isPart(basename(other)) || /^\.steer-\d+\.part$/.test(basename(other)),
  );
}

function openedBy(copy: string, passphrases: readonly Passphrase[]): CopyBeside['opens'] {
  for (const passphrase of [undefined, ...passphrases]) {
    try {
      return identify(copy, Number.POSITIVE_INFINITY, passphrase) === 'journal'
        ? { with: passphrase }
        : 'damaged';
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      if (!(error instanceof PassphraseError)) return 'damaged';
    }
  }
  return 'locked';
}
