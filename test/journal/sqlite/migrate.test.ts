import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Migration } from '../../../src/journal/sqlite/migrate.ts';
import { migrations } from '../../../src/journal/sqlite/migrations/migrations.ts';
import { openJournal } from '../../../src/journal/sqlite/open.ts';
import { aChange, aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryFolder } from '../../support/temporary-journal.ts';

const now = () => noon;
const copyName = `journal.db.schema-${migrations.length}.2026-11-24T110000`;

const rename: Migration = (connection) =>
  connection.execute(`UPDATE entries SET uuid = 'migrated-' || id; CREATE TABLE added (name TEXT) STRICT`);
const fail: Migration = () => {
  throw new Error('no way');
};

function aJournal(): { folder: string; file: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'journal.db');
  const journal = openJournal(file, { mode: 'write', now });
  journal.add(aNewEntry(), aChange({ kind: 'calm' }), { draft: false });
  journal.close();
  return { folder, file };
}

describe.each(['read', 'write'] as const)('opening an older journal (%s)', (mode) => {
  test('takes the steps it has not taken', () => {
    const { file } = aJournal();
    const journal = openJournal(file, { mode, now, migrations: [...migrations, rename] });
    expect(journal?.find({ by: 'id', id: 1 })).toMatchObject({
      uuid: 'migrated-1',
      answers: { kind: 'calm' },
    });
    journal?.close();
    expect(readFileSync(file).readInt32BE(60)).toBe(migrations.length + 1);
  });

  test('first makes a private copy, which is a whole journal of the old schema', () => {
    const { folder, file } = aJournal();
    openJournal(file, { mode, now, migrations: [...migrations, rename] })?.close();
    expect(readdirSync(folder)).toEqual(['journal.db', copyName]);
    const copy = join(folder, copyName);
    expect((statSync(copy).mode & 0o777).toString(8)).toBe('600');
    const old = openJournal(copy, { mode: 'read', now });
    expect(old?.find({ by: 'last' })?.uuid).toMatch(/^[0-9a-f]{8}-/);
    expect(old?.find({ by: 'last' })?.answers).toEqual({ kind: 'calm' });
    old?.close();
  });

  test('changes nothing and leaves no copy when a step goes wrong', () => {
    const { folder, file } = aJournal();
    const before = openJournal(file, { mode: 'read', now });
    const entry = before?.find({ by: 'last' });
    before?.close();
    expect(() => openJournal(file, { mode, now, migrations: [...migrations, rename, fail] })).toThrow(
      'no way',
    );
    expect(readdirSync(folder)).toEqual(['journal.db']);
    const after = openJournal(file, { mode: 'read', now });
    expect(after?.find({ by: 'last' })).toEqual(entry);
    after?.close();
  });
});

test('a journal that is up to date is not copied', () => {
  const { folder, file } = aJournal();
  openJournal(file, { mode: 'write', now }).close();
  expect(readdirSync(folder)).toEqual(['journal.db']);
});

test('an upgraded journal is refused by the program that knew only the old schema', () => {
  const { file } = aJournal();
  openJournal(file, { mode: 'write', now, migrations: [...migrations, rename] }).close();
  const bytes = readFileSync(file);
  expect(() => openJournal(file, { mode: 'write', now })).toThrow('newer version of this program');
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('steps are taken on what another program has not yet put into the file', () => {
  const { folder, file } = aJournal();
  const other = openJournal(file, { mode: 'write', now });
  other.begin(aNewEntry());
  const journal = openJournal(file, { mode: 'write', now, migrations: [...migrations, rename] });
  expect(journal.list({ status: 'all' }).map(({ uuid }) => uuid)).toEqual(['migrated-2', 'migrated-1']);
  journal.close();
  other.close();
  const copy = openJournal(join(folder, copyName), { mode: 'read', now });
  expect(copy?.list({ status: 'all' })).toHaveLength(2);
  copy?.close();
});

test('a copy never takes the place of an earlier one', () => {
  const { folder, file } = aJournal();
  writeFileSync(join(folder, copyName), 'an earlier copy');
  writeFileSync(join(folder, `${copyName}-2`), 'another');
  openJournal(file, { mode: 'write', now, migrations: [...migrations, rename] }).close();
  expect(readFileSync(join(folder, copyName), 'utf8')).toBe('an earlier copy');
  expect(readdirSync(folder)).toEqual(['journal.db', copyName, `${copyName}-2`, `${copyName}-3`]);
});

test('what is left of a copy that was never finished is in nobody’s way', () => {
  const { folder, file } = aJournal();
  const { pid } = spawnSync(process.execPath, ['--version']); // of a program that is over
  writeFileSync(join(folder, `${copyName}.${pid}.part`), 'half a copy');
  openJournal(file, { mode: 'write', now, migrations: [...migrations, rename] }).close();
  expect(readdirSync(folder)).toEqual(['journal.db', copyName]);
});

test('a first step that goes wrong leaves a file of no bytes', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'journal.db');
  expect(() => openJournal(file, { mode: 'write', now, migrations: [...migrations, fail] })).toThrow(
    'no way',
  );
  expect(readdirSync(folder)).toEqual(['journal.db']);
  expect(statSync(file).size).toBe(0);
  expect(openJournal(file, { mode: 'read', now })).toBeUndefined();
  openJournal(file, { mode: 'write', now }).close();
});
