import type { Fault } from '../../custody.ts';
import { Connection } from '../connection.ts';
import { migrations } from '../migrations/migrations.ts';

interface Part {
  readonly type: string;
  readonly name: string;
}

/** Tables, indexes and triggers that a journal of its schema has and this one has not, or the other way round. */
export function faultsOfSchema(connection: Connection): Fault[] {
  const there = new Set(partsOf(connection).map(named));
  const wanted = expected(connection.schemaVersion);
  const early = expected(migrations.length).filter((part) => !wanted.map(named).includes(named(part)));
  return [
    ...wanted.filter((part) => !there.has(named(part))).map(missing),
    ...early
      .filter((part) => there.has(named(part)))
      .map(unexpected)
      .slice(0, 1),
  ];
}

const named = ({ type, name }: Part) => `${type} "${name}"`;

const missing = (part: Part): Fault => ({ kind: 'pages', message: `Its ${named(part)} is not there.` });

const unexpected = (): Fault => ({ kind: 'pages', message: 'The number of its schema is wrong.' });

/** By what the migrations make of nothing. */
function expected(version: number): readonly Part[] {
  const empty = new Connection(':memory:', { access: 'memory', patience: 0 });
  try {
    for (const step of migrations.slice(0, version)) step(empty);
    return partsOf(empty);
  } finally {
    empty.close();
  }
}

function partsOf(connection: Connection): readonly Part[] {
  return connection.all<Part>('SELECT type, name FROM sqlite_schema ORDER BY rowid');
}
