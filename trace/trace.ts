import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Home } from './home.ts';
import { hasKeyring, startKeyringSession } from './keyring-session.ts';
import { runStep } from './run-step.ts';
import { everyStep, keyringSteps, type Step } from './steps.ts';
import { whyNotTraced } from './strace.ts';

/** Watches every call of the system that the program makes: `npm run trace`. Ends with 1 where one is out of bounds. */
const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });

const reason = whyNotTraced();
if (reason !== undefined) throw new Error(`Nothing can be traced: ${reason}.`);

const folder = mkdtempSync(join(tmpdir(), 'steer-trace-'));
const home = new Home(folder);
const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(34) : String(cell).padStart(9))).join('');
console.log(row(['step', 'calls', 'sockets', 'written', 'faults']));
let count = 0;
for (const step of everyStep) await report(step);
if (hasKeyring) {
  const session = await startKeyringSession(folder, home.environment());
  for (const step of keyringSteps) await report(step, session.environment.DBUS_SESSION_BUS_ADDRESS);
  await session.end();
} else console.log('No keyring was asked: there is none here (Debian: apt install dbus gnome-keyring).');
console.log(count === 0 ? '\nNo call was out of bounds.' : `\nFaults: ${count}`);
if (values.keep) console.log(`All of it lies in ${folder}.`);
else rmSync(folder, { recursive: true, force: true });
process.exitCode = count === 0 ? 0 : 1;

async function report(step: Step, bus?: string): Promise<void> {
  const { calls, sockets, written, faults } = await runStep(step, home, bus);
  console.log(row([step.name, calls, sockets, written.length, faults.length]));
  for (const fault of faults) console.log(`    ${fault}`);
  count += faults.length;
}
