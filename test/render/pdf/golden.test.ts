import { describe, expect, test } from 'vitest';
import { layOutBlank } from '../../../src/worksheets/lay-out-blank.ts';
import { parseWorksheet } from '../../../src/worksheets/parse-worksheet.ts';
import { surroundings } from '../../support/a-worksheet.ts';
import { hasCheckers, pageTexts } from '../../support/pdf-checkers.ts';
import { pdfOf } from '../../support/pdf-tools.ts';
import { blank, boxes, filled } from '../../support/sample-documents.ts';
import { everythingSource } from '../../worksheets/sheets.ts';

const { worksheet } = parseWorksheet(Buffer.from(everythingSource), 'everything.yaml');
const everything = layOutBlank(worksheet, surroundings, { guidance: true });

/** Where words stand on their pages, for a person to judge a change by. */
describe.skipIf(!hasCheckers).each([
  ['thought-record-filled', filled],
  ['thought-record-blank', blank],
  ['four-boxes-blank', boxes],
  ['everything-blank', everything],
])('%s', (name, document) => {
  test('as PDF', async () => {
    const pages = pageTexts(await pdfOf([document]), 'layout');
    const rule = `${'─'.repeat(40)} page ends\n`;
    await expect(pages.join(rule)).toMatchFileSnapshot(`../../fixtures/golden/${name}.pdf.txt`);
  });
});
