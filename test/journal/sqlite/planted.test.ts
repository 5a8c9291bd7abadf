import { chmodSync, lchownSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../../../src/cli/write-files.ts';
import { JournalError, OutputError } from '../../../src/errors.ts';
import { SqliteBackups } from '../../../src/journal/sqlite/backup.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { isPlanted } from '../../../src/journal/sqlite/planted.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder, temporaryJournal } from '../../support/temporary-journal.ts';

const nobody = 65_534;
const now = () => noon;
const isRoot = process.getuid?.() === 0;

/** A folder as all may write to, and what somebody else put into it; only root can make such things. */
function aSharedFolder() {
  const folder = temporaryFolder();
  chmodSync(folder, 0o1777);
  const at = (name: string) => join(folder, name);
  const theirs = (name: string) => lchownSync(at(name), nobody, nobody);
  return {
    folder,
    at,
    plantFile(name: string) {
      writeFileSync(at(name), '', { mode: 0o666 });
      chmodSync(at(name), 0o666);
      theirs(name);
    },
    plantLink(name: string, to: string) {
      symlinkSync(at(to), at(name));
      theirs(name);
    },
  };
}

describe.skipIf(!isRoot)('in a folder that all may write to', () => {
  test.each(['journal.db', 'journal.db-wal', 'journal.db-shm', 'journal.db-journal'])(
    'a journal is not written where somebody else put a %s',
    (name) => {
      const { at, plantFile } = aSharedFolder();
      if (name !== 'journal.db') temporaryJournal(at('journal.db')).close();
      plantFile(name);
      expect(() => openJournal(at('journal.db'), { mode: 'write', now })).toThrow(
        `"${at(name)}" was put there by somebody else, who could read what is written to it.`,
      );
      expect(statSync(at(name)).size).toBe(0);
    },
  );

  test('nor is a new one where a link of theirs leads to', () => {
    const { folder, at, plantLink } = aSharedFolder();
    plantLink('journal.db', 'elsewhere.db');
    expect(() => openJournal(at('journal.db'), { mode: 'write', now })).toThrow(JournalError);
    expect(readdirSync(folder)).toEqual(['journal.db']);
  });

  test.each([true, false])('nothing is written where a link of theirs leads to, with force %s', (force) => {
    for (const to of ['there', 'nowhere']) {
      const { folder, at, plantLink } = aSharedFolder();
      writeFileSync(at('there'), 'old');
      plantLink('out.md', to);
      const files = [{ path: at('out.md'), content: 'new' }];
      expect(() => writeFiles(files, { secret: true, force })).toThrow(OutputError);
      expect(readdirSync(folder).sort()).toEqual(['out.md', 'there']);
      expect(statSync(at('there')).size).toBe(3);
    }
  });

  test('a backup is not made where a link of theirs leads to', async () => {
    const { folder, at, plantLink } = aSharedFolder();
    const file = join(temporaryFolder(), 'journal.db');
    temporaryJournal(file).add(aNewEntry(), aChange({ a: 'tea' }), { draft: false });
    plantLink('copy.db', 'nowhere');
    const backup = new SqliteBackups(file, now, async (_, work) => work(undefined)).create(at('copy.db'), {
      force: true,
    });
    await expect(backup).rejects.toThrow(OutputError);
    expect(readdirSync(folder)).toEqual(['copy.db']);
  });

  test('what is one’s own is no trap, nor what the administrator put there', () => {
    const { at } = aSharedFolder();
    symlinkSync('/dev/null', at('link'));
    expect([at('link'), at('nothing'), '/dev/null', '/dev/stdout'].map(isPlanted)).toEqual(
      Array(4).fill(false),
    );
    const journal = openJournal(at('journal.db'), { mode: 'write', now });
    expect(journal.begin(aNewEntry()).id).toBe(1);
    journal.close();
  });
});

test.skipIf(!isRoot)('in a folder of somebody else everything of theirs may be a trap', () => {
  const folder = temporaryFolder();
  symlinkSync('nowhere', join(folder, 'link'));
  for (const path of ['link', '.']) lchownSync(join(folder, path), nobody, nobody);
  expect(isPlanted(join(folder, 'link'))).toBe(true);
});
