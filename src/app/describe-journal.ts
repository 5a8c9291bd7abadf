import type { Description } from '../journal/custody.ts';
import type { CustodyContext } from './look-after.ts';

/** What the journal is, as a file; undefined where there is none. */
export async function describeJournal(context: CustodyContext): Promise<Description | undefined> {
  return (await context.custody()).describe();
}
