import { type Document, paragraph } from '../../document/document.ts';
import { guidanceBlocks } from '../guidance.ts';
import { independence } from '../independence.ts';
import { headingFor } from '../lay-out.ts';
import type { Pack } from './pack.ts';

const freedom = 'Take what helps you, and leave the rest. Nobody has to show what they write.';

/** What a pack is for and what is in it. */
export function layOutCover(
  { title, summary, language, note }: Pick<Pack, 'title' | 'summary' | 'language' | 'note'>,
  contents: readonly string[],
): Document {
  return {
    title,
    language,
    facts: [],
    blocks: [
      paragraph(summary),
      ...(note === undefined ? [] : guidanceBlocks(note, (placeholder) => placeholder)),
      headingFor('In this pack'),
      { kind: 'contents', titles: contents },
    ],
    footer: [freedom, independence],
  };
}
