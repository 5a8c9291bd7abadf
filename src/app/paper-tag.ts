import type { EntrySummary } from '../journal/entry.ts';

/** Entries that were copied from paper bear this tag: it is seen, searched for, exported and imported as any other. */
export const paperTag = 'paper';

export function isFromPaper({ tags }: Pick<EntrySummary, 'tags'>): boolean {
  return tags.includes(paperTag);
}

export function withPaperTag(tags: readonly string[]): readonly string[] {
  return [...new Set([...tags, paperTag])];
}
