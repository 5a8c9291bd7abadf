import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { type Attempted, attempt } from './attempt.ts';
import { sampled } from './inputs/sampled.ts';
import { minimised } from './minimised.ts';
import type { Prepared } from './target.ts';
import { isTarget, targets } from './targets.ts';

/** What a process that tries inputs is told. */
export type Task =
  | {
      readonly kind: 'range';
      readonly parser: string;
      readonly seed: number;
      readonly from: number;
      readonly to: number;
      readonly mark: string;
    }
  | {
      readonly kind: 'one';
      readonly parser: string;
      readonly seed: number;
      readonly index: number;
      readonly file: string;
    };

/** What it tells: how far it is, and what went wrong. */
export type Told =
  | {
      readonly kind: 'progress';
      readonly done: number;
      readonly accepted: number;
      readonly slowest: number;
      readonly peak: number;
    }
  | {
      readonly kind: 'failure';
      readonly index: number;
      readonly sort: 'crash' | 'slow' | 'memory';
      readonly where: string;
      readonly stack: string;
    };

export const limits = { milliseconds: 1000, megabytes: 300 } as const;

const task = JSON.parse(process.argv[2] ?? '{}') as Task; // what fuzz.ts hands over
const prepared = await prepare(task.parser);
if (task.kind === 'range') await tryRange(task);
else await writeOne(task);
process.disconnect?.();
process.exit();

async function prepare(name: string): Promise<Prepared> {
  if (!isTarget(name)) throw new RangeError(`There is no parser "${name}".`);
  return (await targets[name]()).prepare();
}

/** The number of each input is on disk before it is tried, so that whoever ends this process knows which it was. */
async function tryRange({ seed, from, to, mark }: Task & { kind: 'range' }): Promise<void> {
  const file = openSync(mark, 'w');
  const number = Buffer.alloc(8);
  const start = memory();
  let [accepted, slowest, told] = [0, 0, from];
  for (const [index, input] of sampled(prepared.inputs, { seed, from, to })) {
    number.writeDoubleLE(index);
    writeSync(file, number, 0, 8, 0);
    const { attempted, milliseconds } = await timed(input);
    slowest = Math.max(slowest, milliseconds);
    if (attempted.kind === 'accepted') accepted += 1;
    if (attempted.kind === 'crashed')
      tell({ kind: 'failure', index, sort: 'crash', where: attempted.where, stack: attempted.stack });
    if (milliseconds > limits.milliseconds && (await isSlow(input)))
      tell({ kind: 'failure', index, sort: 'slow', where: `${Math.round(milliseconds)} ms`, stack: '' });
    const isLast = index === to - 1;
    const isFull = memory() - start > limits.megabytes;
    if (isFull)
      tell({
        kind: 'failure',
        index,
        sort: 'memory',
        where: `${Math.round(memory() - start)} MB more`,
        stack: '',
      });
    if (isLast || isFull || index + 1 - told >= 500) {
      tell({ kind: 'progress', done: index + 1 - told, accepted, slowest, peak: memory() - start });
      [accepted, told] = [0, index + 1];
    }
    if (isFull) return; // what follows could not be told from it
  }
  closeSync(file);
}

/** Of this thread alone: others may have had the machine meanwhile. */
async function timed(
  input: Uint8Array,
): Promise<{ readonly attempted: Attempted; readonly milliseconds: number }> {
  const before = process.threadCpuUsage();
  const attempted = await attempt(prepared, input);
  const { user, system } = process.threadCpuUsage(before);
  return { attempted, milliseconds: (user + system) / 1000 };
}

/** Slow time and again, and not for a collection of garbage that fell into it. */
async function isSlow(input: Uint8Array): Promise<boolean> {
  for (let times = 0; times < 2; times += 1)
    if ((await timed(input)).milliseconds < limits.milliseconds) return false;
  return true;
}

function memory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function tell(told: Told): void {
  process.send?.(told);
}

/** The input as it was, and, where it crashes, as short as it still does. */
async function writeOne({ seed, index, file }: Task & { kind: 'one' }): Promise<void> {
  for (const [, input] of sampled(prepared.inputs, { seed, from: index, to: index + 1 })) {
    writeFileSync(file, input);
    const first = await attempt(prepared, input);
    if (first.kind !== 'crashed') continue;
    const short = await minimised(input, async (less) => {
      const again = await attempt(prepared, less);
      return again.kind === 'crashed' && again.where === first.where;
    });
    writeFileSync(`${file}.min`, short);
  }
}
