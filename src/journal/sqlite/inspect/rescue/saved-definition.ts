import { fingerprintOf } from '../../../is-own-fingerprint.ts';
import type { Definition } from '../../../journal.ts';
import type { FoundRows } from './found-rows.ts';

export interface SavedDefinition {
  readonly definition: Definition;
  /** Whether it is the very one that was answered. */
  readonly isOwn: boolean;
}

/**
 * The definition in a row: as it lies there where its fingerprint fits, else the same from the shelf, else what is left
 * of it, else the sheet of that name as it is today.
 */
export function savedDefinition(
  row: number,
  found: FoundRows,
  known: readonly Definition[],
): SavedDefinition | undefined {
  const kept = found.definitions.get(row);
  const print = kept === undefined ? undefined : fingerprintOf(kept.json);
  if (kept !== undefined && kept.fingerprint === print) return { definition: kept, isOwn: true };
  const fingerprints = [kept?.fingerprint, found.fingerprints.get(row)];
  const same = known.find(({ fingerprint }) => fingerprints.includes(fingerprint));
  if (same !== undefined) return { definition: same, isOwn: true };
  if (kept !== undefined && print !== undefined)
    return { definition: { ...kept, fingerprint: print }, isOwn: false };
  const name = kept?.worksheet ?? found.worksheets.get(row);
  const today = known.find(({ worksheet }) => worksheet === name);
  return today === undefined ? undefined : { definition: today, isOwn: false };
}
