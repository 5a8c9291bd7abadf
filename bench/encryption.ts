import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Journal } from '../src/journal/journal.ts';
import { Passphrase } from '../src/journal/passphrase.ts';
import { parseSearch } from '../src/journal/search-words.ts';
import { SqliteEncryption } from '../src/journal/sqlite/encryption/sqlite-encryption.ts';
import { openJournal } from '../src/journal/sqlite/open.ts';
import { fillJournal } from './fill-journal.ts';
import { generate, rareWord } from './generate.ts';
import { median, timeOf } from './timing.ts';

/** What a passphrase costs: whole processes, then what is done once the journal is open, beside the same journal without one. */
const entries = 20_000;
const runs = 11;
const [mostToUnlock, mostAfterwards] = [250, 1.2];
const words = 'four words for this';
const launcher = join(import.meta.dirname, '../bin/steer.js');
const home = mkdtempSync(join(tmpdir(), 'steer-bench-'));
const now = () => new Date().toISOString();

const works: Readonly<Record<string, (journal: Journal) => unknown>> = {
  'list, newest 20': (journal) => journal.list({ status: 'all', limit: 20 }),
  'search, rare': (journal) => journal.search(parseSearch([rareWord]), { status: 'all' }),
  'search, common': (journal) => journal.search(parseSearch(['garden']), { status: 'all', limit: 20 }),
  'read 2000 entries': (journal) => [...journal.entries({ status: 'all', limit: 2000 })].length,
  'add 50 entries': (journal) => generate(journal, { entries: 50, seed: 2 }),
};

try {
  const plain = fillJournal(join(home, 'plain.db'), entries);
  const encrypted = join(home, 'encrypted.db');
  cpSync(plain, encrypted);
  const passphrase = new Passphrase(words);
  await new SqliteEncryption(encrypted, now, async (_, work) => work(passphrase)).rewrite(passphrase);
  wholeProcesses(plain, encrypted);
  afterwards(
    openJournal(plain, { mode: 'write', now }),
    openJournal(encrypted, { mode: 'write', now, passphrase }),
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}

function wholeProcesses(plain: string, encrypted: string): void {
  const file = join(home, 'passphrase');
  writeFileSync(file, words, { mode: 0o600 });
  const env = { STEER_PASSPHRASE_FILE: file };
  console.log(
    `\nWith a passphrase, ${entries} entries: whole processes, medians of ${runs} alternating runs\n`,
  );
  console.log(row('', 'plain ms', 'locked ms', 'more ms', 'target'));
  for (const args of [
    ['list', '--limit', '20'],
    ['show', 'last'],
    ['search', rareWord],
    ['urge', '5'],
  ]) {
    const [open, locked] = medians([plain, encrypted], (journal) =>
      timeOf(process.execPath, [launcher, '--journal', journal, ...args], home, env),
    );
    console.log(row(args[0] ?? '', ms(open), ms(locked), ms(locked - open), String(mostToUnlock)));
  }
}

function afterwards(plain: Journal, encrypted: Journal): void {
  console.log('\nOnce it is open, in one process\n');
  console.log(row('', 'plain ms', 'locked ms', 'ratio', 'target'));
  for (const [name, work] of Object.entries(works)) {
    const [open, locked] = medians([plain, encrypted], (journal) => {
      const start = performance.now();
      work(journal);
      return performance.now() - start;
    });
    console.log(row(name, ms(open), ms(locked), (locked / open).toFixed(2), String(mostAfterwards)));
  }
  plain.close();
  encrypted.close();
}

/** The median for each of two journals, whose runs alternate; the first is not counted. */
function medians(journals: readonly [string, string], time: (journal: string) => number): [number, number];
function medians(journals: readonly [Journal, Journal], time: (journal: Journal) => number): [number, number];
function medians<T>(journals: readonly T[], time: (journal: T) => number): number[] {
  const rounds = Array.from({ length: runs + 1 }, () => journals.map(time)).slice(1);
  return journals.map((_, index) => median(rounds.map((round) => round[index] ?? Number.NaN)));
}

function ms(time: number): string {
  return time.toFixed(1);
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(20) + cells.map((cell) => cell.padStart(12)).join('');
}
