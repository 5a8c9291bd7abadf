import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenQuestion } from '../../../src/journal/entry.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import { parseSearch } from '../../../src/journal/search-words.ts';
import { aChange, aDefinition, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

const words = ['tea', 'pub', 'rain', 'walk'];

/** All there is to see of a journal, the trash apart. */
function seen(journal: Journal) {
  const entries = [...journal.entries({ status: 'all' })];
  return {
    entries,
    versions: entries.map(({ id }) => journal.revisions(id)),
    tags: journal.tags(),
    found: words.map((word) =>
      journal.search(parseSearch([word]), { status: 'all' }).map(({ id, matches }) => [id, matches]),
    ),
  };
}

/** 1: done, two versions, tagged. 2: done. 3: a draft. */
function aJournal(file?: string): Journal {
  const journal = temporaryJournal(file);
  journal.add(aNewEntry({ tags: ['home'] }), aChange({ a: 'tea', b: 1 }), { draft: false });
  journal.revise(1, aChange({ a: 'tea and rain', b: 1 }), noon);
  journal.add(aNewEntry({ definition: aDefinition({ worksheet: 'plan' }) }), aChange({ a: 'pub' }), {
    draft: false,
  });
  journal.add(aNewEntry(), aChange({ a: 'walk' }), { draft: true });
  return journal;
}

const changes: Readonly<Record<string, (journal: Journal) => unknown>> = {
  'finishing a draft': (journal) => journal.finish(3, noon),
  'changing answers': (journal) => journal.revise(2, aChange({ a: 'rain', c: 'walk' }), noon),
  'changing them twice in one sitting': (journal) => {
    const { revision } = journal.revise(1, aChange({ a: 'pub' }), noon);
    journal.revise(1, aChange({ a: 'walk' }), noon, revision);
  },
  'changing them in a sitting that was kept half typed on the way': (journal) => {
    const before = journal.find({ by: 'id', id: 2 })?.revision ?? 0;
    let revision = before;
    const keep = (a: string, open: OpenQuestion | undefined) => {
      const amending = revision > before ? revision : undefined;
      revision = journal.revise(2, aChange({ a }, { open }), noon, amending).revision;
    };
    keep('pub', { question: 'a', unfinished: { a: 'wa' } });
    keep('walk', { question: 'a', unfinished: undefined });
    keep('walk', undefined);
  },
  'putting tags on and taking them off': (journal) =>
    journal.tag([1, 2, 3], { add: ['late'], remove: ['home'] }, noon),
  'deleting entries': (journal) => journal.trash([1, 3], noon),
  'adding an entry': (journal) => journal.add(aNewEntry(), aChange({ a: 'tea' }), { draft: false }),
};

describe('a change is taken back, and all is as it was:', () => {
  test.each(Object.entries(changes))('%s', (_, change) => {
    const journal = aJournal();
    const before = seen(journal);
    change(journal);
    expect(seen(journal)).not.toEqual(before);
    expect(journal.undo()).toMatchObject({ at: noon });
    expect(seen(journal)).toEqual(before);
  });

  test('restoring from the trash', () => {
    const journal = aJournal();
    journal.trash([1], noon);
    const before = seen(journal);
    journal.restore([1], noon);
    journal.undo();
    expect(seen(journal)).toEqual(before);
  });

  test('any number of them, one after the other, also by another run of the program', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(changes)), { maxLength: 8 }), (some) => {
        const file = join(temporaryFolder(), 'journal.db');
        let journal = aJournal(file);
        const states = [seen(journal)];
        for (const change of some) {
          try {
            change(journal);
          } catch {
            continue; // an entry that is finished or deleted by now: nothing was changed
          }
          states.push(seen(journal));
        }
        journal = temporaryJournal(file);
        while (states.length > 1) {
          const [state] = states.splice(-1);
          if (JSON.stringify(state) === JSON.stringify(states.at(-1))) continue; // a change that changed nothing
          journal.undo();
          expect(seen(journal)).toEqual(states.at(-1));
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('what was done is told in words', () => {
  const journal = aJournal();
  const told = () => journal.undo()?.label;
  journal.tag([1, 2], { add: ['x'], remove: [] }, noon);
  journal.trash([1], noon);
  expect([told(), told(), told()]).toEqual([
    'deleting entry 1',
    'the tags of entries 1 and 2',
    'adding an entry',
  ]);
});

test('a change that changed nothing is none', () => {
  const journal = aJournal();
  const last = journal.lastChange();
  journal.tag([1], { add: ['home'], remove: ['nothere'] }, noon);
  journal.trash([99], noon);
  expect(journal.lastChange()).toEqual(last);
});

test('an added entry that is taken back is in the trash, with every word', () => {
  const journal = temporaryJournal();
  journal.add(aNewEntry(), aChange({ a: 'tea' }), { draft: false });
  journal.undo();
  expect(journal.list({ status: 'all' })).toEqual([]);
  expect(journal.list({ status: 'all', trashed: true })).toMatchObject([{ id: 1 }]);
  journal.restore([1], noon);
  expect(journal.find({ by: 'id', id: 1 })?.answers).toEqual({ a: 'tea' });
});

test('fifty changes back are kept, and no more', () => {
  const journal = aJournal();
  for (let count = 0; count < 60; count++) journal.tag([1], { add: [`t${count}`], remove: [] }, noon);
  let undone = 0;
  while (journal.undo() !== undefined) undone += 1;
  expect(undone).toBe(50);
});

test('where there is nothing to take back, nothing is', () => {
  const journal = temporaryJournal();
  expect([journal.lastChange(), journal.undo()]).toEqual([undefined, undefined]);
});

describe('in the trash', () => {
  test('an entry is found by nothing but a look into the trash', () => {
    const journal = aJournal();
    journal.trash([2], noon);
    expect(journal.list({ status: 'all' }).map(({ id }) => id)).not.toContain(2);
    expect(journal.find({ by: 'id', id: 2 })).toBeUndefined();
    expect(journal.find({ by: 'last' })?.id).toBe(3);
    expect(journal.search(parseSearch(['pub']), { status: 'all' })).toEqual([]);
    expect(journal.list({ status: 'all', trashed: true }).map(({ id }) => id)).toEqual([2]);
  });

  test('it keeps its number, which no other entry gets', () => {
    const journal = aJournal();
    journal.trash([3], noon);
    expect(journal.begin(aNewEntry()).id).toBe(4);
  });

  test('it cannot be written to', () => {
    const journal = aJournal();
    journal.trash([3], noon);
    expect(() => journal.keep(3, aChange({ a: 'x' }), noon)).toThrow('There is no entry 3.');
  });
});

describe('erased', () => {
  const secret = 'Zwetschgenknoedel';

  function erasedFrom(erase: (journal: Journal) => void) {
    const folder = temporaryFolder();
    const journal = temporaryJournal(join(folder, 'journal.db'));
    journal.add(aNewEntry(), aChange({ a: 'tea' }), { draft: false });
    const { id } = journal.add(aNewEntry(), aChange({ a: secret, b: 1 }), { draft: false });
    journal.revise(id, aChange({ a: 'rain', b: 1 }), noon);
    journal.revise(id, aChange({ a: 'rain', b: 2 }), noon);
    writeFileSync(join(folder, 'journal.db.schema-1.2026-01-01T120000'), secret);
    writeFileSync(join(folder, 'another.db.schema-1'), 'is not ours');
    erase(journal);
    expect(readdirSync(folder)).toContain('another.db.schema-1');
    const left = readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString('latin1'));
    return { journal, left: left.join('') };
  }

  test('an entry leaves no word in the file, its log, its index or what undo knows', () => {
    const { journal, left } = erasedFrom((journal) => journal.erase([2]));
    expect(left).not.toContain(secret);
    expect(left).not.toContain(secret.toLowerCase());
    expect(left).toContain('tea');
    while (journal.undo() !== undefined);
    expect(journal.find({ by: 'id', id: 2 })).toBeUndefined();
  });

  test('a forgotten version leaves none either, and the others are as they were', () => {
    const { journal, left } = erasedFrom((journal) => journal.forget(2, 1));
    expect(left).not.toContain(secret);
    expect(journal.revisions(2).map(({ revision, answers }) => [revision, answers])).toEqual([
      [2, { a: 'rain', b: 1 }],
      [3, { a: 'rain', b: 2 }],
    ]);
  });

  test('a version between two others is forgotten without touching what they say', () => {
    const journal = temporaryJournal();
    const { id } = journal.add(aNewEntry(), aChange({ a: 1, b: 1 }), { draft: false });
    journal.revise(id, aChange({ a: 2, b: 1 }), noon);
    journal.revise(id, aChange({ a: 2, b: 2 }), noon);
    journal.forget(id, 2);
    expect(journal.revisions(id).map(({ revision, answers }) => [revision, answers])).toEqual([
      [1, { a: 1, b: 1 }],
      [3, { a: 2, b: 2 }],
    ]);
  });
});

test('a change is taken back also when others have the numbers of its rows by now', () => {
  const journal = aJournal();
  const before = seen(journal);
  journal.revise(2, aChange({ b: 'tea' }), noon);
  const { id } = journal.begin(aNewEntry());
  journal.keep(id, aChange({ a: 'rain', b: 'walk', c: 'tea' }), noon);
  journal.undo();
  journal.erase([id]);
  expect(seen(journal)).toEqual(before);
});
