import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { renderTexts } from '../../../src/render/text/render-text.ts';
import { layOutPack } from '../../../src/worksheets/packs/lay-out-pack.ts';
import { aPack } from '../../support/a-pack.ts';
import { aWorksheet, surroundings } from '../../support/a-worksheet.ts';

const toy = aWorksheet(
  [{ id: 'first', type: 'text', ask: 'What happened?', lines: 3, guidance: 'Take your time.' }],
  {
    guidance: 'How to do it.',
  },
);
const other = aWorksheet([{ id: 'second', type: 'text' }], { id: 'other', title: 'Another' });
const plain = { guidance: false, more: [] };

const steps = [
  { what: 'Welcome', minutes: 5, say: 'Say **hello**.\n\n- One\n- Two' },
  { what: 'A toy sheet', minutes: 50, worksheet: toy },
  { what: 'Round', minutes: 20, worksheet: other },
];

const evening = aPack([{ worksheet: toy }, { worksheet: other, copies: 3 }], {
  title: 'An evening',
  summary: 'Two sheets for an evening.',
  note: 'Begin with **one**, in `pencil`:\n\n1. Read it.\n2. Leave {{it}}.',
  agenda: { minutes: 90, start: '23:30', steps },
});

test('a pack as text', async () => {
  const parts = layOutPack(evening, surroundings, { ...plain, more: [toy] });
  const documents = parts.map(({ document }) => document);
  await expect(renderTexts(documents, { width: 80 })).toMatchFileSnapshot(
    '../../fixtures/golden/packs/evening.txt',
  );
  await expect(renderMarkdown(documents)).toMatchFileSnapshot('../../fixtures/golden/packs/evening.md');
});

test('a run sheet without a start counts from the beginning, and without time to spare says nothing of it', async () => {
  const pack = aPack({ worksheet: toy }, { cover: false, agenda: { minutes: 75, steps } });
  const [runSheet] = layOutPack(pack, surroundings, plain).map(({ document }) => document);
  await expect(renderTexts(runSheet === undefined ? [] : [runSheet], { width: 80 })).toMatchFileSnapshot(
    '../../fixtures/golden/packs/run-sheet.txt',
  );
});

test.each([
  ['with a cover and a run sheet', {}, ['cover', 'run-sheet', 'toy', 'other']],
  ['without a cover', { cover: false }, ['run-sheet', 'toy', 'other']],
  ['without a run sheet', { agenda: undefined }, ['cover', 'toy', 'other']],
  ['with neither', { cover: false, agenda: undefined }, ['toy', 'other']],
])('the parts of a pack %s', (_, head, names) => {
  expect(layOutPack({ ...evening, ...head }, surroundings, plain).map(({ name }) => name)).toEqual(names);
});

test.each([
  [undefined, false, false],
  [undefined, true, true],
  [true, false, true],
  [false, true, false],
])('a sheet with guidance %s, in a pack asked for with %s, has it: %s', (own, asked, has) => {
  const pack = aPack({ worksheet: toy, guidance: own });
  const parts = layOutPack(pack, surroundings, { ...plain, guidance: asked });
  expect(JSON.stringify(parts).includes('Take your time.')).toBe(has);
});

test('lines are so many wherever several are ruled, on the run sheet too', () => {
  const counts = (lines?: number) =>
    [
      ...JSON.stringify(layOutPack(evening, surroundings, { ...plain, lines })).matchAll(
        /"lines","count":(\d+)/g,
      ),
    ].map(([, count]) => Number(count));
  expect(counts()).toEqual([6, 3, 1]);
  expect(counts(9)).toEqual([9, 9, 1]);
});

test('ten titles and more stand in one column', () => {
  const pack = aPack(Array.from({ length: 10 }, () => ({ worksheet: other })));
  const [cover] = layOutPack(pack, surroundings, plain).map(({ document }) => document);
  const text = renderTexts(cover === undefined ? [] : [cover], { width: 80 });
  expect(text).toContain('\n   9. Another\n  10. Another\n');
});
