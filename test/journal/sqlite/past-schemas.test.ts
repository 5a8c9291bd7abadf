import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../../src/journal/sqlite/migrations/migrations.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

const fixture = (schema: number) => join(import.meta.dirname, `../../fixtures/journals/schema-${schema}.db`);
const schemas = migrations.map((_, index) => index + 1);
const now = () => '2027-01-01T00:00:00Z';

const urges = [{ trigger: 'A missed call', strength: 7 }];
const log = {
  id: 2,
  uuid: expect.any(String),
  worksheet: 'urge-log',
  version: 1,
  title: 'Urge log',
  fingerprint: 'e'.repeat(64),
  status: 'draft',
  occurredAt: '2026-11-22T10:15:00+01:00',
  createdAt: '2026-11-22T10:15:00+01:00',
  updatedAt: '2026-11-22T10:15:30+01:00',
  tags: [],
  answers: { strength: 7 },
  aside: {},
  revision: 0,
  open: { question: 'trigger', unfinished: 'half a sent' },
};
const review = {
  id: 1,
  uuid: expect.any(String),
  worksheet: 'evening-review',
  version: 2,
  title: 'Evening review',
  fingerprint: 'f'.repeat(64),
  status: 'done',
  occurredAt: '2026-11-19T22:30:00-05:00',
  createdAt: '2026-11-20T21:00:00.250+01:00',
  updatedAt: '2026-11-21T08:00:00Z',
  tags: ['home', 'Überraschung'],
  answers: { kind: 'calm', good: ['tea', '散歩'], skipped: null },
  aside: { urges },
  revision: 2,
  open: undefined,
};

test.each(schemas)('there is a journal of schema %i to try', (schema) => {
  expect(existsSync(fixture(schema))).toBe(true);
  expect(readFileSync(fixture(schema)).readInt32BE(60)).toBe(schema);
});

test.each(schemas)('a journal of schema %i opens with everything in it', (schema) => {
  const file = join(temporaryFolder(), 'journal.db');
  copyFileSync(fixture(schema), file);
  const journal = openJournal(file, { mode: 'read', now });
  expect([...(journal?.entries({ status: 'all' }) ?? [])]).toEqual([log, review]);
  expect(journal?.revisions(1)).toEqual([
    {
      revision: 1,
      at: '2026-11-20T21:05:00+01:00',
      answers: { kind: 'urges', urges, good: ['tea', '散歩'], skipped: null },
    },
    {
      revision: 2,
      at: '2026-11-21T08:00:00Z',
      answers: { kind: 'calm', good: ['tea', '散歩'], skipped: null },
      aside: { urges },
    },
  ]);
  expect(journal?.definition('f'.repeat(64)).json).toBe('{"id":"evening-review","version":2}');
  journal?.close();
});

test.each(schemas)('a draft in a journal of schema %i can be finished', (schema) => {
  const file = join(temporaryFolder(), 'journal.db');
  copyFileSync(fixture(schema), file);
  expect(temporaryJournal(file).finish(2, now())).toMatchObject({
    status: 'done',
    revision: 1,
    answers: { strength: 7 },
  });
});
