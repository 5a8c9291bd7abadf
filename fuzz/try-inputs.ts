import { openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { type Attempted, attempt } from './attempt.ts';
import { sampled } from './inputs/sampled.ts';
import { minimised } from './minimised.ts';
import type { Prepared } from './target.ts';
import { targetCalled } from './targets.ts';
import {
  type Counted,
  type Failure,
  limits,
  type OneTask,
  type RangeTask,
  type Task,
  type Told,
} from './tasks.ts';

const none: Counted = { done: 0, accepted: 0, refused: 0, slowest: 0, peak: 0 };
const task = JSON.parse(process.argv[2] ?? '{}') as Task; // what fuzz-one.ts hands over
const prepared = await prepare(task.parser);
const atFirst = memory();
if (task.kind === 'range') await tryRange(task);
else await writeOne(task);
process.disconnect?.();
process.exit();

async function prepare(name: string): Promise<Prepared> {
  const target = await targetCalled(name);
  if (target === undefined) throw new RangeError(`There is no parser "${name}".`);
  return target.prepare();
}

/** Ends early where the memory is used up: what follows could not be told from what it was used for. */
async function tryRange({ seed, from, to, mark, input: file }: RangeTask): Promise<void> {
  const markAs = marking(mark);
  const inputs =
    file === undefined ? sampled(prepared.inputs, { seed, from, to }) : [[from, readFileSync(file)] as const];
  let counted = none;
  for (const [index, input] of inputs) {
    markAs(index);
    counted = await tryOne(index, input, counted);
    const isFull = counted.peak > limits.megabytes;
    if (isFull) fail({ index, sort: 'memory', where: `${Math.round(counted.peak)} MB more`, stack: '' });
    if (!isFull && index + 1 < to && counted.done < 500) continue;
    tell({ kind: 'counted', counted });
    if (isFull) return;
    counted = none;
  }
}

/** The number of each input is on disk before it is tried, so that whoever ends this process knows which it was. */
function marking(file: string): (index: number) => void {
  const descriptor = openSync(file, 'w');
  const number = Buffer.alloc(8);
  return (index) => {
    number.writeDoubleLE(index);
    writeSync(descriptor, number, 0, 8, 0);
  };
}

async function tryOne(index: number, input: Uint8Array, before: Counted): Promise<Counted> {
  const { attempted, milliseconds } = await timed(input);
  if (attempted.kind === 'crashed')
    fail({ index, sort: 'crash', where: attempted.where, stack: attempted.stack });
  else if (milliseconds > limits.milliseconds && (await isSlow(input)))
    fail({ index, sort: 'slow', where: `${Math.round(milliseconds)} ms`, stack: '' });
  return {
    done: before.done + 1,
    accepted: before.accepted + (attempted.kind === 'accepted' ? 1 : 0),
    refused: before.refused + (attempted.kind === 'refused' ? 1 : 0),
    slowest: Math.max(before.slowest, milliseconds),
    peak: memory() - atFirst,
  };
}

/** Of this thread alone: others may have had the machine meanwhile. */
async function timed(input: Uint8Array): Promise<{ attempted: Attempted; milliseconds: number }> {
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

/** The most this process ever had. What Node says of that begins, on Linux, with what the process had that started it. */
function memory(): number {
  const own = /^VmHWM:\s+(\d+)/m.exec(statusOfProcess())?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}

function statusOfProcess(): string {
  return process.platform === 'linux' ? readFileSync('/proc/self/status', 'latin1') : '';
}

function fail(failure: Failure): void {
  tell({ kind: 'failure', failure });
}

function tell(told: Told): void {
  process.send?.(told);
}

/** The input as it was, and, where it crashes, as short as it still does. */
async function writeOne({ seed, index, file }: OneTask): Promise<void> {
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
