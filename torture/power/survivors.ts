import { below, type Random } from '../random.ts';
import type { Disk } from './disk.ts';
import type { Step } from './steps.ts';

/** The least that a disk writes as a whole. */
const sector = 512;

type Change = Extract<Step, { readonly kind: 'write' | 'cut' }>;

/**
 * A disk as it may be when the power goes after some steps. What was synced is there. Of what was not, any part of a
 * file may have been written or not, in no order; names change in the order they did, and the last changes may be
 * missing, as on file systems that keep a journal of them (ext4, XFS, APFS, NTFS).
 */
export function survivors(start: Disk, steps: readonly Step[], random: Random): Disk {
  const disk = start.copy();
  const kept = pickKept(random);
  const certain = certainFrom(steps);
  for (const [index, step] of steps.entries())
    if (isChange(step)) {
      if (index <= certain(step.file)) apply(disk, step);
      else for (const part of kept(step)) apply(disk, part);
    }
  const named = steps.flatMap((step, index) => (step.kind === 'names' ? [{ ...step, index }] : []));
  const fixed = named.findLastIndex(({ folders, index }) => isListed(folders, steps.slice(index))) + 1;
  for (const { change } of named.slice(0, fixed + below(named.length - fixed + 1, random)))
    change(disk.names);
  return disk;
}

function isChange(step: Step): step is Change {
  return step.kind === 'write' || step.kind === 'cut';
}

/** The step up to which all that happened to a file is on the disk. */
function certainFrom(steps: readonly Step[]): (file: number) => number {
  const all = steps.findLastIndex(({ kind }) => kind === 'all synced');
  const last = new Map<number, number>();
  for (const [index, step] of steps.entries()) if (step.kind === 'file synced') last.set(step.file, index);
  return (file) => Math.max(all, last.get(file) ?? -1);
}

/** Of each power cut its own: none of what is uncertain, all of it, or some. */
function pickKept(random: Random): (change: Change) => readonly Change[] {
  const share = random();
  if (share < 0.25) return () => [];
  if (share < 0.5) return (change) => [change];
  return (change) => {
    const luck = random();
    if (change.kind === 'cut' || luck < 0.6) return luck < 0.3 ? [] : [change];
    return sectorsOf(change).filter(() => random() < 0.5);
  };
}

function sectorsOf({ file, offset, bytes }: Extract<Change, { kind: 'write' }>): Change[] {
  const first = sector - (offset % sector);
  const starts = [0];
  for (let at = first; at < bytes.length; at += sector) starts.push(at);
  return starts.map((from, index) => ({
    kind: 'write',
    file,
    offset: offset + from,
    bytes: bytes.subarray(from, starts[index + 1]),
  }));
}

function apply(disk: Disk, change: Change): void {
  if (change.kind === 'write') disk.write(change.file, change.offset, change.bytes);
  else disk.cut(change.file, change.length);
}

/** Whether the lists of all these folders were synced after it. */
function isListed(folders: readonly string[], after: readonly Step[]): boolean {
  const isSynced = (folder: string) =>
    after.some(
      (step) => step.kind === 'all synced' || (step.kind === 'folder synced' && step.folder === folder),
    );
  return folders.every(isSynced);
}
