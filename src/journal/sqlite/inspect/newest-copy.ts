import type { Copy } from '../../custody.ts';
import { filesBeside } from '../files-beside.ts';
import { copiesBeside } from '../own-copies.ts';
import { isSealed } from '../seal.ts';
import { copyAt } from './sound-copies.ts';

/** The newest of the copies that were made without being asked and of the backups in a journal's folder. */
export function newestCopy(file: string): Copy | undefined {
  return [...copiesBeside(file), ...filesBeside(file).filter(isBackup)]
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
