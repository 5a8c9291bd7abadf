import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What else lies in the folder of a file. Links are left alone: what they lead to lies elsewhere. */
export function filesBeside(file: string): string[] {
  const folder = dirname(file);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path !== file && lstatSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
