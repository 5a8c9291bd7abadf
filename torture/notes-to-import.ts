import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { World } from './world.ts';

/** A journal as JSON, of so many notes: what `steer export --format json` gives, with one entry multiplied. */
export async function notesToImport(words: readonly string[], world: World): Promise<string> {
  const file = world.file('one-note.json');
  const one = JSON.parse(readOr(file) ?? (await oneNote(world, file)));
  const [entry] = one.entries;
  const entries = words.map((text, index) => ({
    ...entry,
    id: index + 1,
    uuid: randomUUID(),
    answers: { text },
    revisions: [{ ...entry.revisions[0], answers: { text } }],
  }));
  return JSON.stringify({ ...one, entries });
}

async function oneNote(world: World, file: string): Promise<string> {
  const journal = ['--journal', world.file('one-note.db')];
  await world.run([...journal, 'note', '-'], { stdin: 'a note' });
  await world.run([...journal, 'export', '--format', 'json', '--output', file, '--force']);
  return readFileSync(file, 'utf8');
}

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // not made yet
  }
}
