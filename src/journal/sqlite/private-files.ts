import { accessSync, closeSync, constants, fchmodSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes sure of a file that is for its owner only, whatever the umask. One that another program has just made
 * keeps its bytes.
 */
export function createPrivateFile(file: string): void {
  create(file, 'a');
}

/** The same for one that must not be there yet. */
export function createNewPrivateFile(file: string): void {
  create(file, 'wx');
}

function create(file: string, flag: 'a' | 'wx'): void {
  const descriptor = openSync(file, flag, 0o600);
  try {
    fchmodSync(descriptor, 0o600);
  } finally {
    closeSync(descriptor);
  }
}

/** The folder a file is to lie in, and those above it, for their owner only where they are made. */
export function createPrivateFolder(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
}

/** Whether a file may be written and others made beside it, as SQLite does while it works. */
export function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    accessSync(dirname(file), constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false; // why not is said by whoever needs to write
  }
}
