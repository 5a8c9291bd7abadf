import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../scripts/build.ts';

const root = join(import.meta.dirname, '../..');

/** Before tests of the built program: a build, unless the last one is newer than every source. */
export async function setup(): Promise<void> {
  const sources = globSync(['src/**/*.ts', 'scripts/*.ts', 'worksheets/**/*.yaml', 'package-lock.json'], {
    cwd: root,
  });
  if (Math.max(...sources.map(changed)) >= changed('dist/main.js')) await build();
}

function changed(file: string): number {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
