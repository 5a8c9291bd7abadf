import type { Migration } from '../migrate.ts';

/**
 * Moments are UTC text that sorts by instant and the writer's offset in minutes (null: written with a "Z").
 * Answers are JSON text. `superseded` holds what a revision had and the next one changed; a null value there
 * means that the question had no answer.
 */
export const initial: Migration = (connection) =>
  connection.execute(`
    CREATE TABLE definitions (
      id INTEGER PRIMARY KEY,
      fingerprint TEXT NOT NULL UNIQUE,
      worksheet TEXT NOT NULL,
      version INTEGER NOT NULL,
      title TEXT NOT NULL,
      json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX definitions_by_worksheet ON definitions (worksheet);

    CREATE TABLE entries (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uuid TEXT NOT NULL UNIQUE,
      definition INTEGER NOT NULL REFERENCES definitions,
      status TEXT NOT NULL CHECK (status IN ('draft', 'done')),
      revision INTEGER NOT NULL,
      occurred_utc TEXT NOT NULL,
      occurred_offset INTEGER,
      created_utc TEXT NOT NULL,
      created_offset INTEGER,
      updated_utc TEXT NOT NULL,
      updated_offset INTEGER,
      open_question TEXT,
      unfinished TEXT
    ) STRICT;
    CREATE INDEX entries_by_occurrence ON entries (occurred_utc, id);
    CREATE INDEX drafts_by_occurrence ON entries (occurred_utc, id) WHERE status = 'draft';
    CREATE INDEX entries_by_definition ON entries (definition, occurred_utc);

    CREATE TABLE tags (
      entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
      place INTEGER NOT NULL,
      tag TEXT NOT NULL,
      PRIMARY KEY (entry, place),
      UNIQUE (tag, entry)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE answers (
      id INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
      question TEXT NOT NULL,
      value TEXT NOT NULL,
      aside INTEGER NOT NULL CHECK (aside IN (0, 1)),
      UNIQUE (entry, question)
    ) STRICT;

    CREATE TABLE revisions (
      entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
      revision INTEGER NOT NULL,
      at_utc TEXT NOT NULL,
      at_offset INTEGER,
      PRIMARY KEY (entry, revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE superseded (
      entry INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      question TEXT NOT NULL,
      value TEXT,
      aside INTEGER NOT NULL CHECK (aside IN (0, 1)),
      PRIMARY KEY (entry, revision, question),
      FOREIGN KEY (entry, revision) REFERENCES revisions ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    -- What a search finds an answer by. "spaced" is what the index takes where that differs from the text.
    CREATE TABLE texts (
      id INTEGER PRIMARY KEY,
      answer INTEGER NOT NULL REFERENCES answers ON DELETE CASCADE,
      place INTEGER NOT NULL,
      text TEXT NOT NULL,
      spaced TEXT,
      UNIQUE (answer, place)
    ) STRICT;
    CREATE VIEW indexed (id, text) AS SELECT id, coalesce(spaced, text) FROM texts;
    CREATE VIRTUAL TABLE search USING fts5 (
      text, content = 'indexed', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
    CREATE TRIGGER text_added AFTER INSERT ON texts BEGIN
      INSERT INTO search (rowid, text) VALUES (new.id, coalesce(new.spaced, new.text));
    END;
    CREATE TRIGGER text_removed AFTER DELETE ON texts BEGIN
      INSERT INTO search (search, rowid, text) VALUES ('delete', old.id, coalesce(old.spaced, old.text));
    END;
  `);
