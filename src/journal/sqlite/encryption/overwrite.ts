import { randomFillSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';

const most = 1 << 20;

/**
 * Puts a file in the place of another, and then writes over what the other held. False where that could not be: the
 * file has one more name somewhere, or the system lets no open file be replaced. What flash storage, a snapshot or a
 * file system that never writes in place keeps of it is out of reach.
 */
export function replaceAndOverwrite(part: string, file: string): boolean {
  if (process.platform === 'win32' || !existsSync(file)) {
    renameSync(part, file);
    return false;
  }
  const old = openSync(file, 'r+');
  try {
    renameSync(part, file);
    return overwriteUnnamed(old);
  } finally {
    closeSync(old);
  }
}

/** Writes over what a file holds, and removes it. */
export function overwriteAndRemove(file: string): boolean {
  if (!lstatSync(file).isFile()) return false;
  const descriptor = openSync(file, 'r+');
  try {
    if (process.platform === 'win32') overwrite(descriptor);
    else rmSync(file);
    return process.platform === 'win32' || overwriteUnnamed(descriptor);
  } finally {
    closeSync(descriptor);
    rmSync(file, { force: true });
  }
}

/** Writes over what a file holds that goes on being used. */
export function overwriteIfThere(file: string): void {
  if (!existsSync(file)) return;
  const descriptor = openSync(file, 'r+');
  try {
    overwrite(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Somebody who gave a file a second name wants to keep what is in it. */
function overwriteUnnamed(descriptor: number): boolean {
  if (fstatSync(descriptor).nlink > 0) return false;
  overwrite(descriptor);
  return true;
}

/** With noise of the same length: a program that has it open still takes it for a damaged file, never for a new one. */
function overwrite(descriptor: number): void {
  const { size } = fstatSync(descriptor);
  const noise = Buffer.alloc(Math.min(size, most));
  for (let at = 0; at < size; at += most) {
    randomFillSync(noise);
    writeSync(descriptor, noise, 0, Math.min(most, size - at), at);
  }
  fsyncSync(descriptor);
}
