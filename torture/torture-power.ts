import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cutPower } from './power/cut-power.ts';
import { whyNotRecorded } from './power/recorder.ts';
import { randomAt } from './random.ts';
import { roomyFolder } from './roomy-folder.ts';
import { settingIn, worldIn } from './setting.ts';

/** Cuts the power in the middle of each operation: `npm run torture:power`. Ends with 1 where anything was lost. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    runs: { type: 'string', default: '4' },
    cuts: { type: 'string', default: '100' },
  },
});

const reason = whyNotRecorded();
if (reason !== undefined) throw new Error(`Nothing can be recorded: ${reason}.`);
const folder = mkdtempSync(join(roomyFolder(), 'steer-torture-'));
const setting = await settingIn(folder, values.only);
console.log(`${'operation'.padEnd(22)}${'steps'.padStart(8)}${'cuts'.padStart(8)}${'faults'.padStart(8)}`);
let all = 0;
for (const operation of setting.chosen) {
  const lines: string[] = [];
  let [steps, cuts, faults] = [0, 0, 0];
  for (let run = 0; run < Number(values.runs); run++) {
    const world = worldIn(folder, 'world');
    world.reset(setting.template);
    const random = randomAt(Number(values.seed), run);
    for await (const cut of cutPower(operation, { world, random, cuts: Number(values.cuts) })) {
      [steps, cuts] = [Math.max(steps, cut.steps), cuts + 1];
      if (cut.faults.length === 0) continue;
      lines.push(`  run ${run}, after ${cut.done} of ${cut.steps} steps`);
      lines.push(...cut.faults.map((fault) => `    ${fault}`));
      faults += 1;
    }
  }
  all += faults;
  console.log(
    operation.name.padEnd(22) + [steps, cuts, faults].map((count) => String(count).padStart(8)).join(''),
  );
  for (const line of lines.slice(0, 40)) console.log(line);
}
process.exitCode = all === 0 ? 0 : 1;
