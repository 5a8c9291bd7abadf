import type { Change, NewEntry } from '../src/journal/journal.ts';
import { addEntry } from '../src/journal/sqlite/change-entries.ts';
import { indexingLater } from '../src/journal/sqlite/index-later.ts';
import { migrations } from '../src/journal/sqlite/migrations/migrations.ts';
import { connectionToWrite } from '../src/journal/sqlite/open-connection.ts';
import { generate } from './generate.ts';

/** A journal file of so many entries, written in one transaction: a commit for each would take minutes. */
export function fillJournal(file: string, entries: number): string {
  const settings = { now: () => new Date().toISOString(), patience: 5000, migrations };
  const connection = connectionToWrite(file, settings);
  const add = (entry: NewEntry, change: Change) => void addEntry(connection, { entry, change, draft: false });
  connection.writing(
    () => indexingLater(connection, () => generate({ add: add as never }, { entries, seed: 1 })), // nothing reads what it gives
  );
  connection.close();
  return file;
}
