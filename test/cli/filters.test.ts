import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/app/context.ts';
import { filterFrom } from '../../src/cli/filters.ts';
import { NotFoundError, UsageError } from '../../src/errors.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { aChange, aDefinition, aNewEntry } from '../support/journal-builders.ts';
import { temporaryJournal } from '../support/temporary-journal.ts';

const abc = aWorksheet([{ id: 'q', type: 'text' }], { id: 'abc' });

/** A shelf with one worksheet, under its id and "alias", and a journal with entries of these. */
function aContext(...entries: readonly string[]): Context {
  const journal = entries.length === 0 ? undefined : temporaryJournal();
  for (const worksheet of entries)
    journal?.add(aNewEntry({ definition: aDefinition({ worksheet }) }), aChange({}), { draft: false });
  const never = () => Promise.reject(new Error('filters do not write or ask'));
  return {
    journal: { toRead: async () => journal, toWrite: never },
    library: {
      async find(name) {
        if (name === 'abc' || name === 'alias') return abc;
        throw new NotFoundError(`There is no worksheet called "${name}".`);
      },
      all: never,
    },
    clock: { now: () => '2026-11-24T21:30:00+01:00', offsetAt: () => '+01:00' },
    words: {},
    prompter: never,
  };
}

describe('a filter', () => {
  test.each([
    [{}, { status: 'done' }],
    [{ status: 'all' }, { status: 'all' }],
    [
      { limit: 5, reverse: true },
      { status: 'done', limit: 5, reverse: true },
    ],
    [{ tag: ['#home', 'late'] }, { status: 'done', tags: ['home', 'late'] }],
    [
      { from: 'last monday', to: 'yesterday' },
      { status: 'done', from: '2026-11-23T00:00:00+01:00', before: '2026-11-24T00:00:00+01:00' },
    ],
    [{ from: '2 hours ago' }, { status: 'done', from: '2026-11-24T19:30:00+01:00' }],
    [{ to: '2026-11-24T20:00Z' }, { status: 'done', before: '2026-11-24T20:01:00Z' }],
    [
      { where: ['strength>=7'] },
      { status: 'done', where: [{ question: 'strength', column: undefined, operator: '>=', wanted: '7' }] },
    ],
    [{ worksheet: ['alias', 'abc'] }, { status: 'done', worksheets: ['abc', 'abc'] }],
  ] as const)('from %j is %j', async (flags, filter) => {
    expect(await filterFrom(flags, 'done', aContext())).toEqual(filter);
  });

  test.each([
    [{ from: 'soon' }, '"soon" is no date'],
    [{ to: '2026-02-30' }, '"2026-02-30" is no date'],
    [{ where: ['strength'] }, '"strength" is no condition'],
    [{ where: Array.from({ length: 101 }, () => 'strength>1') }, 'more than 100 conditions'],
    [{ from: '__proto__' }, '"__proto__" is no date'],
  ])('from %j is refused with an example', async (flags, sentence) => {
    const refused = filterFrom(flags, 'done', aContext());
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining(sentence),
      hint: expect.stringContaining('--'),
    });
  });

  test('takes a worksheet that is gone but has entries', async () => {
    const filter = await filterFrom({ worksheet: ['gone'] }, 'all', aContext('gone'));
    expect(filter).toEqual({ status: 'all', worksheets: ['gone'] });
  });

  test.each([[[]], [['other']]])('refuses a worksheet that never was (entries of %j)', async (entries) => {
    await expect(filterFrom({ worksheet: ['gone'] }, 'all', aContext(...entries))).rejects.toThrow(
      NotFoundError,
    );
  });
});
