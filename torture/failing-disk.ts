import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, 'failing-disk.c');

/** What happens at a call by which a program changes something on its disk; see failing-disk.c. */
export interface DiskFault {
  /** From 1. */
  readonly call: number;
  readonly how: 'ENOSPC' | 'EIO' | 'kill' | 'half';
  /** Every call after it fails too. */
  readonly isLasting?: boolean;
}

/** The library that stands between a program and its disk, made anew; or why there is none. */
export function buildFailingDisk(
  folder: string,
): { readonly library: string } | { readonly missing: string } {
  if (process.platform !== 'linux') return { missing: 'it is made for Linux' };
  const library = join(folder, 'failing-disk.so');
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], {
    encoding: 'utf8',
  });
  if (built.error !== undefined) return { missing: 'there is no C compiler (cc)' };
  if (built.status !== 0) return { missing: `cc does not build it: ${built.stderr.trim()}` };
  return { library };
}

export interface DiskSetup {
  readonly library: string;
  /** Only what lies in this folder is counted. */
  readonly under: string;
  /** Gets a line for each call. */
  readonly trace: string;
}

/** What to add to a program's environment. */
export function diskEnvironment(
  { library, under, trace }: DiskSetup,
  fault?: DiskFault,
): Record<string, string> {
  return {
    LD_PRELOAD: library,
    FAILING_DISK_UNDER: under,
    FAILING_DISK_TRACE: trace,
    ...(fault !== undefined && { FAILING_DISK_CALL: String(fault.call), FAILING_DISK_HOW: fault.how }),
    ...(fault?.isLasting && { FAILING_DISK_LASTING: '1' }),
  };
}

/** The calls that were made, such as "pwrite journal.db-wal". */
export function callsIn(trace: string): string[] {
  return readOrNothing(trace)
    .split('\n')
    .flatMap((line) => /^\d+ (.*)$/.exec(line)?.[1] ?? []);
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it ended before its first call
  }
}
