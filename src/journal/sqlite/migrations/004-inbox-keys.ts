import type { Migration } from '../migrate.ts';

/** Pairs of keys for what is written while the journal is locked: the newest seals, each opens what it sealed. */
export const inboxKeys: Migration = (connection) => {
  connection.execute(`
    CREATE TABLE inbox_keys (
      id INTEGER PRIMARY KEY,
      public TEXT NOT NULL UNIQUE,
      secret TEXT NOT NULL
    ) STRICT;
  `);
};
