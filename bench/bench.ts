import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../src/journal/sqlite/open.ts';
import { generate, rareWord } from './generate.ts';
import { median, timeOf } from './timing.ts';

const entries = 1_000;
const runs = 20;
const launcher = join(import.meta.dirname, '../bin/steer.js');
const answers = join(import.meta.dirname, '../resources/examples/abc.json');

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
spawnSync(process.execPath, [join(import.meta.dirname, 'print.ts')], { stdio: 'inherit' });
spawnSync(process.execPath, [join(import.meta.dirname, 'large-journal.ts')], { stdio: 'inherit' });
spawnSync(process.execPath, [join(import.meta.dirname, 'encryption.ts')], { stdio: 'inherit' });
spawnSync(process.execPath, [join(import.meta.dirname, 'bulk.ts')], { stdio: 'inherit' });
spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'keys.ts')], { stdio: 'inherit' });

function bench(journal: string): void {
  const steer = [launcher, '--journal', journal];
  const cases: readonly Case[] = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'steer --version', args: [launcher, '--version'], target: 1.2 },
    { name: 'steer list', args: [...steer, 'list', '--limit', '20'], target: 1.5 },
    { name: 'steer search', args: [...steer, 'search', rareWord], target: 1.6 },
    { name: 'steer fill abc', args: [...steer, 'fill', 'abc', '--answers', answers], target: 2.2 },
    { name: 'steer show last', args: [...steer, 'show', 'last'], target: 1.5 },
  ];
  for (const { args } of cases) timeOf(process.execPath, args, home); // the first run fills the compile cache
  const rounds = Array.from({ length: runs }, () =>
    cases.map(({ args }) => timeOf(process.execPath, args, home)),
  );
  const medians = cases.map((_, index) => median(rounds.map((round) => round[index] ?? Number.NaN)));
  print(cases, medians);
}

function fillJournal(file: string): string {
  const journal = openJournal(file, { mode: 'write', now: () => new Date().toISOString() });
  generate(journal, { entries, seed: 1 });
  journal.close();
  return file;
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
