import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** How long a whole process takes, in milliseconds. */
export function timeOf(
  program: string,
  args: readonly string[],
  home: string,
  more: Environment = {},
): number {
  return run(program, args, home, more).ms;
}

/** Has Node say, at its end, how many kilobytes of memory it had at most. */
const sayPeak =
  "process.on('exit',()=>process.getBuiltinModule('fs').writeSync(3,String(process.resourceUsage().maxRSS)))";

/** A script in a Node of its own: how long it takes, and the most memory it has. */
export function measure(args: readonly string[], home: string): { readonly ms: number; readonly mb: number } {
  const { ms, peak } = run(process.execPath, ['--import', `data:text/javascript,${sayPeak}`, ...args], home);
  return { ms, mb: Number(peak) / 1000 };
}

type Environment = Readonly<Record<string, string>>;

function run(program: string, args: readonly string[], home: string, more: Environment = {}) {
  // Without NODE_EXTRA_CA_CERTS and the like, which alone can triple Node's own start.
  const env = { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), ...more };
  const start = performance.now();
  const { status, stderr, output } = spawnSync(program, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { ms, peak: String(output[3]) };
}

export function median(times: readonly number[]): number {
  const [low = Number.NaN, high = low] = times.toSorted((a, b) => a - b).slice((times.length - 1) / 2);
  return times.length % 2 === 0 ? (low + high) / 2 : low;
}
