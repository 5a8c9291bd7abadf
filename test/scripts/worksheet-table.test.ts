import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tableFile, worksheetTable } from '../../scripts/worksheet-table.ts';

test('the table of worksheets in the docs is what the sheets say', async () => {
  expect(readFileSync(tableFile, 'utf8')).toBe(await worksheetTable());
});
