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
  expect(lines[0]).toBe('toy        Toy. Short.');
  expect(lines[1]).toMatch(/^long-name {2}Long\. 漢字 and a/);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines.slice(2)) expect(line).toMatch(/^ {11}\S/);
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40);
});

test('on a very narrow screen words still have some room', () => {
  const lines = worksheetLines(shelf, { onScreen: true, width: 10 }).trimEnd().split('\n');
  for (const line of lines) expect(displayWidth(line.slice(11))).toBeLessThanOrEqual(20);
});

test.each([true, false])('no worksheets are no lines (screen: %s)', (onScreen) => {
  expect(worksheetLines([], { onScreen, width: onScreen ? 80 : undefined })).toBe('');
});
