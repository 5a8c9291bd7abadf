import type Database from 'better-sqlite3';

/** What SQLite itself finds wrong with a journal: its pages, its references, its index. */
export function unsoundnessOf(database: Database.Database): string[] {
  const pages = database.pragma('integrity_check(3)') as { readonly integrity_check: string }[]; // as documented
  const strays = database.pragma('foreign_key_check') as unknown[]; // a row for each
  return [
    ...pages.flatMap(({ integrity_check: found }) => (found === 'ok' ? [] : [`its pages: ${found}`])),
    ...(strays.length === 0 ? [] : [`${strays.length} rows refer to what is not there`]),
    ...indexFaults(database),
  ];
}

function indexFaults(database: Database.Database): string[] {
  if (database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'search'").get() === undefined) return [];
  try {
    database.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
    return [];
  } catch (error) {
    return [`its index of words: ${error instanceof Error ? error.message : error}`];
  }
}
