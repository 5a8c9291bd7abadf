import type { Block } from './document.ts';

/** The ids of the questions that are to be answered in these blocks. */
export function questionIds(blocks: readonly Block[]): Set<string> {
  return new Set(
    blocks.flatMap((block) => {
      if (block.kind === 'question') return block.id ?? [];
      if (block.kind === 'grid') return block.boxes.flatMap(({ id }) => id ?? []);
      if (block.kind === 'matrix') return block.rows.flatMap(({ id }) => id ?? []);
      return block.kind === 'log' ? block.columns.flatMap(({ question: { id } }) => id ?? []) : [];
    }),
  );
}
