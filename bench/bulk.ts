import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillJournal } from './fill-journal.ts';
import { measure, median, timeOf } from './timing.ts';
import { longSheet } from './worksheets.ts';

/** What it takes to get a journal of many years out and in again, and to go on writing in it. */
const entries = 100_000;
const launcher = join(import.meta.dirname, '../bin/steer.js');
const home = mkdtempSync(join(tmpdir(), 'steer-bench-'));
const at = (name: string) => join(home, name);

try {
  console.log(
    `\n${entries} entries of six answers: whole processes, medians of 3 runs; with a star, 1 run\n`,
  );
  line('', 'ms', 'ratio', 'at most', 'MB', 'at most');
  const large = fillJournal(at('large.db'), entries);
  everyDay(fillJournal(at('small.db'), 1_000), large);
  outAndIn(large);
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** The same with few entries and with many. */
function everyDay(small: string, large: string): void {
  writeFileSync(at('long-sheet.yaml'), longSheet.yaml);
  writeFileSync(at('answers.json'), JSON.stringify(longSheet.answers));
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ['show', ['show', '500']],
    ['fill, 12 answers', ['fill', at('long-sheet.yaml'), '--answers', at('answers.json')]],
  ];
  for (const [name, args] of commands) {
    const few = steer(small, args, 3);
    report(`${name}; of 1000`, few, {});
    report(`${name}; of ${entries}`, steer(large, args, 3), { base: few.ms });
  }
}

function outAndIn(journal: string): void {
  const shell = shellTime(journal);
  line('sqlite3, as JSON', shell?.toFixed(0) ?? 'not installed');
  const json = steer(journal, ['export', '--format', 'json', '-o', at('all.json'), '--force'], 3);
  report('export, JSON', json, { base: shell, ratio: 4, mb: 150 });
  report('export, Markdown *', steer(journal, ['export', '-o', at('all.md')]), { base: json.ms, ratio: 2 });
  const folder = steer(journal, ['export', '-o', at('folder/')]);
  const copy = timeOf('cp', ['-r', at('folder'), at('copy')], home);
  line('cp -r of a folder *', copy.toFixed(0));
  report('export, a folder *', folder, { base: copy, ratio: 1.3 });
  report('import *', steer(at('new.db'), ['import', at('all.json')]), { ms: 60_000, mb: 250 });
}

interface Measured {
  readonly ms: number;
  readonly mb: number;
}

function steer(journal: string, args: readonly string[], runs = 1): Measured {
  const all = Array.from({ length: runs }, () => measure([launcher, '--journal', journal, ...args], home));
  return { ms: median(all.map(({ ms }) => ms)), mb: Math.max(...all.map(({ mb }) => mb)) };
}

/** The same rows as JSON from SQLite's own shell; undefined where there is none. */
function shellTime(journal: string): number | undefined {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return undefined;
  const answers = `SELECT json_group_object(question, json(value)) FROM answers WHERE entry = entries.id`;
  const sql = `SELECT json_object('id', entries.id, 'uuid', uuid, 'worksheet', worksheet, 'version', version,
      'title', title, 'status', status, 'occurredAt', occurred_utc, 'createdAt', created_utc,
      'updatedAt', updated_utc, 'tags', (SELECT json_group_array(tag) FROM tags WHERE entry = entries.id),
      'fingerprint', fingerprint, 'answers', (${answers} AND NOT aside), 'aside', (${answers} AND aside),
      'revision', revision, 'revisions', (SELECT json_group_array(json_object('revision', revision, 'at', at_utc,
        'answers', (${answers} AND NOT aside))) FROM revisions WHERE entry = entries.id))
    FROM entries JOIN definitions ON definitions.id = entries.definition
    ORDER BY occurred_utc DESC, entries.id DESC`;
  const args = ['-cmd', `.output ${at('shell.json')}`, journal, sql];
  return median(Array.from({ length: 3 }, () => timeOf('sqlite3', args, home)));
}

interface Target {
  readonly base?: number | undefined;
  readonly ratio?: number;
  readonly ms?: number;
  readonly mb?: number;
}

function report(name: string, { ms, mb }: Measured, target: Target): void {
  const ratio = target.base === undefined ? '' : (ms / target.base).toFixed(2);
  const most = target.ratio?.toFixed(1) ?? (target.ms === undefined ? '' : `${target.ms} ms`);
  line(name, ms.toFixed(0), ratio, most, mb.toFixed(0), target.mb?.toFixed(0) ?? '');
}

function line(name: string, ...columns: readonly string[]): void {
  console.log(name.padEnd(30) + columns.map((column) => column.padStart(11)).join(''));
}
