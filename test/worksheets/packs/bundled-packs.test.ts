import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { renderTexts } from '../../../src/render/text/render-text.ts';
import { displayWidth } from '../../../src/text/wrap.ts';
import { WorksheetLibrary } from '../../../src/worksheets/library.ts';
import { PackLibrary } from '../../../src/worksheets/library-packs.ts';
import { layOutPack } from '../../../src/worksheets/packs/lay-out-pack.ts';
import { plannedMinutes } from '../../../src/worksheets/packs/pack.ts';
import { surroundings } from '../../support/a-worksheet.ts';
import { gradeOf } from '../../support/readability.ts';

const root = join(import.meta.dirname, '../../..');
const bundled = join(root, 'packs');
const worksheets = new WorksheetLibrary({ bundled: join(root, 'worksheets'), own: join(root, 'none') });
const library = new PackLibrary({ bundled, own: join(root, 'none') }, worksheets);
const { packs, broken } = await library.readable();

test('every pack that comes with the program can be read', () => {
  expect(broken).toEqual([]);
  expect(packs.map(({ id }) => `${id}.yaml`)).toEqual(readdirSync(bundled).sort());
});

test('no two packs share a name', () => {
  const names = packs.flatMap(({ id, aliases }) => [id, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  const documents = layOutPack(pack, surroundings, { guidance: false, more: [] }).map(
    ({ document }) => document,
  );

  test('is printed within 80 columns, and as Markdown', () => {
    const lines = renderTexts(documents, { width: 80 }).split('\n');
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
    for (const { title } of documents) expect(renderMarkdown(documents)).toContain(`# ${title}\n`);
  });

  test('is for one evening', () => {
    const minutes = pack.sheets.reduce((sum, { worksheet }) => sum + (worksheet.minutes ?? 0), 0);
    expect(minutes).toBeLessThanOrEqual(90);
    expect(pack.sheets.length).toBeLessThanOrEqual(6);
  });

  test('speaks in words for a reader of about thirteen, without cheering', () => {
    const says = [
      pack.summary,
      pack.note ?? '',
      ...(pack.agenda?.steps ?? []).flatMap(({ what, say }) => [what, say ?? '']),
    ];
    expect(gradeOf(says.filter((text) => text !== ''))).toBeLessThanOrEqual(8);
    expect(says.join(' ')).not.toMatch(/!|\bSMART\b/);
  });

  test('has steps that come to its minutes', () => {
    if (pack.agenda !== undefined) expect(plannedMinutes(pack.agenda)).toBe(pack.agenda.minutes);
  });
});
