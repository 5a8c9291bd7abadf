import { describe, expect, test } from 'vitest';
import { JournalError, NotFoundError } from '../../../src/errors.ts';
import { SqliteError } from '../../../src/journal/sqlite/driver.ts';
import { explaining } from '../../../src/journal/sqlite/journal-errors.ts';

const file = '/home/writer/journal.db';

function explained(error: unknown): unknown {
  try {
    explaining(file, () => {
      throw error;
    });
  } catch (thrown) {
    return thrown;
  }
  throw new Error('Nothing was thrown.');
}

const systemError = (code: string) => Object.assign(new Error(`${code}: no`), { code });

describe('what a person can do something about is said in a sentence', () => {
  test.each([
    ['SQLITE_BUSY', 'is busy: another program is writing to it.'],
    ['SQLITE_BUSY_SNAPSHOT', 'is busy: another program is writing to it.'],
    ['SQLITE_CORRUPT', 'is damaged.'],
    ['SQLITE_CORRUPT_VTAB', 'is damaged.'],
    ['SQLITE_NOTADB', 'is damaged.'],
    ['SQLITE_FULL', 'There is no room left on the disk'],
    ['SQLITE_READONLY', 'cannot be written.'],
    ['SQLITE_READONLY_DIRECTORY', 'cannot be written.'],
    ['SQLITE_CANTOPEN', 'cannot be opened.'],
    ['SQLITE_IOERR_FSYNC', 'did not read or write as it should.'],
  ])('%s: … %s', (code, words) => {
    const error = explained(new SqliteError('inner words', code));
    expect(error).toBeInstanceOf(JournalError);
    expect(error).toMatchObject({
      exitCode: 5,
      message: expect.stringContaining(words),
      hint: expect.any(String),
    });
    expect(error).toMatchObject({ message: expect.stringContaining(`"${file}"`) });
  });

  test.each([
    new SqliteError('no such table: entries', 'SQLITE_ERROR'),
    new SqliteError('table definitions already exists', 'SQLITE_ERROR'),
    new SqliteError('unsupported file format', 'SQLITE_ERROR'),
    new SqliteError('ambiguous column name: id', 'SQLITE_ERROR'), // its own table has none any more, two others have
    new SyntaxError('Unexpected end of JSON input'),
  ])('tables and answers that are not what they were are damage: $message', (error) => {
    expect(explained(error)).toMatchObject({ exitCode: 5, message: `The journal "${file}" is damaged.` });
  });

  test.each([
    ['EACCES', 'cannot be opened.'],
    ['ENOTDIR', 'cannot be opened.'],
    ['EROFS', 'cannot be written.'],
    ['ENOSPC', 'There is no room left on the disk'],
    ['EIO', 'did not read or write as it should.'],
  ])('%s: … %s', (code, words) => {
    const cause = systemError(code);
    const error = explained(cause);
    expect(error).toBeInstanceOf(JournalError);
    expect(error).toMatchObject({ message: expect.stringContaining(words), cause });
  });
});

test.each([
  ['a wrong statement', new SqliteError('near "SELCT": syntax error', 'SQLITE_ERROR')],
  [
    'a statement too long',
    new SqliteError('Expression tree is too large (maximum depth 1000)', 'SQLITE_ERROR'),
  ],
  ['a broken constraint', new SqliteError('UNIQUE', 'SQLITE_CONSTRAINT_UNIQUE')],
  ['a bug', new TypeError('x is not a function')],
  ['an unknown system error', systemError('EMFILE')],
  ['an error that is in words already', new NotFoundError('There is no entry 7.')],
  ['what is no error', 'thrown text'],
])('%s stays what it is', (_, error) => {
  expect(explained(error)).toBe(error);
});

test('what the work returns is returned', () => {
  expect(explaining(file, () => 7)).toBe(7);
});
