import type { Definition } from '../journal.ts';
import type { Connection } from './connection.ts';

/** Stores a definition the first time it is answered, and returns the row that holds it. */
export function writeDefinition(connection: Connection, definition: Definition): number {
  const { fingerprint, worksheet, version, title, json } = definition;
  connection.run(
    `INSERT INTO definitions (fingerprint, worksheet, version, title, json) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (fingerprint) DO NOTHING`,
    fingerprint,
    worksheet,
    version,
    title,
    json,
  );
  const row = connection.get<{ id: number }>('SELECT id FROM definitions WHERE fingerprint = ?', fingerprint);
  if (row === undefined) throw new Error(`SQLite stored definition ${fingerprint} and does not find it.`);
  return row.id;
}
