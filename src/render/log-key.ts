import type { Block } from '../document/document.ts';
import { endLabels } from './rating.ts';

/** What may be written in a column of a log, in words, for the key below it. */
export function mayBeWritten(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'scale':
        return [endLabels(block)];
      case 'choices':
        return [
          [
            ...block.options.map(({ label, hint }) => (hint === undefined ? label : `${label} (${hint})`)),
            ...(block.other ? ['or in your own words'] : []),
          ].join(' · '),
        ];
      case 'gap':
        return block.after === '' ? [] : [block.after];
      default:
        return [];
    }
  });
}
