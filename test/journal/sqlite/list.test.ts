import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Filter, Journal } from '../../../src/journal/journal.ts';
import { Connection } from '../../../src/journal/sqlite/connection.ts';
import { listQuery } from '../../../src/journal/sqlite/read-entries.ts';
import { parseWhere, type Where } from '../../../src/journal/where.ts';
import { aChange, aDefinition, aNewEntry } from '../../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

/** 1: urge log, done, tags a b. 2: evening review, draft, tag b. 3: urge log, draft. 4: plan, done, tag a. */
function fourEntries(): Journal {
  const journal = temporaryJournal();
  const add = (worksheet: string, occurredAt: string, tags: string[], draft: boolean) =>
    journal.add(
      aNewEntry({ definition: aDefinition({ worksheet }), tags, occurredAt }),
      aChange({ worksheet }, { occurredAt }),
      { draft },
    );
  add('urge-log', '2026-11-20T10:00:00+01:00', ['a', 'b'], false);
  add('evening-review', '2026-11-23T21:00:00+01:00', ['b'], true);
  add('urge-log', '2026-11-21T23:30:00-05:00', [], true);
  add('plan', '2026-11-22T05:00:00+01:00', ['a'], false);
  return journal;
}

const where = (text: string): Where => {
  const read = parseWhere(text);
  if (read === undefined) throw new Error(text);
  return read;
};

const ids = (journal: Journal, filter: Filter) => journal.list(filter).map(({ id }) => id);

test('lists the newest first by the instant it happened, whatever the zone', () => {
  expect(ids(fourEntries(), { status: 'all' })).toEqual([2, 3, 4, 1]);
});

test('entries of the same instant come the last begun first', () => {
  const journal = temporaryJournal();
  journal.begin(aNewEntry({ occurredAt: '2026-11-24T12:00:00+01:00' }));
  journal.begin(aNewEntry({ occurredAt: '2026-11-24T11:00:00Z' }));
  expect(ids(journal, { status: 'all' })).toEqual([2, 1]);
});

test.each<[string, Filter, number[]]>([
  ['drafts', { status: 'draft' }, [2, 3]],
  ['finished ones', { status: 'done' }, [4, 1]],
  ['a worksheet', { status: 'all', worksheets: ['urge-log'] }, [3, 1]],
  ['any of several worksheets', { status: 'all', worksheets: ['plan', 'evening-review'] }, [2, 4]],
  ['a worksheet nobody filled in', { status: 'all', worksheets: ['abc'] }, []],
  ['no worksheet at all', { status: 'all', worksheets: [] }, []],
  ['numbers', { status: 'all', ids: [1, 2, 99] }, [2, 1]],
  ['a tag', { status: 'all', tags: ['a'] }, [4, 1]],
  ['any of several tags, each entry once', { status: 'all', tags: ['a', 'b'] }, [2, 4, 1]],
  [
    'everything at once',
    { status: 'done', worksheets: ['urge-log', 'plan'], tags: ['b'], ids: [1, 2, 4] },
    [1],
  ],
  ['from a moment on, in any zone', { status: 'all', from: '2026-11-22T04:00:00Z' }, [2, 3, 4]],
  ['before a moment, and without it', { status: 'all', before: '2026-11-22T05:00:00+01:00' }, [1]],
  ['between two', { status: 'all', from: '2026-11-21T00:00:00Z', before: '2026-11-22T04:10:00Z' }, [4]],
  ['an answer', { status: 'all', where: [where('worksheet~log')] }, [3, 1]],
  ['two answers at once', { status: 'all', where: [where('worksheet~log'), where('worksheet=plan')] }, []],
  ['a question nobody was asked', { status: 'all', where: [where('other!=')] }, []],
  ['a few', { status: 'all', limit: 2 }, [2, 3]],
  ['none', { status: 'all', limit: 0 }, []],
  ['the oldest first', { status: 'all', reverse: true }, [1, 4, 3, 2]],
  ['the oldest few', { status: 'all', reverse: true, limit: 1 }, [1]],
])('filters: %s', (_, filter, expected) => {
  const journal = fourEntries();
  expect(ids(journal, filter)).toEqual(expected);
  expect([...journal.entries(filter)].map(({ id }) => id)).toEqual(expected);
});

test('a summary has the tags in the order they were given', () => {
  const summary = fourEntries().list({ status: 'all', ids: [1] })[0];
  expect(summary?.tags).toEqual(['a', 'b']);
});

test('entries gives each entry as find does', () => {
  const journal = fourEntries();
  expect([...journal.entries({ status: 'all', reverse: true })]).toEqual(
    [1, 4, 3, 2].map((id) => journal.find({ by: 'id', id })),
  );
});

test('an entry may be changed while entries are gone through', () => {
  const journal = fourEntries();
  for (const { id, status } of journal.entries({ status: 'draft' })) {
    if (status === 'draft') journal.finish(id, '2026-11-24T12:00:00+01:00');
  }
  expect(ids(journal, { status: 'draft' })).toEqual([]);
});

describe('lists are read along an index, so that they stay instant', () => {
  test.each<[string, Filter, string]>([
    ['everything', { status: 'all' }, 'entries_by_occurrence'],
    ['the oldest', { status: 'all', reverse: true, limit: 20 }, 'entries_by_occurrence'],
    ['drafts', { status: 'draft' }, 'drafts_by_occurrence'],
    ['numbers', { status: 'all', ids: [1] }, 'INTEGER PRIMARY KEY'],
    ['a worksheet', { status: 'all', worksheets: ['plan'] }, 'entries_by_definition'],
  ])('%s', (_, filter, index) => {
    expect(stepsOf(filter)).toContainEqual(expect.stringContaining(index));
    expect(stepsOf(filter)).not.toContainEqual(expect.stringMatching(/^SCAN (entries|tags|definitions)$/));
  });

  test.each<[string, Filter]>([
    ['everything', { status: 'all' }],
    ['the oldest', { status: 'all', reverse: true, limit: 20 }],
    ['drafts', { status: 'draft' }],
  ])('%s, without sorting', (_, filter) => {
    expect(stepsOf(filter)).not.toContainEqual(expect.stringContaining('B-TREE FOR ORDER BY'));
  });

  function stepsOf(filter: Filter): string[] {
    const file = join(temporaryFolder(), 'journal.db');
    temporaryJournal(file);
    const connection = new Connection(file, { access: 'read-write', patience: 0 });
    const { sql, values } = listQuery(filter);
    const steps = connection.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values);
    connection.close();
    return steps.map(({ detail }) => detail);
  }
});
