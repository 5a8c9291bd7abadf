import { describe, expect, test } from 'vitest';
import { countRows, firstRows, linesAbove } from '../../../src/terminal/inquirer/rewrapped.ts';

describe('above the cursor of a narrower terminal', () => {
  const lines = ['a title', 'a line of some length', 'short', 'many words about keys'];

  test.each([
    ['all', { line: 2, column: 3 }, 1 + 3],
    ['all', { line: 1, column: 15 }, 1 + 1], // it stands in the second row of its own line
    ['all', undefined, 1 + 3 + 1 + 2], // behind all of it
    ['as-xterm.js', { line: 2, column: 3 }, 1 + 3 + 2], // down by what is broken below
    ['as-xterm.js', { line: 1, column: 15 }, 1 + 2], // its own line is not broken
    ['none', { line: 2, column: 3 }, 2],
  ] as const)('where it rewraps %s, the cursor at %j has %i rows', (rewrapping, cursor, rows) => {
    expect(countRows(linesAbove({ lines, cursor }, 10, rewrapping), 10)).toBe(rows);
  });
});

test.each([
  ['an empty line is a row', '', 1],
  ['as wide as the terminal is one row', '0123456789', 1],
  ['styles take no room', '\x1b[1m0123456789\x1b[22m', 1],
  ['a wide character that does not fit goes into the next row whole', '012345678日本', 2],
  ['wide characters leave a column free that they do not fit into', 'a日本日本日本日本日a', 3],
])('%s', (_, line, rows) => expect(countRows([line], 10)).toBe(rows));

test.each([
  [0, []],
  [1, ['one']],
  [2, ['one', '01234']],
  [3, ['one', '0123456789']],
  [9, ['one', '0123456789', 'two']],
])('the first %i rows', (count, first) => {
  expect(firstRows(['one', '0123456789', 'two'], count, 5)).toEqual(first);
});
