import type { Connection } from '../connection.ts';

/** Whether SQLite finds nothing wrong with the pages of a file; what stands in indexes it does not compare. */
export function passesQuickCheck(connection: Connection): boolean {
  const [found] = connection.all<{ quick_check: string }>('PRAGMA quick_check(1)');
  return found?.quick_check === 'ok';
}
