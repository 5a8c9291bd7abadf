import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, endOf, startChild, writeInput } from './child.ts';
import type { Counted, Failure, RangeTask, Told } from './tasks.ts';

type Range = Omit<RangeTask, 'kind' | 'mark'>;

export interface Tried {
  readonly failures: readonly Failure[];
  /** The first input that was not tried. */
  readonly next: number;
}

/** Has inputs tried by one process, up to the last or to one at which the process ends, or has to be ended. */
export async function tryRange(range: Range, count: (counted: Counted) => void): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'selfsteer-fuzz-'));
  const task: RangeTask = { kind: 'range', ...range, mark: join(folder, 'at') };
  const failures: Failure[] = [];
  let next = range.from;
  const child = startChild(task);
  child.on('message', (told: Told) => {
    if (told.kind === 'failure') failures.push(told.failure);
    else {
      next += told.counted.done;
      count(told.counted);
    }
  });
  const end = await endOf(child, task);
  rmSync(folder, { recursive: true, force: true });
  if (end.code === 0) return { failures: await confirmed(failures, range), next };
  if (end.at === undefined) throw new Error(`${range.parser} could not be prepared.`);
  count({ done: end.at + 1 - next, accepted: 0, refused: 0, slowest: 0, peak: 0 });
  return { failures: [...failures, deathOf(end, end.at)], next: end.at + 1 };
}

function deathOf({ hung, code }: Ended, index: number): Failure {
  if (hung) return { index, sort: 'hang', where: 'did not come to an end', stack: '' };
  return { index, sort: 'death', where: `exit ${code}`, stack: '' };
}

/** Memory may be used up by all that came before: what counts is whether one input does it alone. */
async function confirmed(failures: readonly Failure[], range: Range): Promise<Failure[]> {
  const found: Failure[] = [];
  for (const failure of failures)
    if (failure.sort !== 'memory' || range.input !== undefined || (await isAlone(failure, range)))
      found.push(failure);
  return found;
}

async function isAlone({ index }: Failure, { parser, seed }: Range): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'selfsteer-fuzz-'));
  const input = join(folder, 'input');
  await writeInput({ kind: 'one', parser, seed, index, file: input });
  const range = { parser, seed, from: index, to: index + 1, input };
  const { failures } = await tryRange(range, () => undefined);
  rmSync(folder, { recursive: true, force: true });
  return failures.length > 0;
}
