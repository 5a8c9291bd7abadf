import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillJournal } from './fill-journal.ts';
import { rareWord } from './generate.ts';
import { median, timeOf } from './timing.ts';

/** What a journal of ten years costs beside one of a few weeks: whole processes, and the same search in SQLite's shell. */
const sizes = [1_000, 100_000];
const runs = 9;
const launcher = join(import.meta.dirname, '../bin/steer.js');
const home = mkdtempSync(join(tmpdir(), 'steer-bench-'));

try {
  const bare = median(Array.from({ length: runs }, () => timeOf(process.execPath, ['-e', '0'], home)));
  console.log(
    `\nNode doing nothing: ${bare.toFixed(1)} ms; medians of ${runs} runs, in ms and as ratios to that\n`,
  );
  console.log(['', ...sizes.map((size) => `${size} entries`)].map(column).join(''));
  const files = sizes.map((size) => fillJournal(join(home, `journal-${size}.db`), size));
  for (const [name, args] of Object.entries(commands())) {
    const times = files.map((file) => medianOf(process.execPath, [launcher, '--journal', file, ...args]));
    console.log(
      [name, ...times.map((ms) => `${ms.toFixed(1)} (${(ms / bare).toFixed(2)})`)].map(column).join(''),
    );
  }
  const shell = files.map((file) => shellTime(file));
  console.log(
    ['sqlite3, common', ...shell.map((ms) => ms?.toFixed(1) ?? 'not installed')].map(column).join(''),
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}

function commands(): Readonly<Record<string, readonly string[]>> {
  return {
    'list, newest 20': ['list', '--limit', '20'],
    'search, rare': ['search', rareWord, '--limit', '20'],
    'search, common': ['search', 'garden', '--limit', '20'],
  };
}

function medianOf(program: string, args: readonly string[]): number {
  timeOf(program, args, home); // the first run fills the compile cache
  return median(Array.from({ length: runs }, () => timeOf(program, args, home)));
}

/** The same search by the same index, ranked the same way; undefined where there is no shell. */
function shellTime(file: string): number | undefined {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return undefined;
  const sql = `SELECT answers.entry, min(rank) FROM search JOIN texts ON texts.id = search.rowid
    JOIN answers ON answers.id = texts.answer WHERE search MATCH '"garden"'
    GROUP BY answers.entry ORDER BY 2 LIMIT 20`;
  return medianOf('sqlite3', [file, sql]);
}

function column(text: string): string {
  return text.padEnd(20);
}
