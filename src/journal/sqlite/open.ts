import { resolve } from 'node:path';
import type { Moment } from '../entry.ts';
import type { Journal } from '../journal.ts';
import type { Passphrase } from '../passphrase.ts';
import type { Migration } from './migrate.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';
import { connectionToRead, connectionToWrite } from './open-connection.ts';
import { SqliteJournal } from './sqlite-journal.ts';

export interface OpenOptions<Mode extends 'read' | 'write'> {
  readonly mode: Mode;
  /** Dates the copy that is made before an upgrade. */
  readonly now: () => Moment;
  /** How long to wait while another program writes, in milliseconds. */
  readonly patience?: number;
  readonly migrations?: readonly Migration[];
  /** For an encrypted journal. */
  readonly passphrase?: Passphrase | undefined;
}

/**
 * Opens the journal in a file. For reading, undefined where there is none, and nothing is created; for writing
 * it is created, with its folder, for its owner only. What is not a journal is refused untouched. Throws
 * PassphraseError for an encrypted journal without the passphrase that opens it.
 */
export function openJournal(file: string, options: OpenOptions<'write'>): Journal;
export function openJournal(file: string, options: OpenOptions<'read' | 'write'>): Journal | undefined;
export function openJournal(file: string, options: OpenOptions<'read' | 'write'>): Journal | undefined {
  const { mode, now, patience = 5000, migrations = allMigrations, passphrase } = options;
  const open = mode === 'write' ? connectionToWrite : connectionToRead;
  const connection = open(resolve(file), { now, patience, migrations, passphrase });
  return connection === undefined ? undefined : new SqliteJournal(connection);
}
