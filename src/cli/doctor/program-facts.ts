import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, ProgramFacts } from '../../app/doctor/facts.ts';
import { ExpectedError } from '../../errors.ts';
import { version } from '../version.ts';

/** As bin/steer.js has it. */
const oldestNode = '22.13';

/** The program that runs, and the package it is in; `built` is the folder its code is in. */
export async function programFacts(
  { versions }: Pick<NodeJS.Process, 'versions'>,
  built: string,
): Promise<ProgramFacts> {
  const { newestSchema, sqliteVersion } = await import('../../journal/sqlite/inspect/program-facts.ts');
  const root = join(built, '..');
  return {
    version,
    packageVersion: versionIn(join(root, 'package.json')),
    isBehindSources: isBehind(join(built, 'main.js'), join(root, 'src')),
    node: versions.node,
    oldestNode,
    sqlite: answered(sqliteVersion),
    schema: newestSchema,
  };
}

function versionIn(file: string): string | undefined {
  try {
    const { version: found }: { version?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof found === 'string' ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where no sources lie beside it, as in a package. */
function isBehind(main: string, sources: string): boolean | undefined {
  if (!existsSync(sources) || !existsSync(main)) return undefined;
  const builtAt = statSync(main).mtimeMs;
  return globSync('**/*.ts', { cwd: sources }).some(
    (name) => statSync(join(sources, name)).mtimeMs > builtAt,
  );
}

function answered<T>(ask: () => T): Answer<T> {
  try {
    return { is: ask() };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { problem: error.message, hint: error.hint };
  }
}
