import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileFacts } from '../../app/doctor/facts.ts';
import { namesIn } from '../../files/names-in.ts';

export interface Folders {
  readonly data: string;
  readonly config: string;
  readonly state: string;
  /** Of what is written while the journal is locked. */
  readonly inbox: string;
}

/** The folders that are the program's, the journal, and all that lies beside it because of it; those that there are. */
export function filesOf(journal: string, { data, config, state, inbox }: Folders): FileFacts[] {
  const folder = dirname(resolve(journal));
  const beside = namesIn(folder)
    .filter((name) => isOfJournal(name, basename(journal)))
    .map((name) => join(folder, name));
  const own = [data, config, state, inbox];
  const folders = [...new Set([...own, folder])];
  return [
    ...folders.flatMap((path) => factsOf(path, own.includes(path))),
    ...[...beside, ...filesIn(inbox), ...filesIn(config)]
      .flatMap((path) => factsOf(path, true))
      .filter(({ kind }) => kind === 'file'),
  ];
}

function isOfJournal(name: string, journal: string): boolean {
  return (
    name === journal ||
    name.startsWith(`${journal}.`) ||
    /^-(wal|shm|journal)$/.test(name.slice(journal.length))
  );
}

function factsOf(path: string, isOurs: boolean): FileFacts[] {
  try {
    const stats = statSync(path);
    const kind = stats.isDirectory() ? 'folder' : 'file';
    const own = process.getuid?.();
    const owner = own === undefined || stats.uid === own ? 'self' : stats.uid === 0 ? 'system' : 'other';
    return [{ path, kind, isOurs, mode: own === undefined ? undefined : stats.mode & 0o777, owner }];
  } catch {
    return []; // not there, or in a folder that is not ours to look into, which is said of the folder
  }
}

function filesIn(folder: string): string[] {
  return namesIn(folder).map((name) => join(folder, name));
}
