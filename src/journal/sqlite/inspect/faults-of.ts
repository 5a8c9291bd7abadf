import { JournalError } from '../../../errors.ts';
import type { Fault } from '../../custody.ts';
import type { Connection } from '../connection.ts';
import { SqliteError } from '../driver.ts';
import { isDamage } from '../journal-errors.ts';
import { faultsOfContent } from './faults-of-content.ts';
import { faultsOfPages } from './faults-of-pages.ts';
import { faultsOfReferences } from './faults-of-references.ts';
import { faultsOfSchema } from './faults-of-schema.ts';
import { faultsOfSearch } from './faults-of-search.ts';

/** All that is wrong in an open journal. What cannot be looked at because of other damage is not looked at. */
export function faultsOf(connection: Connection): Fault[] {
  const pages = attempted(() => faultsOfPages(connection));
  const others = [faultsOfSchema, faultsOfReferences, faultsOfContent, faultsOfSearch].flatMap((faults) =>
    attempted(() => faults(connection)),
  );
  const all = [...pages, ...others];
  return all.filter((fault, index) => all.findIndex(({ message }) => message === fault.message) === index);
}

/** What is worked out on the way holds what people wrote: it is kept in memory. To be said outside a transaction. */
export function withoutFiles(connection: Connection): void {
  connection.execute('PRAGMA temp_store = MEMORY');
}

function attempted(look: () => readonly Fault[]): readonly Fault[] {
  try {
    return look();
  } catch (error) {
    if (isDamage(error)) return [isOfIndex(error) ? unsearchable : unreadable];
    throw error;
  }
}

/** What SQLite says of a virtual table, of which the index for searches is the only one. */
function isOfIndex(error: unknown): boolean {
  const cause = error instanceof JournalError ? error.cause : error;
  return cause instanceof SqliteError && cause.code === 'SQLITE_CORRUPT_VTAB';
}

const unsearchable: Fault = { kind: 'search', message: 'The index for searches cannot be read.' };

const unreadable: Fault = { kind: 'pages', message: 'Some of what it holds cannot be read.' };
