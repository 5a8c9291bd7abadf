import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../src/journal/sqlite/open.ts';
import { generate } from './generate.ts';

const entries = 1_000;
const runs = 20;
const launcher = join(import.meta.dirname, '../bin/steer.js');

/** Whole processes, against a Node that does nothing. */
interface Case {
  readonly name: string;
  readonly args: readonly string[];
  /** How many times as long as the bare Node it may take. */
  readonly target?: number;
}

const home = mkdtempSync(join(tmpdir(), 'steer-bench-'));
try {
  bench(fillJournal(join(home, 'journal.db')));
} finally {
  rmSync(home, { recursive: true, force: true });
}
spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'keys.ts')], { stdio: 'inherit' });

function bench(journal: string): void {
  const cases: readonly Case[] = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'steer --version', args: [launcher, '--version'], target: 1.2 },
    { name: 'steer list', args: [launcher, '--journal', journal, 'list'], target: 1.5 },
  ];
  for (const { args } of cases) time(args); // the first run fills the compile cache
  const rounds = Array.from({ length: runs }, () => cases.map(({ args }) => time(args)));
  const medians = cases.map((_, index) => median(rounds.map((round) => round[index] ?? Number.NaN)));
  print(cases, medians);
}

function fillJournal(file: string): string {
  const journal = openJournal(file, { mode: 'write', now: () => new Date().toISOString() });
  generate(journal, { entries, seed: 1 });
  journal.close();
  return file;
}

function time(args: readonly string[]): number {
  // Without NODE_EXTRA_CA_CERTS and the like, which alone can triple Node's own start.
  const env = { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: join(home, 'cache') };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const taken = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return taken;
}

function median(times: readonly number[]): number {
  const [low = Number.NaN, high = low] = times.toSorted((a, b) => a - b).slice((times.length - 1) / 2);
  return times.length % 2 === 0 ? (low + high) / 2 : low;
}

function print(cases: readonly Case[], medians: readonly number[]): void {
  const [bare = Number.NaN] = medians;
  console.log(`Node ${process.versions.node}, ${entries} entries, medians of ${runs} alternating runs\n`);
  console.log(row('', 'ms', 'ratio', 'target'));
  cases.forEach(({ name, target }, index) => {
    const ms = medians[index] ?? Number.NaN;
    console.log(row(name, ms.toFixed(1), (ms / bare).toFixed(2), target?.toFixed(2) ?? ''));
  });
}

function row(name: string, ...numbers: readonly string[]): string {
  return name.padEnd(18) + numbers.map((number) => number.padStart(8)).join('');
}
