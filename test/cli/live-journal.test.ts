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
  });
  const journals = await Promise.all([live.toRead(), live.toRead(), live.toWrite(), live.toWrite()]);
  expect(journals[3]).toBe(journals[2]);
  expect((await live.toRead())?.list({ status: 'all' })).toHaveLength(1);
  live.close();
});
