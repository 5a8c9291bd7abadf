import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { syncFile } from '../../../files/sync.ts';
import type { Passphrase } from '../../passphrase.ts';
import { openToRead, soundly } from '../check-backup.ts';
import { Connection } from '../connection.ts';
import { createNewPrivateFile } from '../private-files.ts';
import { cipherPragmas, isEncrypted, rawKey } from './encrypted-file.ts';
import { saltLength } from './page-cipher.ts';

/**
 * Writes all that a connection sees into a file that is not there yet, encrypted with `to` or, without it, not at all,
 * and proves that it can be read.
 */
export function writeRekeyedCopy(from: Connection, part: string, to: Passphrase | undefined): void {
  rmSync(part, { force: true });
  createNewPrivateFile(part);
  from.copyTo(part);
  rekey(part, from.passphrase, to);
  const copy = openToRead(part, to);
  try {
    soundly(copy);
  } finally {
    copy.close();
  }
  syncFile(part);
}

/** What SQLite keeps for going back must not lie on the disk in the clear: the copy is thrown away where it fails. */
function rekey(part: string, from: Passphrase | undefined, to: Passphrase | undefined): void {
  const wasEncrypted = isEncrypted(part);
  if (!wasEncrypted && to === undefined) return;
  const connection = new Connection(part, { access: 'read-write', patience: 0, passphrase: from });
  try {
    connection.execute('PRAGMA journal_mode = MEMORY');
    if (!wasEncrypted) connection.execute(cipherPragmas);
    const key = to === undefined ? "''" : rawKey(to, randomBytes(saltLength));
    connection.execute(`PRAGMA rekey = ${key}`);
  } finally {
    connection.close();
  }
}
