import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { OutputError } from '../errors.ts';
import type { Reminders } from '../journal/keyring.ts';
import { whyUnwritable } from '../text/why-unwritable.ts';

const named = /^[0-9a-f]{32}$/;

/** Reminders as files in a folder, which bear the names of accounts and hold moments, for their owner only. */
export function fileReminders(folder: string): Reminders {
  const fileOf = (account: string) => join(folder, account);
  return {
    accountOf: (file) => createHash('sha256').update(realPlace(file)).digest('hex').slice(0, 32),
    get: (account) => ifReadable(() => readFileSync(fileOf(account), 'utf8').trim()),
    set(account, until) {
      const part = `${fileOf(account)}-${process.pid}.part`;
      explaining(folder, () => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        rmSync(part, { force: true });
        writeFileSync(part, `${until}\n`, { mode: 0o600, flag: 'wx' });
        renameSync(part, fileOf(account));
      });
    },
    remove: (account) => explaining(folder, () => rmSync(fileOf(account), { force: true })),
    accounts: () => (ifReadable(() => readdirSync(folder)) ?? []).filter((name) => named.test(name)),
  };
}

/** Whichever way leads to a file, it is the same one; also before it is there. */
function realPlace(file: string): string {
  const path = resolve(file);
  const folder = dirname(path);
  return (
    ifReadable(() => realpathSync.native(path)) ??
    join(ifReadable(() => realpathSync.native(folder)) ?? folder, basename(path))
  );
}

/** A note that nobody can read reminds of nothing: the passphrase is asked for. */
function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function explaining(folder: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!(code in whyUnwritable)) throw error;
    throw new OutputError(
      `Until when the key is remembered cannot be noted in "${folder}": ${whyUnwritable[code]}.`,
      'Name a file that holds the passphrase instead: STEER_PASSPHRASE_FILE=<file>',
    );
  }
}
