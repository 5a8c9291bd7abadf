import { expect, test } from 'vitest';
import { OutputError } from '../../../src/errors.ts';
import { SqliteError } from '../../../src/journal/sqlite/driver.ts';
import { explainingOutput } from '../../../src/journal/sqlite/output-errors.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: no`), { code });
const failing = (error: Error) =>
  explainingOutput('copy.db', () => {
    throw error;
  });

test.each([
  [systemError('EDQUOT'), 'your share of the disk is used up'],
  [systemError('ENOSPC'), 'the disk is full'],
  [systemError('EISDIR'), 'it is a folder'],
  [new SqliteError('inner words', 'SQLITE_FULL'), 'the disk is full'],
  [new SqliteError('inner words', 'SQLITE_READONLY_DIRECTORY'), 'you may not write there'],
])('%s is said in words', async (error, reason) => {
  await expect(failing(error)).rejects.toEqual(
    new OutputError(`"copy.db" cannot be written: ${reason}.`, 'Choose another place for it.'),
  );
});

test('what nobody can do anything about stays what it is', async () => {
  const error = systemError('EFAULT');
  await expect(failing(error)).rejects.toBe(error);
});
