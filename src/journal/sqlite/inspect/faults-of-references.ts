import type { Fault } from '../../custody.ts';
import type { Connection } from '../connection.ts';
import { bounded } from './bounded.ts';

interface Stray {
  readonly table: string;
  readonly parent: string;
  readonly strays: number;
}

/** Rows that belong to others that are not there. */
export function faultsOfReferences(connection: Connection): Fault[] {
  const strays = connection.all<Stray>(
    `SELECT "table", parent, count(*) AS strays FROM pragma_foreign_key_check GROUP BY "table", parent`,
  );
  return [
    ...bounded(
      strays.map(({ table, parent, strays: count }) => ({
        kind: 'content',
        message: `In "${table}" ${count === 1 ? 'a row belongs' : `${count} rows belong`} to what is missing in "${parent}".`,
      })),
    ),
  ];
}
