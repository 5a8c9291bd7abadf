import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportCsv } from '../../src/app/export-csv.ts';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import type { Json } from '../../src/questions/json.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { anyText } from '../support/any-text.ts';
import { type Bench, bench } from '../support/app-context.ts';

const sheet = aWorksheet([
  { id: 'event', type: 'text', lines: 3 },
  { id: 'strength', type: 'scale', unit: '%', max: 100 },
  { id: 'pick', type: 'choice', options: ['A walk', { value: 'call', label: 'Ring Mo' }], other: true },
  { id: 'picks', type: 'choices', options: ['North', 'South'] },
  { id: 'things', type: 'list' },
  { id: 'when', type: 'date' },
  {
    id: 'urges',
    type: 'table',
    columns: [
      { id: 'trigger', type: 'text', label: 'Trigger' },
      { id: 'much', type: 'scale', label: 'Strength' },
    ],
  },
  {
    id: 'days',
    type: 'table',
    columns: [{ id: 'mood', type: 'scale', label: 'Mood' }],
    rows: [{ value: 'mon', label: 'Monday' }, 'Tuesday'],
  },
]);

async function csvOf(...entries: readonly Json[]): Promise<string[][]> {
  return csvWith(['a', 'b'], ...entries);
}

async function csvWith(tags: readonly string[], ...entries: readonly Json[]): Promise<string[][]> {
  const at: Bench = bench(sheet);
  for (const answers of entries) {
    const json = JSON.stringify(answers);
    await fillFromAnswers(
      { worksheet: 'toy', json, source: 'a test', draft: false, at: undefined, tags },
      at.context,
    );
  }
  const [file] = await exportCsv({ status: 'done' }, at.context);
  return readCsv(file?.csv ?? '');
}

/** An independent reader of RFC 4180. */
function readCsv(csv: string): string[][] {
  const lines: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, inQuotes, plain = '', end] of csv.matchAll(cells)) {
    lines.at(-1)?.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

test('an entry is a line, its tables unfolded below it', async () => {
  const [head, first, second, ...rest] = await csvOf({
    event: 'two\nlines, "quoted"',
    strength: 85,
    pick: 'call',
    picks: ['north', 'south'],
    things: ['tea', 'bread'],
    when: '2026-11-24',
    urges: [{ trigger: 'the pub', much: 7 }, { trigger: 'rain' }],
    days: [{ row: 'mon', mood: 3 }],
  });
  expect(head).toEqual([
    ...['id', 'uuid', 'date', 'status', 'tags', 'event', 'strength', 'pick', 'picks', 'things', 'when'],
    ...['urges.trigger', 'urges.much', 'days.row', 'days.mood'],
  ]);
  expect(first?.slice(3)).toEqual([
    ...['done', 'a b', 'two\nlines, "quoted"', '85', 'Ring Mo', 'North; South', 'tea; bread', '2026-11-24'],
    ...['the pub', '7', 'Monday', '3'],
  ]);
  expect(second?.slice(3)).toEqual(['done', '', '', '', '', '', '', '', 'rain', '', '', '']);
  expect([first?.[0], second?.[0], rest]).toEqual(['1', '1', []]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])(
  'a text that looks like a formula is none: %j',
  async (event) => {
    expect((await csvOf({ event }))[1]?.[5]).toBe(`'${event}`);
  },
);

test('and so is a tag that looks like one', async () => {
  const tag = '=HYPERLINK("http://example.com")';
  expect((await csvWith([tag, 'b'], {}))[1]?.[4]).toBe(`'${tag} b`);
});

test('skipped answers are empty cells', async () => {
  const [, line] = await csvOf({});
  expect(line?.slice(5).every((cell) => cell === '')).toBe(true);
});

test('whatever was written is read back by another reader', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      fc.pre(text.trim() !== '' && !/[\0=+\-@\t\r]/.test(text));
      expect((await csvOf({ event: text }))[1]?.[5]).toBe(text);
    }),
    { numRuns: 30 },
  );
});

test('an entry of an older version of a worksheet has its own columns beside', async () => {
  const at = bench(sheet);
  const fill = (b: Bench, json: string) =>
    fillFromAnswers(
      { worksheet: 'toy', json, source: 'a test', draft: false, at: undefined, tags: [] },
      b.context,
    );
  await fill(at, '{"event":"old"}');
  const newer = aWorksheet(
    [
      { id: 'event', type: 'text' },
      { id: 'fresh', type: 'text' },
    ],
    { version: 2 },
  );
  await fill(at.shelved(newer), '{"fresh":"new"}');
  const [file] = await exportCsv({ status: 'done' }, at.context);
  const [head, ...lines] = readCsv(file?.csv ?? '');
  expect(head?.slice(5, 8)).toEqual(['event', 'fresh', 'strength']);
  expect(lines.map((line) => line.slice(5, 7))).toEqual([
    ['old', ''],
    ['', 'new'],
  ]);
});
