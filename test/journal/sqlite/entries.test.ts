import { describe, expect, test } from 'vitest';
import { JournalError, NotFoundError, UsageError } from '../../../src/errors.ts';
import { aChange, aDefinition, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryJournal } from '../../support/temporary-journal.ts';

const later = '2026-11-24T12:05:00+01:00';

describe('begin', () => {
  test('starts an empty draft and returns it whole', () => {
    const journal = temporaryJournal();
    const entry = journal.begin({
      definition: aDefinition({ worksheet: 'urge-log', version: 3, title: 'Urge log' }),
      createdAt: '2026-11-24T09:30:00.125+01:00',
      occurredAt: '2026-11-20T22:00:00-05:00',
      tags: ['work', 'evening'],
    });
    expect(entry).toEqual({
      id: 1,
      uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      worksheet: 'urge-log',
      version: 3,
      title: 'Urge log',
      fingerprint: 'urge-log 3',
      status: 'draft',
      occurredAt: '2026-11-20T22:00:00-05:00',
      createdAt: '2026-11-24T09:30:00.125+01:00',
      updatedAt: '2026-11-24T09:30:00.125+01:00',
      tags: ['work', 'evening'],
      answers: {},
      aside: {},
      revision: 0,
      open: undefined,
    });
  });

  test('numbers entries from 1 in the order they are begun', () => {
    const journal = temporaryJournal();
    expect([1, 2, 3].map(() => journal.begin(aNewEntry()).id)).toEqual([1, 2, 3]);
  });

  test('keeps a tag given twice once', () => {
    expect(temporaryJournal().begin(aNewEntry({ tags: ['b', 'a', 'b'] })).tags).toEqual(['b', 'a']);
  });
});

describe('definitions', () => {
  test('are kept as they were, once for each fingerprint', () => {
    const journal = temporaryJournal();
    const definition = aDefinition({ json: '{ "title":  "Ünïcode \\u0000" }' });
    journal.begin(aNewEntry({ definition }));
    journal.begin(aNewEntry({ definition: { ...definition, json: 'never stored' } }));
    expect(journal.definition(definition.fingerprint)).toEqual(definition);
  });

  test('of two versions of a worksheet are told apart', () => {
    const journal = temporaryJournal();
    journal.begin(aNewEntry({ definition: aDefinition({ version: 1 }) }));
    journal.begin(aNewEntry({ definition: aDefinition({ version: 2 }) }));
    expect(journal.list({ status: 'all', reverse: true }).map(({ version }) => version)).toEqual([1, 2]);
  });
});

describe('keep', () => {
  test('stores answers, answers aside and where the writer is', () => {
    const journal = temporaryJournal();
    const { id } = journal.begin(aNewEntry());
    const open = { question: 'good', unfinished: ['half a wo'] };
    const occurredAt = '2026-11-23T21:00:00+01:00';
    journal.keep(
      id,
      aChange({ kind: 'calm', skipped: null }, { aside: { urges: [1] }, open, occurredAt }),
      later,
    );

    expect(journal.find({ by: 'id', id })).toMatchObject({
      answers: { kind: 'calm', skipped: null },
      aside: { urges: [1] },
      open,
      occurredAt,
      createdAt: noon,
      updatedAt: later,
      status: 'draft',
      revision: 0,
    });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'half'],
  ])('tells %s in the prompt from anything else', (_, unfinished) => {
    const journal = temporaryJournal();
    const { id } = journal.begin(aNewEntry());
    journal.keep(id, aChange({}, { open: { question: 'good', unfinished } }), noon);
    expect(journal.find({ by: 'id', id })?.open).toEqual({ question: 'good', unfinished });
  });

  test('removes what the change no longer holds', () => {
    const journal = temporaryJournal();
    const { id } = journal.begin(aNewEntry());
    journal.keep(id, aChange({ one: 1, two: 2 }, { open: { question: 'x', unfinished: 1 } }), noon);
    journal.keep(id, aChange({ two: 2 }), noon);
    expect(journal.find({ by: 'id', id })).toMatchObject({ answers: { two: 2 }, open: undefined });
  });

  test('moves answers aside and back', () => {
    const journal = temporaryJournal();
    const { id } = journal.begin(aNewEntry());
    const states = [
      aChange({ urges: 'x' }),
      aChange({}, { aside: { urges: 'x' } }),
      aChange({ urges: 'x' }),
    ].map((change) => {
      journal.keep(id, change, noon);
      const { answers, aside } = journal.find({ by: 'id', id }) ?? {};
      return { answers, aside };
    });
    expect(states).toEqual([
      { answers: { urges: 'x' }, aside: {} },
      { answers: {}, aside: { urges: 'x' } },
      { answers: { urges: 'x' }, aside: {} },
    ]);
  });

  test('leaves other entries alone', () => {
    const journal = temporaryJournal();
    const other = journal.add(aNewEntry(), aChange({ kind: 'busy' }), { draft: true });
    const { id } = journal.begin(aNewEntry());
    journal.keep(id, aChange({ kind: 'calm' }), later);
    expect(journal.find({ by: 'id', id: other.id })).toEqual(other);
  });
});

