import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context, Library } from '../src/app/context.ts';
import type { Entry } from '../src/journal/entry.ts';
import type { Journal } from '../src/journal/journal.ts';
import type { Prompter } from '../src/questions/prompter.ts';
import { once } from '../src/text/once.ts';
import { WorksheetLibrary } from '../src/worksheets/library.ts';
import type { Surroundings } from '../src/worksheets/scope.ts';
import type { Worksheet } from '../src/worksheets/worksheet.ts';

const root = join(import.meta.dirname, '..');

export const now = '2026-11-24T09:30:00+01:00';
export const clock = { now: () => now, offsetAt: () => '+01:00' };
export const surroundings: Surroundings = { now, offsetAt: () => '+01:00', words: {} };

const shelf = new WorksheetLibrary({ bundled: join(root, 'worksheets'), own: join(root, 'none') });
const found = new Map<string, Promise<Worksheet>>();

/** The worksheets that come with the program, each read once. */
export const library: Library = {
  find(name) {
    const worksheet = found.get(name) ?? shelf.find(name);
    found.set(name, worksheet);
    return worksheet;
  },
  all: once(() => shelf.all()),
};

export function fileOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A folder that is gone when the process ends. */
export function throwAwayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'selfsteer-fuzz-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What use-cases run in: nobody to ask, and a journal that was handed in, or one that takes all and keeps nothing. */
export function contextOver(journal: Journal | undefined): Context {
  return {
    journal: { toRead: async () => journal, toWrite: async () => journal ?? forgetful },
    library,
    clock,
    words: {},
    prompter: (): Promise<Prompter> => Promise.reject(new Error('Nobody is here to ask.')),
  };
}

const forgetful = {
  add: ({ definition, ...entry }, { answers }) => ({ ...definition, ...entry, answers }) as unknown as Entry,
} as Partial<Journal> as Journal; // the rest of it is never asked for
