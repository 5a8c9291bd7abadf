import { connect } from '../driver.ts';
import { migrations } from '../migrations/migrations.ts';

/** The newest schema this program knows. */
export const newestSchema = migrations.length;

/** Throws JournalError where there is no driver for this machine. */
export function sqliteVersion(): string {
  const database = connect(':memory:', { access: 'memory', patience: 0 });
  try {
    const row = database.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get();
    return row?.version ?? '';
  } finally {
    database.close();
  }
}
