import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is in a file is on the disk when this returns. */
export function syncFile(file: string): void {
  syncOpened(file, 'r+');
}

/** What was made, renamed or removed in a folder stays so after a power cut, where that can be asked for. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    syncOpened(folder, 'r');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && cannotBeAsked.has(String(error.code)))) throw error;
  }
}

export function syncFolderOf(file: string): void {
  syncFolder(dirname(file));
}

/** Of some file systems, as those of other machines are, and of a folder that may be written and not read. */
const cannotBeAsked: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EACCES', 'EPERM']);

function syncOpened(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
