import type { Definition } from '../journal.ts';
import type { Connection } from './connection.ts';

/** Stores a definition the first time it is answered, and returns the row that holds it. */
export function writeDefinition(connection: Connection, definition: Definition): number {
  const { fingerprint, worksheet, version, title, json } = definition;
  const known = connection.get<{ id: number }>(
    'SELECT id FROM definitions WHERE fingerprint = ?',
    fingerprint,
  );
  if (known !== undefined) return known.id;
  const { lastInsertRowid } = connection.run(
    'INSERT INTO definitions (fingerprint, worksheet, version, title, json) VALUES (?, ?, ?, ?, ?)',
    fingerprint,
    worksheet,
    version,
    title,
    json,
  );
  return Number(lastInsertRowid);
}
