import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeInput } from './child.ts';
import type { FuzzOptions } from './options.ts';
import { addTo, keepTally, type Tally } from './tally.ts';
import type { Failure } from './tasks.ts';
import { tryRange } from './try-range.ts';

/** Of one parser no more failures are looked for: they are mostly the same. */
const mostFailures = 20;

/** Tries all inputs on one parser, in processes of its own: one that hangs or dies is replaced behind the input it met. */
export async function fuzzOne(
  tally: Tally,
  { runs, from, seed, out }: FuzzOptions,
  say: (line: string) => void,
): Promise<void> {
  const known = new Set<string>();
  const { parser } = tally;
  while (tally.next < from + runs && tally.failures < mostFailures) {
    const range = { parser, seed, from: tally.next, to: from + runs };
    const { failures, next } = await tryRange(range, (counted) => {
      addTo(tally, counted);
      keepTally(tally, out);
    });
    for (const failure of failures) {
      const { index, sort, where } = failure;
      const key = sort === 'crash' ? where : `${sort} ${index}`;
      tally.failures += 1;
      if (!known.has(key))
        say(`${parser}: ${sort} at input ${index} (${where}): ${await writeDown(tally, failure, out)}`);
      known.add(key);
    }
    tally.next = next;
    keepTally(tally, out);
  }
}

/** The input, the same as short as it still fails, and how to come by it again. */
async function writeDown(
  { parser, seed }: Tally,
  { index, sort, where, stack }: Failure,
  out: string,
): Promise<string> {
  const file = join(out, `${parser}-${sort}-${seed}-${index}`);
  mkdirSync(out, { recursive: true });
  const again = `npm run fuzz -- --parser ${parser} --seed ${seed} --from ${index} --runs 1`;
  writeFileSync(`${file}.txt`, `${sort} (${where})\n\n${again}\n\n${stack}\n`);
  await writeInput({ kind: 'one', parser, seed, index, file });
  return file;
}
