import { chmodSync, copyFileSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { PassphraseError } from '../../errors.ts';
import { syncFolderOf } from '../../files/sync.ts';
import type { Moment } from '../entry.ts';
import type { Passphrase } from '../passphrase.ts';
import type { Connection } from './connection.ts';
import { hold } from './hold.ts';
import { explaining, isDamage } from './journal-errors.ts';
import { nameBeforeRestore } from './own-copies.ts';

/**
 * Puts another file in the place of a journal in one step, and keeps the journal beside it under another name, which
 * is returned. Nobody else may have it open: they would go on writing to a file that is no longer there.
 */
export function replaceJournal(
  file: string,
  part: string,
  { now, passphrase }: { readonly now: Moment; readonly passphrase: Passphrase | undefined },
): string | undefined {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    explaining(file, () => put(part, file, undefined));
    return undefined;
  }
  const held = holdIfReadable(file, passphrase);
  const kept = nameBeforeRestore(file, now);
  try {
    explaining(file, () => {
      keep(file, kept);
      if (process.platform === 'win32') held?.close(); // there an open file cannot be replaced
      put(part, file, kept);
    });
    return kept;
  } finally {
    held?.close();
  }
}

/** Undefined where damage lets no connection be made, or its passphrase is not known. */
function holdIfReadable(file: string, passphrase: Passphrase | undefined): Connection | undefined {
  try {
    return hold(file, passphrase);
  } catch (error) {
    if (isDamage(error) || error instanceof PassphraseError) return undefined;
    throw error;
  }
}

/** A second name for the same file takes no room and leaves no moment without a journal; not every disk has that. */
function keep(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(file, kept);
  }
  chmodSync(kept, 0o600);
}

/** A log of the old journal would be taken for one of the new: it goes with the old one. */
function put(part: string, file: string, kept: string | undefined): void {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > 0 && kept !== undefined) renameSync(`${file}-wal`, `${kept}-wal`);
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
  renameSync(part, file);
  syncFolderOf(file);
}
