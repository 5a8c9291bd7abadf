import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LiveJournal } from '../../src/cli/live-journal.ts';
import { aNewEntry, noon } from '../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../support/temporary-journal.ts';

test('two who ask at once get one open journal, whether to read or to write', async () => {
  const file = join(temporaryFolder(), 'journal.db');
  temporaryJournal(file).begin(aNewEntry());
  const options = { journal: file, color: 'auto', input: true } as const;
  const live = new LiveJournal(process, options, {
    now: () => noon,
    unlocking: async (_, work) => work(undefined),
    begun: async () => {},
    unlocked: async () => {},
  });
  const journals = await Promise.all([live.toRead(), live.toRead(), live.toWrite(), live.toWrite()]);
  expect(journals[3]).toBe(journals[2]);
  expect((await live.toRead())?.list({ status: 'all' })).toHaveLength(1);
  live.close();
});

test('that a journal is begun is told once, and not of one that is there', async () => {
  const file = join(temporaryFolder(), 'journal.db');
  const options = { journal: file, color: 'auto', input: true } as const;
  const begun: string[] = [];
  for (const mode of ['toRead', 'toWrite', 'toWrite', 'toRead'] as const) {
    const live = new LiveJournal(process, options, {
      now: () => noon,
      unlocking: async (_, work) => work(undefined),
      unlocked: async () => {},
      begun: async (one) => {
        begun.push(`${mode} ${one}`);
      },
    });
    await live[mode]();
    live.close();
  }
  expect(begun).toEqual([`toWrite ${file}`]);
});
