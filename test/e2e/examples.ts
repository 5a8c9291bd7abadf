import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryHome } from '../support/home.ts';
import { type Outcome, type RunOptions, run } from '../support/program.ts';

export const now = '2026-11-24T21:30:00+01:00';

export const worksheets = ['abc', 'cost-benefit', 'values'] as const;
export type Example = (typeof worksheets)[number];

const folder = join(import.meta.dirname, '../../resources/examples');

export const exampleFile = (worksheet: Example) => join(folder, `${worksheet}.json`);

export function exampleAnswers(worksheet: Example): Record<string, unknown> {
  return JSON.parse(readFileSync(exampleFile(worksheet), 'utf8'));
}

/** Runs the program with the clock stopped. */
export function steer(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return run(args, { ...options, env: { STEER_NOW: now, ...options.env } });
}

/** A home whose journal holds an entry with these answers to each worksheet, in this order. */
export async function homeWith(...entries: readonly (readonly [Example, unknown?])[]): Promise<string> {
  const home = temporaryHome();
  for (const [worksheet, answers = exampleAnswers(worksheet)] of entries) {
    const stdin = typeof answers === 'string' ? answers : JSON.stringify(answers);
    const { code, stderr } = await steer(['fill', worksheet, '--answers', '-'], { home, stdin });
    if (code !== 0) throw new Error(stderr);
  }
  return home;
}

export const journalFile = (home: string) => join(home, 'data/selfsteer/journal.db');
