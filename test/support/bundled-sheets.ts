import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document } from '../../src/document/document.ts';
import { layOutBlank } from '../../src/worksheets/lay-out-blank.ts';
import { parseWorksheet } from '../../src/worksheets/parse-worksheet.ts';
import { surroundings } from './a-worksheet.ts';

const folder = join(import.meta.dirname, '../../worksheets');

/** Every worksheet that comes with the program as a blank to print, by its name. */
export function bundledBlanks({ guidance = false } = {}): Map<string, Document> {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const sheets = files.filter((name) => name.endsWith('.yaml')).sort();
  return new Map(
    sheets.map((file) => {
      const { worksheet } = parseWorksheet(readFileSync(join(folder, file)), file);
      return [basename(file, '.yaml'), layOutBlank(worksheet, surroundings, { guidance })];
    }),
  );
}
