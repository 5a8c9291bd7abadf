import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Progress } from './progress.ts';
import { roomyFolder } from './roomy-folder.ts';
import { rate, runKills } from './run-kills.ts';

/** Kills the built program again and again: `npm run torture -- --kills 1000`. Ends with 1 where anything was lost. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    state: { type: 'string' },
    resume: { type: 'boolean', default: false },
  },
});

const folder = values.state ?? mkdtempSync(join(roomyFolder(), 'steer-torture-'));
console.log(`In ${folder}, which --state ${folder} --resume goes on with.`);
const progress = await runKills({
  folder,
  kills: Number(values.kills),
  seed: Number(values.seed),
  only: values.only,
  isResumed: values.resume,
  say: console.log,
});
report(progress);
process.exitCode = progress.faults.length === 0 ? 0 : 1;

function report({ operations, faults, ...all }: Progress): void {
  console.log(
    `\n${'operation'.padEnd(22)}${'kills'.padStart(8)}${'faults'.padStart(8)}${'ms'.padStart(8)}${'calls'.padStart(8)}`,
  );
  for (const [name, { kills, faults: found, measured }] of Object.entries(operations).sort()) {
    const [ms, calls] = [measured?.milliseconds.toFixed(0) ?? '', String(measured?.calls ?? '')];
    console.log(
      name.padEnd(22) + [String(kills), String(found), ms, calls].map((text) => text.padStart(8)).join(''),
    );
  }
  console.log(
    `\n${all.kills} kills in ${all.seconds.toFixed(0)} s (${rate({ operations, faults, ...all })} a second), ` +
      `${all.missed} runs over too soon, ${faults.length} with faults`,
  );
  for (const { number, operation, moment, what, evidence } of faults.slice(0, 20)) {
    console.log(`\nRun ${number}, ${operation}, killed at ${JSON.stringify(moment)}; as it lay: ${evidence}`);
    for (const line of what) console.log(`  ${line}`);
  }
}
