import type { Fault } from '../../custody.ts';

/** More of a kind than these nobody reads. */
const most = 10;

/** The first of some faults of one kind, and how many more there are. */
export function bounded(faults: readonly Fault[]): readonly Fault[] {
  const [first] = faults;
  const left = faults.length - most;
  if (first === undefined || left <= 0) return faults;
  return [...faults.slice(0, most), { kind: first.kind, message: `And ${left} more like these.` }];
}
