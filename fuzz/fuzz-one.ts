import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FuzzOptions } from './options.ts';
import { keepTally, type Tally } from './tally.ts';
import type { Task, Told } from './try-inputs.ts';

/** An input that takes this long is not waited for; whether one a little over a second is slow, its own process says. */
const patience = 10_000;
/** Of one parser no more failures are looked for: they are mostly the same. */
const mostFailures = 20;
const heap = 300;

type Failure =
  | Pick<Told & { kind: 'failure' }, 'index' | 'sort' | 'where' | 'stack'>
  | {
      readonly index: number;
      readonly sort: 'hang' | 'death';
      readonly where: string;
      readonly stack: string;
    };

/** Tries all inputs on one parser, in processes of its own: one that hangs or dies is replaced behind the input it met. */
export async function fuzzOne(
  tally: Tally,
  { runs, from, seed, out }: FuzzOptions,
  say: (line: string) => void,
): Promise<void> {
  const known = new Set<string>();
  const end = from + runs;
  while (tally.next < end && tally.failures < mostFailures) {
    const { failures, reached } = await tryRange(tally, { end, seed, out });
    for (const failure of failures) {
      tally.failures += 1;
      const key = `${failure.sort} ${failure.sort === 'crash' ? failure.where : failure.index}`;
      if (known.has(key)) continue;
      known.add(key);
      say(
        `${tally.parser}: ${failure.sort} at input ${failure.index} (${failure.where}): ${await writeDown(tally, failure, { seed, out })}`,
      );
    }
    tally.next = reached;
    keepTally(tally, out);
  }
}

interface Place {
  readonly seed: number;
  readonly out: string;
}

/** One process, until it is through, or the input at which it had to be ended. */
async function tryRange(tally: Tally, { end, seed, out }: Place & { readonly end: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'selfsteer-fuzz-'));
  const mark = join(folder, 'at');
  const failures: Failure[] = [];
  const from = tally.next;
  let counted = from;
  const child = start({ kind: 'range', parser: tally.parser, seed, from, to: end, mark });
  child.on('message', (told: Told) => {
    if (told.kind === 'failure') failures.push(told);
    else {
      counted += told.done;
      count(tally, told, counted);
      keepTally(tally, out);
    }
  });
  const { hung, code } = await ended(child, () => markIn(mark));
  const at = markIn(mark);
  rmSync(folder, { recursive: true, force: true });
  if (at === undefined && code !== 0) throw new Error(`${tally.parser} could not be prepared.`);
  const isOver = code === 0 && !hung;
  if (isOver) return { failures, reached: Math.max(counted, from + 1) };
  const index = at ?? from;
  tally.tried += index + 1 - counted;
  failures.push({
    index,
    sort: hung ? 'hang' : 'death',
    where: hung ? `over ${patience} ms` : `exit ${code}`,
    stack: '',
  });
  return { failures, reached: index + 1 };
}

function count(
  tally: Tally,
  { done, accepted, slowest, peak }: Told & { kind: 'progress' },
  next: number,
): void {
  tally.next = next;
  tally.tried += done;
  tally.accepted += accepted;
  tally.slowest = Math.max(tally.slowest, slowest);
  tally.peak = Math.max(tally.peak, peak);
}

function start(task: Task): ChildProcess {
  return fork(join(import.meta.dirname, 'try-inputs.ts'), [JSON.stringify(task)], {
    execArgv: [`--max-old-space-size=${heap}`, '--no-warnings'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Ends it where it has been at one input for too long; the first takes longer, for much is loaded before it. */
function ended(
  child: ChildProcess,
  at: () => number | undefined,
): Promise<{ hung: boolean; code: number | null }> {
  let [last, since, hung] = [at(), Date.now(), false];
  const watch = setInterval(() => {
    const now = at();
    if (now === undefined || now !== last) [last, since] = [now, Date.now()];
    else if (Date.now() - since > patience) hung = child.kill('SIGKILL');
  }, 250);
  child.stderr?.on(
    'data',
    (text: Buffer) => process.env.FUZZ_DEBUG !== undefined && process.stderr.write(text),
  );
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ hung, code });
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

/** The input, the same as short as it still fails, and how to come by it again. */
async function writeDown(
  { parser }: Tally,
  { index, sort, where, stack }: Failure,
  { seed, out }: Place,
): Promise<string> {
  const file = join(out, `${parser}-${sort}-${seed}-${index}`);
  mkdirSync(out, { recursive: true });
  const child = start({ kind: 'one', parser, seed, index, file });
  const last = setTimeout(() => child.kill('SIGKILL'), 6 * patience);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(last);
  const again = `npm run fuzz -- --parser ${parser} --seed ${seed} --from ${index} --runs 1`;
  writeFileSync(`${file}.txt`, `${sort} (${where})\n\n${again}\n\n${stack}\n`);
  return file;
}
