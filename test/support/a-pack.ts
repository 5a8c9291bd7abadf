import type { Pack, PackSheet } from '../../src/worksheets/packs/pack.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';

/** A pack with these sheets, one of each where it does not say. */
export function aPack(sheets: Sheet | readonly Sheet[], head: Partial<Omit<Pack, 'sheets'>> = {}): Pack {
  return {
    id: 'a-pack',
    title: 'A pack',
    summary: 'For tests.',
    aliases: [],
    language: 'en',
    cover: true,
    sheets: [sheets].flat().map((sheet) => ({ copies: 1, ...sheet })),
    ...head,
  };
}

type Sheet = Partial<PackSheet<Worksheet>> & Pick<PackSheet<Worksheet>, 'worksheet'>;
