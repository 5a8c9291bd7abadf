import { statSync } from 'node:fs';
import { JournalError, PassphraseError } from '../../../errors.ts';
import type { Copy, SoundCopy } from '../../custody.ts';
import type { Passphrase } from '../../passphrase.ts';
import { checkBackup } from '../check-backup.ts';
import { migrations } from '../migrations/migrations.ts';
import { copiesBeside } from '../own-copies.ts';

/** Copies beside a journal that could be put in its place, the newest first. */
export function soundCopies(file: string, passphrase: Passphrase | undefined): SoundCopy[] {
  return copiesBeside(file).flatMap((copy) => {
    try {
      return [{ ...copyAt(copy), entries: checkBackup(copy, migrations.length, passphrase).entries }];
    } catch (error) {
      if (error instanceof JournalError || error instanceof PassphraseError) return [];
      throw error;
    }
  });
}

export function copyAt(file: string): Copy {
  const { size, mtime } = statSync(file);
  return { file, size, madeAt: `${mtime.toISOString().slice(0, 19)}Z` };
}
