import { expect, test } from 'vitest';
import { Disk } from '../../torture/power/disk.ts';
import type { Step } from '../../torture/power/steps.ts';
import { survivors } from '../../torture/power/survivors.ts';
import { randomAt } from '../../torture/random.ts';

/** A folder with a file of ten "a"s in it. */
function aDisk(): Disk {
  const disk = new Disk(new Map<string, number | 'folder'>([['/d', 'folder']]));
  const file = disk.newFile();
  disk.names.set('/d/old', file);
  disk.write(file, 0, Buffer.from('aaaaaaaaaa'));
  return disk;
}

const write = (file: number, offset: number, text: string): Step => ({
  kind: 'write',
  file,
  offset,
  bytes: Buffer.from(text),
});
const name = (path: string, file: number): Step => ({
  kind: 'names',
  folders: ['/d'],
  change: (names) => names.set(path, file),
});
const synced = (file: number): Step => ({ kind: 'file synced', file });
const folderSynced: Step = { kind: 'folder synced', folder: '/d' };

/** Everything that may be there after a power cut, of as many as show all of it. */
function outcomesOf(steps: readonly Step[]): string[] {
  const outcomes = Array.from({ length: 400 }, (_, seed) => {
    const disk = survivors(aDisk(), steps, randomAt(seed, 0));
    const files = [...disk.names].flatMap(([path, what]) =>
      what === 'folder' ? [] : [`${path}=${disk.bytesOf(what)}`],
    );
    return files.sort().join(' ');
  });
  return [...new Set(outcomes)].sort();
}

test('what was written may be there or not, in any order; what was synced is', () => {
  expect(outcomesOf([write(0, 0, 'b'), write(0, 1, 'c')])).toEqual([
    '/d/old=aaaaaaaaaa',
    '/d/old=acaaaaaaaa',
    '/d/old=baaaaaaaaa',
    '/d/old=bcaaaaaaaa',
  ]);
  expect(outcomesOf([write(0, 0, 'b'), synced(0), write(0, 1, 'c')])).toEqual([
    '/d/old=baaaaaaaaa',
    '/d/old=bcaaaaaaaa',
  ]);
  expect(outcomesOf([write(0, 0, 'b'), { kind: 'cut', file: 0, length: 1 }, { kind: 'all synced' }])).toEqual(
    ['/d/old=b'],
  );
});

test('a new name may be missing until its folder is synced, and stand there before what it leads to', () => {
  const made = [name('/d/new', 1), write(1, 0, 'n')];
  expect(outcomesOf(made)).toEqual([
    '/d/new= /d/old=aaaaaaaaaa',
    '/d/new=n /d/old=aaaaaaaaaa',
    '/d/old=aaaaaaaaaa',
  ]);
  expect(outcomesOf([...made, synced(1)])).toEqual(['/d/new=n /d/old=aaaaaaaaaa', '/d/old=aaaaaaaaaa']);
  expect(outcomesOf([...made, synced(1), folderSynced])).toEqual(['/d/new=n /d/old=aaaaaaaaaa']);
});

test('names change in their order', () => {
  const gone: Step = { kind: 'names', folders: ['/d'], change: (names) => names.delete('/d/old') };
  expect(outcomesOf([name('/d/new', 0), gone])).toEqual([
    '/d/new=aaaaaaaaaa',
    '/d/new=aaaaaaaaaa /d/old=aaaaaaaaaa',
    '/d/old=aaaaaaaaaa',
  ]);
});

test('a long write is torn where sectors meet', () => {
  const halves = outcomesOf([write(0, 0, 'b'.repeat(1024))]).map((outcome) =>
    outcome.replace(/(a{10}|b{512}|\0{502,512})/g, ([letter = '']) => (letter === '\0' ? '0' : letter)),
  );
  expect(new Set(halves)).toContain('/d/old=bb');
  expect(halves.length).toBeGreaterThan(3);
});
