import { expect, test } from 'vitest';
import { packLines } from '../../src/cli/list-packs.ts';
import { displayWidth } from '../../src/text/wrap.ts';
import { aPack } from '../support/a-pack.ts';
import { aWorksheet } from '../support/a-worksheet.ts';

const toy = aWorksheet([{ id: 'q', type: 'text' }], { id: 'toy', title: 'A toy' });
const packs = [
  aPack({ worksheet: toy }, { id: 'one', title: 'One' }),
  aPack([{ worksheet: toy }, { worksheet: toy }], {
    id: 'two',
    title: 'Two',
    agenda: { minutes: 60, steps: [] },
  }),
];

test('in a pipe a pack is a line of four fields with tabs between', () => {
  expect(packLines(packs, { onScreen: false })).toBe(
    'one\tOne\tFor tests.\ttoy\ntwo\tTwo\tFor tests.\ttoy toy\n',
  );
});

test('on a screen a pack has its titles below its name', () => {
  expect(packLines(packs, { onScreen: true, width: 80 })).toBe(
    'one\n  One. For tests.\n  A toy\n\ntwo\n  Two. For tests. A run sheet for 60 minutes.\n  A toy · A toy\n',
  );
  const narrow = packLines(packs, { onScreen: true, width: 30 }).split('\n');
  expect(Math.max(...narrow.map(displayWidth))).toBeLessThanOrEqual(30);
});

test('no packs are no lines', () => {
  expect(packLines([], { onScreen: true, width: 80 })).toBe('');
});
