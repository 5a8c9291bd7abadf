import type { TagChange } from '../journal.ts';
import type { Connection } from './connection.ts';

export function writeTags(connection: Connection, entry: number, tags: readonly string[]): void {
  for (const [place, tag] of [...new Set(tags)].entries()) {
    connection.run('INSERT INTO tags (entry, place, tag) VALUES (?, ?, ?)', entry, place, tag);
  }
}

/** Puts tags on entries behind those they have, and takes others off. */
export function changeTags(connection: Connection, ids: readonly number[], { add, remove }: TagChange): void {
  for (const id of ids) {
    const has = connection
      .all<{ tag: string }>('SELECT tag FROM tags WHERE entry = ? ORDER BY place', id)
      .map(({ tag }) => tag);
    const wanted = [...new Set([...has, ...add])].filter((tag) => !remove.includes(tag));
    if (wanted.length === has.length && wanted.every((tag, place) => tag === has[place])) continue;
    connection.run('DELETE FROM tags WHERE entry = ?', id);
    writeTags(connection, id, wanted);
  }
}

export function readTags(connection: Connection): { tag: string; entries: number }[] {
  return connection.all(
    `SELECT tag, count(*) AS entries FROM tags JOIN entries ON entries.id = tags.entry
     WHERE trashed_utc IS NULL GROUP BY tag ORDER BY entries DESC, tag`,
  );
}
