import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn as spawnInTerminal } from '@lydell/node-pty';
import { callsIn } from './calls.ts';
import { type Home, secrets } from './home.ts';
import { judge, type Verdict } from './judge.ts';
import type { Step } from './steps.ts';
import { straced } from './strace.ts';

const launcher = join(import.meta.dirname, '../bin/steer.js');
const longest = 120_000;

/** Runs the built program under strace, and says what is wrong with what it did. `bus`: the address of a session. */
export async function runStep(step: Step, home: Home, bus?: string): Promise<Verdict> {
  const existing = home.everything();
  const log = home.file('calls');
  const { program, args } = straced([process.execPath, launcher, ...step.args], log);
  const { code, said } = await (step.answers === undefined ? inFiles : inTerminal)(
    { program, args, env: home.environment({ isLocked: step.isLocked, bus }) },
    step,
    home,
  );
  const verdict = judge(callsIn(readFileSync(log, 'utf8')), {
    cwd: home.folder,
    own: [home.data, home.config, home.cache, home.state, home.session],
    outputs: (step.outputs ?? []).map((name) => home.file(name)),
    areOutputsPrivate: step.areOutputsPrivate ?? true,
    secrets,
    programs: step.programs ?? [],
    keyring: step.asksKeyring ? /unix:path=([^,;]+)/.exec(bus ?? '')?.[1] : undefined,
    existing,
  });
  const faults = code === 0 ? [] : [`It ended with ${code}: ${said.slice(-500)}`];
  return { ...verdict, faults: [...faults, ...verdict.faults] };
}

interface Started {
  readonly program: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Node's own pipes are sockets, and to look at them would be a call of the network. */
function inFiles({ program, args, env }: Started, { stdin = '' }: Step, home: Home): Promise<Ended> {
  home.write('stdin', stdin);
  const files = [openSync(home.file('stdin'), 'r'), openSync(home.file('said'), 'w', 0o600)];
  const [input = 0, output = 1] = files;
  const child = spawn(program, args, {
    cwd: home.folder,
    env,
    stdio: [input, output, output],
    timeout: longest,
  });
  return new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said: readFileSync(home.file('said'), 'utf8') }));
  }).finally(() => files.forEach(closeSync));
}

/** Types each answer once what it answers has been said since the last. */
function inTerminal({ program, args, env }: Started, { answers = [] }: Step, home: Home): Promise<Ended> {
  const terminal = spawnInTerminal(program, args, {
    ...{ cwd: home.folder, env, cols: 80, rows: 30 },
  });
  const left = [...answers];
  let [said, fresh] = ['', ''];
  terminal.onData((text) => {
    said += text;
    fresh += text;
    const [seen, keys] = left[0] ?? [];
    if (seen === undefined || keys === undefined || !seen.test(fresh)) return;
    left.shift();
    fresh = '';
    terminal.write(keys);
  });
  const timer = setTimeout(() => terminal.kill('SIGKILL'), longest);
  return new Promise((resolve) => {
    terminal.onExit(({ exitCode, signal = 0 }) => {
      clearTimeout(timer);
      resolve({ code: signal === 0 ? exitCode : null, said });
    });
  });
}
