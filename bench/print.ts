import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { median, timeOf } from './timing.ts';

/** What it takes to print: whole processes, against a Node that does nothing. */
const runs = 7;
const launcher = join(import.meta.dirname, '../bin/steer.js');
const home = mkdtempSync(join(tmpdir(), 'steer-bench-'));
const file = join(home, 'out.pdf');
const every = globSync(join(import.meta.dirname, '../worksheets/*/*.yaml')).map((path) =>
  basename(path, '.yaml'),
);
const print = (...args: readonly string[]) => [launcher, 'print', ...args, '--output', file, '--force'];

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  /** So many times as long as the case called `against` it may take, or so many milliseconds. */
  readonly target?: { readonly ratio: number; readonly against: string } | { readonly ms: number };
}

const bare = 'node -e 0';
const cases: readonly Case[] = [
  { name: bare, args: ['-e', '0'] },
  { name: 'goal, one page', args: print('goal'), target: { ratio: 6, against: bare } },
  { name: 'abc, three pages', args: print('abc'), target: { ratio: 6, against: bare } },
  { name: 'abc as a form', args: print('abc', '--fillable') },
  { name: 'a pack', args: print('--pack', 'newcomer') },
  {
    name: 'twelve of it',
    args: print('--pack', 'newcomer', '--copies', '12'),
    target: { ratio: 2, against: 'a pack' },
  },
  { name: 'every worksheet', args: print(...every.sort()), target: { ms: 3_000 } },
];

try {
  bench();
} finally {
  rmSync(home, { recursive: true, force: true });
}

function bench(): void {
  const sizes = cases.map(({ args }) => {
    timeOf(process.execPath, args, home); // the first run fills the compile cache
    return args.includes('print') ? statSync(file).size : 0;
  });
  const rounds = Array.from({ length: runs }, () =>
    cases.map(({ args }) => timeOf(process.execPath, args, home)),
  );
  const medians = cases.map((_, index) => median(rounds.map((round) => round[index] ?? Number.NaN)));
  console.log(`\nTo PDF, medians of ${runs} alternating runs\n`);
  console.log(row('', 'ms', 'ratio', 'at most', 'KB'));
  for (const [index, { name, target }] of cases.entries()) {
    const ms = medians[index] ?? Number.NaN;
    const base = medians[cases.findIndex((one) => one.name === (againstOf(target) ?? bare))] ?? Number.NaN;
    console.log(
      row(
        name,
        ms.toFixed(0),
        (ms / base).toFixed(2),
        sayTarget(target),
        ((sizes[index] ?? 0) / 1000).toFixed(0),
      ),
    );
  }
}

function againstOf(target: Case['target']): string | undefined {
  return target !== undefined && 'against' in target ? target.against : undefined;
}

function sayTarget(target: Case['target']): string {
  if (target === undefined) return '';
  return 'ms' in target ? `${target.ms} ms` : target.ratio.toFixed(2);
}

function row(name: string, ...numbers: readonly string[]): string {
  return name.padEnd(18) + numbers.map((number) => number.padStart(9)).join('');
}
