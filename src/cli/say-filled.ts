import type { Filled } from '../app/afterwards.ts';
import type { Output } from './output.ts';

/** What became of the writing, and how to see it again. */
export function sayFilled(filled: Filled | undefined, output: Output): void {
  output.say(sentenceFor(filled));
}

function sentenceFor(filled: Filled | undefined): string {
  if (filled === undefined) return 'Nothing was written, so nothing is kept.';
  const { id } = filled.entry;
  if (filled.status === 'kept') return `Kept as a draft. Go on with it: steer resume ${id}`;
  return `Kept as entry ${id}. Read it: steer show ${id}`;
}
