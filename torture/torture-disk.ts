import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failEachCall } from './fail-each-call.ts';
import type { Operation } from './operations/operation.ts';
import { randomAt } from './random.ts';
import { roomyFolder } from './roomy-folder.ts';
import { type Setting, settingIn, worldIn } from './setting.ts';

/** Lets the disk fail at each call of each operation: `npm run torture:disk`. Ends with 1 where anything went wrong. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    stride: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
});

const manners = [
  { how: 'ENOSPC', isLasting: true },
  { how: 'ENOSPC', isLasting: false },
  { how: 'EIO', isLasting: true },
  { how: 'EIO', isLasting: false },
] as const;

const folder = mkdtempSync(join(roomyFolder(), 'steer-torture-'));
const setting = await settingIn(folder, values.only);
if (setting.library === undefined) throw new Error(`There is no failing disk: ${setting.missing}.`);
console.log(`${'operation'.padEnd(22)}${'disk'.padEnd(18)}${'calls'.padStart(6)}${'faults'.padStart(8)}`);
let faults = 0;
for (const operation of setting.chosen)
  for (const manner of manners) faults += await failAll(operation, manner, setting.library, setting);
process.exitCode = faults === 0 ? 0 : 1;

async function failAll(
  operation: Operation,
  manner: (typeof manners)[number],
  library: string,
  { template }: Setting,
): Promise<number> {
  const world = worldIn(folder, 'world');
  const options = {
    ...{ world, library, ...manner, stride: Number(values.stride) },
    reset: () => world.reset(template),
    random: () => randomAt(Number(values.seed), 0),
  };
  let [calls, found] = [0, 0];
  const lines: string[] = [];
  for await (const { call, what, code, stderr, faults } of failEachCall(operation, options)) {
    calls += 1;
    if (faults.length > 0) found += 1;
    if (faults.length > 0 || values.verbose)
      lines.push(`  ${call} ${what}: ${code}`, ...faults.map((fault) => `    ${fault}`));
    if (values.verbose) lines.push(stderr.trim().split('\n').slice(-3).join('\n'));
  }
  const disk = `${manner.how}${manner.isLasting ? ' for good' : ' once'}`;
  console.log(
    operation.name.padEnd(22) + disk.padEnd(18) + String(calls).padStart(6) + String(found).padStart(8),
  );
  for (const line of lines) console.log(line);
  return found;
}
