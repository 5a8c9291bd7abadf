import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter, Journal } from '../../../src/journal/journal.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { anyDeeds, perform } from '../../support/any-journal.ts';
import { aChange, aDefinition, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

const all: Filter = { status: 'all' };

/** Some entries, each an hour after the one before it. */
function withEntries(journal: Journal, count: number): Journal {
  for (let hour = 0; hour < count; hour += 1) {
    const at = `2026-11-${10 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, '0')}:00:00Z`;
    const definition = aDefinition({ worksheet: `sheet-${hour % 3}` });
    journal.add(aNewEntry({ definition, occurredAt: at }), aChange({ hour }, { occurredAt: at }), {
      draft: false,
    });
  }
  return journal;
}

test('whatever was written, entries and versions read together are those read one by one', () => {
  fc.assert(
    fc.property(anyDeeds, (deeds) => {
      const journal = openJournal(join(temporaryFolder(), 'journal.db'), { mode: 'write', now: () => noon });
      try {
        perform(journal, deeds);
        const single = journal.list(all).map(({ id }) => journal.find({ by: 'id', id }));
        expect([...journal.entries(all)]).toEqual(single);
        expect(JSON.stringify([...journal.histories(all)])).toBe(
          JSON.stringify(single.map((entry) => ({ entry, revisions: journal.revisions(entry?.id ?? 0) }))),
        );
      } finally {
        journal.close();
      }
    }),
    { numRuns: 30 },
  );
}, 60_000);

test.each<Filter>([
  all,
  { status: 'all', reverse: true },
  { status: 'all', limit: 205 },
  { status: 'all', where: [{ question: 'hour', column: undefined, operator: '>', wanted: '7' }] },
  { status: 'all', trashed: true },
])('more entries than are read at once come in the order of their list: %j', (filter) => {
  const journal = withEntries(temporaryJournal(), 210);
  journal.trash([5, 6], noon);
  const ids = journal.list(filter).map(({ id }) => id);
  expect([...journal.entries(filter)].map(({ id }) => id)).toEqual(ids);
  expect([...journal.histories(filter)].map(({ entry }) => entry.id)).toEqual(ids);
});

test.each<[Filter, string[]]>([
  [all, ['sheet-0', 'sheet-2', 'sheet-1']],
  [{ status: 'all', reverse: true }, ['sheet-0', 'sheet-1', 'sheet-2']],
  [{ status: 'all', limit: 2 }, ['sheet-0', 'sheet-2']],
  [{ status: 'all', worksheets: ['sheet-1'] }, ['sheet-1']],
  [{ status: 'draft' }, []],
])('the definitions of a list come as the list meets them: %j', (filter, sheets) => {
  const journal = withEntries(temporaryJournal(), 10);
  expect(journal.definitionsOf(filter).map(({ worksheet }) => worksheet)).toEqual(sheets);
});

test('what is read at one moment does not see what others write meanwhile', () => {
  const file = join(temporaryFolder(), 'journal.db');
  const writer = withEntries(temporaryJournal(file), 300);
  const reader = openJournal(file, { mode: 'read', now: () => noon });
  const seen: number[] = [];
  for (const { id } of reader?.atOneMoment(reader.entries(all)) ?? []) {
    if (seen.length === 0) writer.add(aNewEntry(), aChange({ hour: 0 }), { draft: false });
    if (seen.length === 0) writer.revise(1, aChange({ hour: 'changed' }), noon);
    seen.push(id);
  }
  expect(seen).toHaveLength(300);
  expect([...(reader?.entries(all) ?? [])]).toHaveLength(301);
  reader?.close();
});

test('the moment ends where its reader stops, and where working out an item fails', () => {
  const journal = withEntries(temporaryJournal(), 3);
  for (const _ of journal.atOneMoment(journal.entries(all))) break;
  expect(() => [...journal.atOneMoment(failing())]).toThrow('no item');
  journal.tag([1], { add: ['kept'], remove: [] }, noon);
  expect(journal.lastChange()?.label).toBe('the tags of entry 1');
});

function* failing(): Generator<never> {
  yield* [];
  throw new Error('no item');
}
