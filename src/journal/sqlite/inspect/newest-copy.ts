import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Copy } from '../../custody.ts';
import { copiesBeside } from '../own-copies.ts';
import { isSealed } from '../seal.ts';
import { copyAt } from './sound-copies.ts';

/** The newest of the copies that were made without being asked and of the backups in a journal's folder. */
export function newestCopy(file: string): Copy | undefined {
  const own = copiesBeside(file);
  const backups = readdirSync(dirname(file))
    .map((name) => join(dirname(file), name))
    .filter((path) => path !== file && lstatSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .filter(isBackup);
  return [...own, ...backups]
    .map(copyAt)
    .reduce<Copy | undefined>(
      (newest, copy) => (newest === undefined || copy.madeAt > newest.madeAt ? copy : newest),
      undefined,
    );
}

function isBackup(path: string): boolean {
  try {
    return isSealed(path);
  } catch {
    return false; // not ours to read
  }
}
