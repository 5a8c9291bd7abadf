import type { Facts } from '../../src/app/doctor/facts.ts';

type Change = {
  readonly [Part in keyof Facts]?: Facts[Part] extends readonly unknown[]
    ? Facts[Part]
    : Partial<Facts[Part]>;
};

export const journalPath = '/home/writer/data/journal.db';

/** A machine with nothing to complain about, but for what is changed. */
export function healthyFacts(change: Change = {}): Facts {
  return {
    program: {
      version: '1.2.3',
      packageVersion: '1.2.3',
      isBehindSources: undefined,
      node: '24.1.0',
      oldestNode: '22.13',
      sqlite: { is: '3.50.0' },
      schema: 3,
      ...change.program,
    },
    journal: {
      file: journalPath,
      isThere: true,
      isReadable: true,
      leadsTo: undefined,
      newestCopy: { file: '/home/writer/data/copy.db', madeAt: '2026-11-20T10:00:00Z' },
      strays: [],
      leftParts: [],
      leftEdits: [],
      ...change.journal,
    },
    inbox: { folder: `${journalPath}.inbox`, waiting: 0, ...change.inbox },
    files: change.files ?? [
      { path: '/home/writer/data', kind: 'folder', isOurs: true, mode: 0o700, owner: 'self' },
      { path: journalPath, kind: 'file', isOurs: true, mode: 0o600, owner: 'self' },
    ],
    place: {
      folder: '/home/writer/data',
      standing: { folders: [], fileSystem: 'ext4' },
      isReadOnly: false,
      free: 80e9,
      taken: 1e6,
      ...change.place,
    },
    terminal: {
      columns: 80,
      hasColor: true,
      isPlain: false,
      locale: { name: 'LANG', value: 'en_GB.UTF-8' },
      editor: { name: 'nano', from: 'EDITOR', isFound: true },
      ...change.terminal,
    },
    worksheets: { folder: '/home/writer/data/worksheets', own: 2, broken: [], ...change.worksheets },
  };
}
