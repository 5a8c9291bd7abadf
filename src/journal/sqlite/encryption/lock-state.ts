import { statSync } from 'node:fs';
import type { LockState } from '../../encryption.ts';
import { explaining } from '../journal-errors.ts';
import { isEncrypted } from './encrypted-file.ts';

/** How a journal lies on the disk now; its first page says so, and nothing is opened. */
export function lockStateOf(file: string): LockState {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return 'absent';
  return explaining(file, () => isEncrypted(file)) ? 'encrypted' : 'plain';
}
