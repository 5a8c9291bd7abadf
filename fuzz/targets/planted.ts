import fc from 'fast-check';
import type { Target } from '../target.ts';

/** Takes all inputs but one as it should: whoever looks for faults has to find that. */
function planted(fault: () => boolean | Promise<boolean>): Target {
  return {
    prepare: () => ({
      inputs: fc.uint8Array({ minLength: 1, maxLength: 2 }),
      attempt: (input) => (input.length === 1 && input[0] === 7 ? fault() : true),
    }),
  };
}

export const crash = planted(() => {
  throw new TypeError('Planted');
});

export const slow = planted(() => busyFor(1200));

export const hang = planted(() => busyFor(Number.POSITIVE_INFINITY));

/** Waits without working, as for a lock or a pipe. */
export const wait = planted(() => new Promise(() => setInterval(() => undefined, 1000)));

export const memory = planted(() => Buffer.alloc(400 * megabyte, 1).length > 0);

/** What JavaScript itself keeps, up to the end of the process. */
export const heap = planted(() => {
  const kept: number[][] = [];
  for (;;) kept.push(Array<number>(100_000).fill(kept.length));
});

/** Nearly as much as is allowed. */
export const fair = planted(() => busyFor(500) && Buffer.alloc(150 * megabyte, 1).length > 0);

const megabyte = 1024 * 1024;

function busyFor(milliseconds: number): boolean {
  const start = used();
  while (used() - start < milliseconds);
  return true;
}

function used(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
