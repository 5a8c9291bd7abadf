import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** In memory where there is such a place: what a program left there when it was killed is there all the same. */
export function roomyFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}
