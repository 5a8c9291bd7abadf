import type { Connection } from './connection.ts';

const trigger = 'text_added';

/**
 * Does work that adds many entries, inside the caller's transaction, and indexes all of them after it. The trigger
 * that indexes each text with its row makes the index write what it has gathered once for every entry.
 */
export function indexingLater<T>(connection: Connection, work: () => T): T {
  const definition = connection.get<{ sql: string }>(
    "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
    trigger,
  );
  if (definition === undefined) throw new Error(`The journal has no trigger ${trigger}.`);
  const { last } = connection.get<{ last: number }>('SELECT coalesce(max(id), 0) AS last FROM texts') ?? {
    last: 0,
  };
  connection.execute(`DROP TRIGGER ${trigger}`);
  const result = work();
  connection.run('INSERT INTO search (rowid, text) SELECT id, text FROM indexed WHERE id > ?', last);
  connection.execute(definition.sql);
  return result;
}
