import { expect, test } from 'vitest';
import { worksheetLines } from '../../src/cli/worksheet-lines.ts';
import { displayWidth } from '../../src/text/wrap.ts';
import { aWorksheet } from '../support/a-worksheet.ts';

const question = { id: 'q', type: 'text' };
const shelf = [
  { worksheet: aWorksheet([question], { id: 'toy', title: 'Toy', summary: 'Short.' }), group: 'tests' },
  {
    worksheet: aWorksheet([question], {
      id: 'long-name',
      title: 'Long',
      summary: '漢字 and a summary with many words, so many that one line of a screen does not hold them.',
    }),
    group: 'own',
  },
];

test('in a pipe a worksheet is a line of four fields with tabs between, whole however long', () => {
  expect(worksheetLines(shelf, { onScreen: false, width: undefined })).toBe(
    'toy\ttests\tToy\tShort.\n' +
      'long-name\town\tLong\t漢字 and a summary with many words, so many that one line of a screen does not hold them.\n',
  );
});

test('on a screen the names stand in a column, and the rest is wrapped beside them', () => {
  const lines = worksheetLines(shelf, { onScreen: true, width: 40 }).trimEnd().split('\n');
  expect(lines[0]).toBe('At any time');
  expect(lines[1]).toBe('  toy        Toy. Short.');
  expect(lines[2]).toMatch(/^ {2}long-name {2}Long\. 漢字 and a/);
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines.slice(3)) expect(line).toMatch(/^ {13}\S/);
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40);
});

test('on a narrow screen the words stand below the name', () => {
  const lines = worksheetLines(shelf, { onScreen: true, width: 32 }).trimEnd().split('\n');
  expect(lines.slice(0, 4)).toEqual(['At any time', '  toy', '    Toy. Short.', '  long-name']);
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(32);
});

test.each([true, false])('no worksheets are no lines (screen: %s)', (onScreen) => {
  expect(worksheetLines([], { onScreen, width: onScreen ? 80 : undefined })).toBe('');
});

test('on a screen they stand by the four points, then for whom and what they are; each once, with its minutes', () => {
  const sheet = (id: string, head: object, group = 'tests') => ({
    worksheet: aWorksheet([question], { id, title: id, ...head }),
    group,
  });
  const all = [
    sheet('any', {}),
    sheet('kin', { audience: ['family'], points: [3] }),
    sheet('four', { points: [4], minutes: 5 }),
    sheet('both', { points: [1, 4], audience: ['self', 'family'] }),
    sheet('round', { points: [1] }, 'meetings'),
    sheet('scale', {}, 'measures'),
  ];
  expect(worksheetLines(all, { onScreen: true, width: 80 })).toBe(
    [
      '1. Build motivation\n  both   both. For tests.\n',
      '4. A balanced life\n  four   four (5 min). For tests.\n',
      'For family and friends\n  kin    kin. For tests.\n',
      'For meetings\n  round  round. For tests.\n',
      'Measures\n  scale  scale. For tests.\n',
      'At any time\n  any    any. For tests.\n',
    ].join('\n'),
  );
});
