import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OneTask, RangeTask, Task } from './tasks.ts';

/**
 * An input that takes this long is not waited for. Others may have the machine meanwhile; whether one that comes to an
 * end took more than a second, its own process says, by the time that it had itself.
 */
const patience = 30_000;

/** In megabytes, so that garbage is not left lying, and an input that fills it ends the process. */
const heap = 300;

export function startChild(task: Task): ChildProcess {
  return fork(join(import.meta.dirname, 'try-inputs.ts'), [JSON.stringify(task)], {
    execArgv: [`--max-old-space-size=${heap}`, '--no-warnings'],
    stdio: ['ignore', 'ignore', process.env.FUZZ_DEBUG === undefined ? 'ignore' : 'inherit', 'ipc'],
  });
}

/** Writes an input down, and waits for it to be made short for as long as that is of use. */
export async function writeInput(task: OneTask): Promise<void> {
  const child = startChild(task);
  const last = setTimeout(() => child.kill('SIGKILL'), 4 * patience);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(last);
}

/** How a process ended, by itself or because it was at one input for too long. */
export interface Ended {
  readonly hung: boolean;
  readonly code: number | null;
  /** The input it was at; undefined where it came to none. */
  readonly at: number | undefined;
}

export function endOf(child: ChildProcess, { mark, patience: wait = patience }: RangeTask): Promise<Ended> {
  let [last, since, hung] = [markIn(mark), Date.now(), false];
  const watch = setInterval(() => {
    const at = markIn(mark);
    if (at === undefined || at !== last) [last, since] = [at, Date.now()];
    else if (Date.now() - since > wait) hung = child.kill('SIGKILL');
  }, 250);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ hung, code, at: markIn(mark) });
    });
  });
}

function markIn(file: string): number | undefined {
  try {
    return readFileSync(file).readDoubleLE();
  } catch {
    return undefined; // nothing was tried yet
  }
}
