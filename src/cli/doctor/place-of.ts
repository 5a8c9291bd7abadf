import { readFileSync, readlinkSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isMark, type Standing } from '../../app/doctor/cloud-or-network.ts';
import type { PlaceFacts } from '../../app/doctor/facts.ts';
import { namesIn } from '../../files/names-in.ts';
import { mountOf } from './mounts.ts';

/** The disk and the folder that a file is on, or would be. */
export function placeOf(file: string): PlaceFacts {
  const folder = nearestFolder(dirname(realFile(resolve(file))));
  const mount = mountOf(folder, mountTable());
  return {
    folder,
    standing: standingOf(file),
    isReadOnly: mount?.isReadOnly === true,
    free: freeOn(folder),
    taken: sizeOf(file) + sizeOf(`${file}-wal`),
  };
}

/** Whose folders a file is in, by its name and by where links lead. */
export function standingOf(file: string): Standing {
  const named = nearestFolder(dirname(resolve(file)));
  const real = nearestFolder(dirname(realFile(resolve(file))));
  const paths = new Set([...upwards(named), ...upwards(realFile(named)), ...upwards(real)]);
  return {
    folders: [...paths].map((path) => ({ path, name: basename(path), marks: namesIn(path).filter(isMark) })),
    fileSystem: mountOf(real, mountTable())?.fileSystem,
  };
}

function upwards(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}

function nearestFolder(folder: string): string {
  const above = dirname(folder);
  return above === folder || isFolder(folder) ? folder : nearestFolder(above);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Where links lead, also one whose end is not there yet; the path itself where it is not ours to follow. */
function realFile(path: string, followed = 0): string {
  try {
    return realpathSync(path);
  } catch {
    const next = followed < mostLinks ? linkAt(path) : undefined;
    return next === undefined ? path : realFile(resolve(dirname(path), next), followed + 1);
  }
}

const mostLinks = 40;

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** Only Linux has one. */
function mountTable(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}

function freeOn(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0; // its folder is not ours to look into, which is said elsewhere
  }
}
