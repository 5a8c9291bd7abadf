import type { DiskFault } from './failing-disk.ts';
import { below, type Random } from './random.ts';

/** When a program is killed. */
export type Moment =
  /** So long after it was started. */
  | { readonly kind: 'time'; readonly milliseconds: number }
  /** So long after it said something for the so manieth time: an answer is kept just before the next question. */
  | { readonly kind: 'said'; readonly times: number; readonly microseconds: number }
  /** At a call by which it changes something on its disk, or in the middle of that. */
  | { readonly kind: 'call'; readonly fault: DiskFault };

/** What an operation came to that nobody disturbed. */
export interface Measured {
  readonly milliseconds: number;
  readonly said: number;
  readonly calls: number;
}

/** At any time, or at one of the instants at which something happens. */
export function momentWithin(
  measured: Measured,
  { random, hasDisk }: { random: Random; hasDisk: boolean },
): Moment {
  const kind = random();
  if (kind < 0.25) return { kind: 'time', milliseconds: random() * measured.milliseconds };
  if (kind < 0.5 || !hasDisk)
    return { kind: 'said', times: 1 + below(measured.said, random), microseconds: below(6000, random) };
  const how = random() < 0.5 ? 'kill' : 'half';
  return { kind: 'call', fault: { call: 1 + below(measured.calls, random), how } };
}

/** Calls back after a time that timers are too coarse for. */
export function afterTime(milliseconds: number, callback: () => void): void {
  const end = performance.now() + milliseconds;
  const waitOut = () => {
    while (performance.now() < end); // no timer wakes within microseconds
    callback();
  };
  if (milliseconds < 2) waitOut();
  else setTimeout(waitOut, milliseconds - 2);
}
