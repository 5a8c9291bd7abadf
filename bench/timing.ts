import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** How long a whole process takes, in milliseconds. */
export function timeOf(program: string, args: readonly string[], home: string): number {
  // Without NODE_EXTRA_CA_CERTS and the like, which alone can triple Node's own start.
  const env = { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: join(home, 'cache') };
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const taken = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return taken;
}

export function median(times: readonly number[]): number {
  const [low = Number.NaN, high = low] = times.toSorted((a, b) => a - b).slice((times.length - 1) / 2);
  return times.length % 2 === 0 ? (low + high) / 2 : low;
}
