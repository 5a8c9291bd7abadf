import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

const child = join(import.meta.dirname, '../../support/journal-child.ts');

describe('several programs at once', () => {
  test('that create one journal and add to it lose nothing and share no number', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'journal.db');
    const codes = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const [code] = await once(
          spawn(process.execPath, [child, 'add', file, '15'], { stdio: 'inherit' }),
          'exit',
        );
        return code;
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(readdirSync(folder)).toEqual(['journal.db']);
    const entries = [...temporaryJournal(file).entries({ status: 'all', reverse: true })];
    expect(entries.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(new Set(entries.map(({ answers }) => JSON.stringify(answers))).size).toBe(60);
  }, 60_000);

  test('that add five hundred entries each wait their turn, all eight of them', async () => {
    const file = join(temporaryFolder(), 'journal.db');
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const adding = spawn(process.execPath, [child, 'add-on', file, '500']);
        const [said, [code]] = await Promise.all([text(adding.stderr), once(adding, 'exit')]);
        return { said, code };
      }),
    );
    expect(outcomes).toEqual(Array.from({ length: 8 }, () => ({ said: '', code: 0 })));
    const entries = [...temporaryJournal(file).entries({ status: 'all', reverse: true })];
    const numbers = entries.map(({ id }) => id).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 4000 }, (_, index) => index + 1));
    expect(new Set(entries.map(({ uuid }) => uuid)).size).toBe(4000);
    expect(new Set(entries.map(({ answers }) => JSON.stringify(answers))).size).toBe(4000);
  }, 240_000);

  test('waiting in vain for another one is said in words, and nothing has changed', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const journal = openJournal(file, { mode: 'write', now: () => noon, patience: 20 });
    const entry = journal.add(aNewEntry(), aChange({ kind: 'calm' }), { draft: true });
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');

    const busy = expect.objectContaining({
      message: `The journal "${file}" is busy: another program is writing to it.`,
      hint: 'Try again in a moment.',
    });
    expect(() => journal.keep(entry.id, aChange({ kind: 'busy' }), noon)).toThrow(busy);
    expect(() => journal.begin(aNewEntry())).toThrow(busy);
    other.close();

    expect(journal.find({ by: 'last' })).toEqual(entry);
    journal.keep(entry.id, aChange({ kind: 'busy' }), noon);
    expect(journal.find({ by: 'last' })?.answers).toEqual({ kind: 'busy' });
    journal.close();
  });

  test('two that go through the same draft each keep what they were told last', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const one = temporaryJournal(file);
    const other = temporaryJournal(file);
    const { id } = one.begin(aNewEntry());
    one.keep(id, aChange({ kind: 'calm' }), noon);
    other.keep(id, aChange({ kind: 'busy', good: 'tea' }), noon);
    expect(one.find({ by: 'id', id })?.answers).toEqual({ kind: 'busy', good: 'tea' });
    one.finish(id, noon);
    expect(() => other.keep(id, aChange({}), noon)).toThrow('Entry 1 is finished already.');
  });
});

test.each([1, 2, 5])('a program killed right after answer %i has kept every one', (count) => {
  const file = join(temporaryFolder(), 'journal.db');
  const { signal, stderr } = spawnSync(process.execPath, [child, 'keep', file, `${count}`], {
    encoding: 'utf8',
  });
  expect([signal, stderr]).toEqual(['SIGKILL', '']);

  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const answers = Object.fromEntries(numbers.map((number) => [`question-${number}`, `Answer ${number}`]));
  const journal = openJournal(file, { mode: 'read', now: () => noon });
  expect(journal?.find({ by: 'last' })?.answers).toEqual(answers);
  journal?.close();
  expect(temporaryJournal(file).find({ by: 'last' })?.answers).toEqual(answers);
});
