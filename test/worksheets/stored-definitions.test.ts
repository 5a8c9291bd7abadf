import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDefinition } from '../../src/worksheets/definition.ts';

const folder = join(import.meta.dirname, '../fixtures/definitions');

/**
 * Journals hold definitions as the parser gave them at the time, and they are taken as they are. What the parser
 * gives today must therefore be the same: a new key is optional in what is parsed too, or a migration adds it.
 */
test.each(readdirSync(folder))('%s, stored by an earlier program, is what the parser gives today', (name) => {
  const stored = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { worksheet, problems } = readDefinition(stored);
  expect(problems).toEqual([]);
  expect(JSON.parse(JSON.stringify(worksheet))).toEqual(stored);
});
