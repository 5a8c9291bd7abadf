import { describe, expect, test } from 'vitest';
import { whatToPrint } from '../../src/cli/what-to-print.ts';
import { UsageError } from '../../src/errors.ts';
import { parse } from './parse.ts';

test.each([
  [['abc'], {}, { kind: 'worksheets', worksheets: ['abc'] }],
  [[], { pack: 'newcomer' }, { kind: 'pack', pack: 'newcomer', worksheets: [] }],
  [['abc'], { pack: 'newcomer' }, { kind: 'pack', pack: 'newcomer', worksheets: ['abc'] }],
  [[], { packs: true }, { kind: 'list', json: false }],
  [[], { packs: true, json: true }, { kind: 'list', json: true }],
])('%j with %j is %j', (worksheets, flags, what) => {
  expect(whatToPrint(worksheets, flags)).toEqual(what);
});

test.each([
  [[], {}, 'Name a worksheet to print, or a pack.', 'steer print --pack newcomer'],
  [['abc'], { packs: true }, '--packs lists', 'steer print --pack newcomer'],
  [[], { packs: true, pack: 'planning' }, '--packs lists', 'steer print --pack planning'],
  [['abc'], { json: true }, '--json goes with --packs', 'steer print --help'],
])('%j with %j is wrong usage, with a way on', (worksheets, flags, says, hint) => {
  const look = () => whatToPrint(worksheets, flags);
  expect(look).toThrow(UsageError);
  expect(look).toThrow(
    expect.objectContaining({ message: expect.stringContaining(says), hint: expect.stringContaining(hint) }),
  );
});

describe('print takes', () => {
  test.each([['1'], ['40']])('--lines %s', async (lines) => {
    expect(await parse('print', 'abc', '--lines', lines)).toMatchObject({ exitCode: 0, lines: [] });
  });

  test.each(['0', '41', '-1', '1.5', 'many', ''])('no --lines %j', async (lines) => {
    const { exitCode, lines: said } = await parse('print', 'abc', `--lines=${lines}`);
    expect(exitCode).toBe(2);
    expect(said.join('\n')).toContain(
      `--lines cannot be "${lines}". It must be a whole number from 1 to 40.`,
    );
  });

  test('one pack', async () => {
    expect(await parse('print', '--pack', 'a', '--pack', 'b')).toMatchObject({ exitCode: 2 });
  });
});
