import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Moment } from '../entry.ts';
import { toStored } from '../moment.ts';
import { Connection } from './connection.ts';
import { explaining } from './journal-errors.ts';
import { createPrivateFile, sync } from './private-files.ts';

/**
 * Copies a journal to a file beside it, readable by its owner only, and returns its name. It goes through a
 * connection of its own, which sees what is committed while the caller holds the write lock.
 */
export function copyBeforeUpgrade(
  file: string,
  of: { readonly version: number; readonly now: Moment },
): string {
  const copy = unusedName(`${file}.schema-${of.version}.${toStored(of.now).utc.replaceAll(':', '')}`);
  const part = `${copy}.part`;
  return explaining(file, () => {
    rmSync(part, { force: true });
    createPrivateFile(part);
    vacuumInto(file, part);
    sync(part);
    renameSync(part, copy);
    return copy;
  });
}

/** Removes the copies made before upgrades: they hold words that are to be gone for good. */
export function removeCopies(file: string): void {
  const start = `${basename(file)}.schema-`;
  explaining(file, () => {
    for (const name of readdirSync(dirname(file)))
      if (name.startsWith(start)) rmSync(join(dirname(file), name));
  });
}

export function unusedName(name: string): string {
  for (let count = 2, candidate = name; ; count++) {
    if (!existsSync(candidate)) return candidate;
    candidate = `${name}-${count}`;
  }
}

function vacuumInto(file: string, part: string): void {
  const connection = new Connection(file, { access: 'read-write', patience: 5000 });
  try {
    connection.run('VACUUM INTO ?', part);
  } finally {
    connection.close();
  }
}
