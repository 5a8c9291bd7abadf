import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Journal } from '../../src/journal/journal.ts';
import { openJournal } from '../../src/journal/sqlite/open.ts';

/** A real journal in a folder of its own; both are gone when the test is over. */
export function temporaryJournal(file = join(temporaryFolder(), 'journal.db')): Journal {
  const journal = openJournal(file, { mode: 'write', now: () => '2026-11-24T09:30:00+01:00' });
  onTestFinished(() => journal.close());
  return journal;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'selfsteer-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
