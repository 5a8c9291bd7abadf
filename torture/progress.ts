import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Measured } from './moments.ts';

/** How far a run has come: kept in a file, so that it can be gone on with. */
export interface Progress {
  readonly seed: number;
  /** Runs of an operation, killed in time or not: the number of the next one. */
  next: number;
  kills: number;
  /** Runs that were over before the moment to kill them came. */
  missed: number;
  seconds: number;
  readonly operations: Record<string, Tally>;
  readonly faults: Fault[];
}

export interface Tally {
  measured?: Measured;
  kills: number;
  faults: number;
}

export interface Fault {
  readonly number: number;
  readonly operation: string;
  readonly moment: unknown;
  readonly what: readonly string[];
  /** The journal's folder as the kill left it. */
  readonly evidence: string;
}

export function newProgress(seed: number): Progress {
  return { seed, next: 0, kills: 0, missed: 0, seconds: 0, operations: {}, faults: [] };
}

export function readProgress(file: string): Progress | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

export function writeProgress(file: string, progress: Progress): void {
  writeFileSync(`${file}.part`, JSON.stringify(progress, null, 1));
  renameSync(`${file}.part`, file);
}

export function tallyOf(progress: Progress, operation: string): Tally {
  progress.operations[operation] ??= { kills: 0, faults: 0 };
  return progress.operations[operation];
}
