import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from './names-in.ts';

/**
 * Removes what programs that were killed left half made in a folder: files and folders whose names begin in a way
 * and end in the number of the program that makes them, or made them, and ".part". What a running one makes stays.
 */
export function removeLeftParts(folder: string, beginning: string): void {
  for (const path of leftParts(folder, beginning)) removeIfPossible(path);
}

/** Where they lie. */
export function leftParts(folder: string, beginning: string): string[] {
  return namesIn(folder)
    .filter((name) => {
      const maker = name.startsWith(beginning) ? makerOf(name.slice(beginning.length)) : undefined;
      return maker !== undefined && !isRunning(maker);
    })
    .map((name) => join(folder, name));
}

/** Of "1234.part", "restore-1234.part-journal" and "1234-2.part". */
function makerOf(ending: string): number | undefined {
  const digits = /(?:^|[-.])(\d+)(?:-\d+)?\.part(?:-wal|-shm|-journal)?$/.exec(ending)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // it is in nobody's way: the next one tries again
  }
}