describe('finish', () => {
  test('makes a draft its first revision and forgets where the writer was', () => {
    const journal = temporaryJournal();
    const { id } = journal.begin(aNewEntry());
    journal.keep(id, aChange({ kind: 'calm' }, { open: { question: 'kind', unfinished: 'x' } }), noon);
    const entry = journal.finish(id, later);
    expect(entry).toMatchObject({ status: 'done', revision: 1, open: undefined, updatedAt: later });
    expect(journal.find({ by: 'id', id })).toEqual(entry);
  });
});

describe('add', () => {
  test.each([
    [true, 'draft', 0],
    [false, 'done', 1],
  ] as const)('with draft %j gives an entry that is %s', (draft, status, revision) => {
    const entry = temporaryJournal().add(aNewEntry(), aChange({ kind: 'calm' }), { draft });
    expect(entry).toMatchObject({ id: 1, status, revision, answers: { kind: 'calm' } });
  });

  test('that goes wrong stores nothing and takes no number', () => {
    const journal = temporaryJournal();
    const wrong = aChange({ kind: 'calm' }, { occurredAt: 'some day' });
    expect(() => journal.add(aNewEntry(), wrong, { draft: false })).toThrow(RangeError);
    expect(journal.list({ status: 'all' })).toEqual([]);
    expect(journal.begin(aNewEntry()).id).toBe(1);
  });
});

describe('find', () => {
  test('by number, by "last" and by uuid gives the same entry', () => {
    const journal = temporaryJournal();
    journal.begin(aNewEntry());
    const entry = journal.begin(aNewEntry());
    expect(journal.find({ by: 'id', id: 2 })).toEqual(entry);
    expect(journal.find({ by: 'last' })).toEqual(entry);
    expect(journal.find({ by: 'uuid', prefix: entry.uuid })).toEqual(entry);
    expect(journal.find({ by: 'uuid', prefix: entry.uuid.slice(0, 8).toUpperCase() })).toEqual(entry);
  });

  test('"last" is the entry begun last, not the one that happened last', () => {
    const journal = temporaryJournal();
    journal.begin(aNewEntry());
    journal.begin(aNewEntry({ occurredAt: '2020-01-01T00:00:00Z' }));
    expect(journal.find({ by: 'last' })?.id).toBe(2);
  });

  test('gives nothing where there is nothing', () => {
    const journal = temporaryJournal();
    expect(journal.find({ by: 'last' })).toBeUndefined();
    expect(journal.find({ by: 'id', id: 1 })).toBeUndefined();
    expect(journal.find({ by: 'uuid', prefix: '00000000' })).toBeUndefined();
  });

  test('refuses a beginning that two uuids share', () => {
    const journal = temporaryJournal();
    for (let count = 0; count < 17; count++) journal.begin(aNewEntry()); // two of 17 begin with the same digit
    const beginnings = journal.list({ status: 'all' }).map(({ uuid }) => uuid.charAt(0));
    const shared = beginnings.find((digit, index) => beginnings.indexOf(digit) !== index) ?? '';
    expect(() => journal.find({ by: 'uuid', prefix: shared })).toThrow(UsageError);
  });
});

describe('a change that comes too late', () => {
  test('to an entry that is not there says so', () => {
    const journal = temporaryJournal();
    expect(() => journal.keep(7, aChange({}), noon)).toThrow(
      new NotFoundError('There is no entry 7.', 'See all: steer list'),
    );
    expect(() => journal.finish(7, noon)).toThrow(NotFoundError);
    expect(() => journal.revise(7, aChange({}), noon)).toThrow(NotFoundError);
    expect(() => journal.revisions(7)).toThrow(NotFoundError);
  });

  test('to a draft that was finished meanwhile changes nothing', () => {
    const journal = temporaryJournal();
    const entry = journal.add(aNewEntry(), aChange({ kind: 'calm' }), { draft: false });
    expect(() => journal.keep(entry.id, aChange({ kind: 'busy' }), later)).toThrow(JournalError);
    expect(() => journal.finish(entry.id, later)).toThrow('Entry 1 is finished already.');
    expect(journal.find({ by: 'id', id: entry.id })).toEqual(entry);
  });

  test('revising a draft is refused', () => {
    const journal = temporaryJournal();
    const { id } = journal.begin(aNewEntry());
    expect(() => journal.revise(id, aChange({}), noon)).toThrow('Entry 1 is a draft.');
  });
});
