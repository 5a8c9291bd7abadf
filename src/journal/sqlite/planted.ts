import { lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Whether what lies at a path may have been put there by somebody else, to have words written where they can read
 * them: it is theirs, in a folder where others may put things. What the system's administrator put there is trusted.
 */
export function isPlanted(path: string): boolean {
  const own = process.getuid?.();
  const there = own === undefined ? undefined : lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined || [0, own].includes(there.uid)) return false;
  const folder = statSync(dirname(path));
  return ![0, own].includes(folder.uid) || (folder.mode & 0o022) !== 0;
}
