import { JournalError } from '../errors.ts';
import type { CustodyContext } from './look-after.ts';

/**
 * An error that nobody expected, or, where the journal turns out to be damaged, that: what is read from a damaged
 * journal may go wrong anywhere.
 */
export async function whetherDamaged(error: unknown, { custody }: CustodyContext): Promise<unknown> {
  try {
    const examined = await (await custody()).check();
    if (examined === undefined || examined.faults.length === 0) return error;
    const damage = new JournalError(
      `The journal "${examined.file}" is damaged.`,
      'Look closer: steer journal check',
    );
    damage.cause = error;
    return damage;
  } catch {
    return error; // the first error says more than one about looking into it
  }
}
