import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counted } from './tasks.ts';

/** What is known of one parser so far. */
export interface Tally {
  readonly parser: string;
  readonly seed: number;
  /** The next input to be tried. */
  next: number;
  tried: number;
  accepted: number;
  refused: number;
  slowest: number;
  peak: number;
  failures: number;
}

/** As it was left, where it is to be gone on with. */
export function startTally(
  parser: string,
  {
    seed,
    from,
    out,
    resume,
  }: { readonly seed: number; readonly from: number; readonly out: string; readonly resume: boolean },
): Tally {
  const file = fileFor(out, parser);
  if (resume && existsSync(file)) {
    const left = JSON.parse(readFileSync(file, 'utf8')) as Tally; // keepTally wrote it
    if (left.seed === seed) return left;
  }
  return { parser, seed, next: from, tried: 0, accepted: 0, refused: 0, slowest: 0, peak: 0, failures: 0 };
}

export function addTo(tally: Tally, { done, accepted, refused, slowest, peak }: Counted): void {
  tally.next += done;
  tally.tried += done;
  tally.accepted += accepted;
  tally.refused += refused;
  tally.slowest = Math.max(tally.slowest, slowest);
  tally.peak = Math.max(tally.peak, peak);
}

export function keepTally(tally: Tally, out: string): void {
  const file = fileFor(out, tally.parser);
  mkdirSync(out, { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(tally));
  renameSync(`${file}.part`, file);
}

function fileFor(out: string, parser: string): string {
  return join(out, `${parser}.json`);
}

/** One line for each parser. */
export function tableOf(tallies: readonly Tally[]): string {
  const head = ['parser', 'inputs', 'accepted', 'refused', 'failures', 'slowest ms', 'peak MB'];
  const rows = tallies.map(({ parser, tried, accepted, refused, failures, slowest, peak }) => [
    parser,
    ...[tried, accepted, refused, failures, Math.round(slowest), Math.round(peak)].map(String),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return [line(head), ...rows.map(line)].join('\n');
}
