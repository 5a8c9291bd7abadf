import type { Connection } from '../connection.ts';
import type { Migration } from '../migrate.ts';

/**
 * The index takes Greek words without their accents and Cyrillic ё as е; on its own it keeps them as other letters.
 * Texts that hold any are indexed anew. All it needs stands here, as it was when this step was written: what it
 * made in one journal, it makes in every other.
 */
export const unmarkedTexts: Migration = (connection) => {
  const greekOrCyrillic = '*[\u0370-\u052f\u1c80-\u1c8f\u1f00-\u1fff\u2de0-\u2dff\ua640-\ua69f]*';
  for (const { id } of connection.all<{ id: number }>(
    'SELECT id FROM texts WHERE text GLOB ?',
    greekOrCyrillic,
  ))
    indexAnew(connection, id);
};

interface TextRow {
  readonly text: string;
  readonly indexed: string;
}

function indexAnew(connection: Connection, id: number): void {
  const row = connection.get<TextRow>(
    'SELECT text, coalesce(spaced, text) AS indexed FROM texts WHERE id = ?',
    id,
  );
  if (row === undefined) return;
  const { text, indexed } = row;
  const unmarked = withoutMarks(indexed);
  if (unmarked === indexed) return;
  connection.run("INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)", id, indexed);
  connection.run('UPDATE texts SET spaced = ? WHERE id = ?', unmarked === text ? null : unmarked, id);
  connection.run('INSERT INTO search (rowid, text) VALUES (?, ?)', id, unmarked);
}

function withoutMarks(text: string): string {
  return text
    .replace(/\p{Script=Greek}\p{M}*/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/\p{Script=Cyrillic}\p{M}+/gu, (letter) => letter.normalize('NFC'))
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е');
}
