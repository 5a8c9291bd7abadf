import type { Fault, FaultKind } from '../../custody.ts';
import type { Connection } from '../connection.ts';
import { bounded } from './bounded.ts';

/** How many sentences of SQLite's are asked for: damage in one place may be said a thousand times. */
const asked = 1000;

/** What SQLite's own check of the file finds, sorted by what it is about. */
export function faultsOfPages(connection: Connection): Fault[] {
  const found = connection
    .all<{ integrity_check: string }>(`PRAGMA integrity_check(${asked})`)
    .flatMap(({ integrity_check: said }) => said.split('\n'))
    .filter((said) => said !== 'ok' && !said.startsWith('***'));
  if (found.length === 0) return [];
  const nameOf = namesByRoot(connection);
  const faults = found.map(
    (said): Fault => ({ kind: kindOf(said, nameOf), message: `SQLite finds: ${said}.` }),
  );
  return (['pages', 'index', 'search'] as const).flatMap((kind) =>
    bounded(faults.filter((fault) => fault.kind === kind)),
  );
}

const aboutIndex = /(missing from|differ from|entries in|entry in|order in) index|^non-unique/i;
const aboutTree = /^(?:Tree|On tree page) (\d+)/;

function kindOf(said: string, nameOf: ReadonlyMap<number, string>): FaultKind {
  if (/FTS5|\bsearch_|table (main\.)?search\b/i.test(said)) return 'search';
  if (aboutIndex.test(said)) return 'index';
  const name = nameOf.get(Number(aboutTree.exec(said)?.[1])) ?? '';
  if (name.startsWith('search_')) return 'search';
  return 'pages';
}

function namesByRoot(connection: Connection): ReadonlyMap<number, string> {
  const rows = connection.all<{ rootpage: number; name: string }>(
    'SELECT rootpage, name FROM sqlite_schema WHERE rootpage > 0',
  );
  return new Map(rows.map(({ rootpage, name }) => [rootpage, name]));
}
