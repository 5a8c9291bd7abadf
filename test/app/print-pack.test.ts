import { expect, test } from 'vitest';
import { packFiles, printPack } from '../../src/app/print-pack.ts';
import { aPack } from '../support/a-pack.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { bench, shelfOf } from '../support/app-context.ts';

const toy = aWorksheet([{ id: 'first', type: 'text', ask: 'What about {{behaviour}}?' }]);
const other = aWorksheet([{ id: 'second', type: 'text' }], { id: 'other', title: 'Another' });
const pack = aPack([{ worksheet: toy, copies: 2 }, { worksheet: other }]);

const here = () => ({ ...bench(toy, other).context, packs: shelfOf(pack) });
const plain = { pack: 'a-pack', guidance: false, worksheets: [] };

test('a pack comes in its order, each sheet as often as it says, and the whole of it for each copy', async () => {
  const printed = await printPack({ ...plain, copies: 2 }, here());
  const whole = ['cover', 'toy', 'toy', 'other'];
  expect(printed.map(({ name }) => name)).toEqual([...whole, ...whole]);
});

test('worksheets named beside it come at its end, and stand in its contents', async () => {
  const printed = await printPack({ ...plain, worksheets: ['other', 'toy'], copies: 1 }, here());
  expect(printed.map(({ name }) => name).slice(-3)).toEqual(['other', 'other', 'toy']);
  expect(printed[0]?.document.blocks.at(-1)).toEqual({
    kind: 'contents',
    titles: ['A toy sheet (2 copies)', 'Another', 'Another', 'A toy sheet'],
  });
});

test('as files each part is there once, numbered so that they sort in their order', async () => {
  expect((await packFiles(plain, here())).map(({ name }) => name)).toEqual([
    '01-cover',
    '02-toy',
    '03-other',
  ]);
  const long = aPack(Array.from({ length: 100 }, () => ({ worksheet: other })));
  const many = await packFiles(plain, { ...here(), packs: shelfOf(long) });
  expect(many.at(0)?.name).toBe('001-cover');
  expect(many.at(-1)?.name).toBe('101-other');
});

test('a pack holds none of the writer’s own words, and needs no journal', async () => {
  const closed = async () => {
    throw new Error('the journal is not needed');
  };
  const closedUp = {
    ...here(),
    words: { behaviour: 'my secret habit' },
    journal: { toRead: closed, toWrite: closed },
  };
  const printed = JSON.stringify(await printPack({ ...plain, copies: 1 }, closedUp));
  expect(printed).not.toContain('secret');
  expect(printed).toContain('What about this behaviour?');
});
