import { resolve } from 'node:path';
import type { Definition } from '../../src/journal/journal.ts';
import { migrations } from '../../src/journal/sqlite/migrations/migrations.ts';
import { openJournal } from '../../src/journal/sqlite/open.ts';
import { aChange, aNewEntry } from './journal-builders.ts';

/**
 * Writes a journal of today's schema for the tests of tomorrow: `node test/support/make-journal-fixture.ts`.
 * Run it once, when a schema is new; the file is kept for good and never made again.
 */
const file = resolve(import.meta.dirname, `../fixtures/journals/schema-${migrations.length}.db`);
if (openJournal(file, { mode: 'read', now: () => '' }) !== undefined)
  throw new Error(`There is one already: ${file}`);

const review: Definition = {
  fingerprint: 'f'.repeat(64),
  worksheet: 'evening-review',
  version: 2,
  title: 'Evening review',
  json: '{"id":"evening-review","version":2}',
};
const log: Definition = {
  ...review,
  fingerprint: 'e'.repeat(64),
  worksheet: 'urge-log',
  version: 1,
  title: 'Urge log',
};

const journal = openJournal(file, { mode: 'write', now: () => '2026-11-24T12:00:00+01:00' });

const createdAt = '2026-11-20T21:00:00.250+01:00';
const occurredAt = '2026-11-19T22:30:00-05:00';
const first = journal.begin(
  aNewEntry({ definition: review, createdAt, occurredAt, tags: ['home', 'Überraschung'] }),
);
const answers = {
  kind: 'urges',
  urges: [{ trigger: 'A missed call', strength: 7 }],
  good: ['tea', '散歩'],
  skipped: null,
};
journal.keep(first.id, aChange(answers, { occurredAt }), '2026-11-20T21:02:00+01:00');
journal.finish(first.id, '2026-11-20T21:05:00+01:00');
const calm = aChange(
  { kind: 'calm', good: ['tea', '散歩'], skipped: null },
  { aside: { urges: answers.urges }, occurredAt },
);
journal.revise(first.id, calm, '2026-11-21T08:00:00Z');

const open = { question: 'trigger', unfinished: 'half a sent' };
const logged = '2026-11-22T10:15:00+01:00';
const second = journal.begin(aNewEntry({ definition: log, createdAt: logged, occurredAt: logged }));
journal.keep(second.id, aChange({ strength: 7 }, { open, occurredAt: logged }), '2026-11-22T10:15:30+01:00');

journal.close();
