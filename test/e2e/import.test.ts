import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { homeWith, journalFile, steer } from './examples.ts';

const whole = async (home: string) => (await steer(['export', '--format', 'json'], { home })).stdout;

test('an export is taken in elsewhere, once, and taken back', async () => {
  const json = await whole(await homeWith(['abc'], ['values']));
  const home = temporaryHome();
  writeFileSync(join(home, 'journal.json'), json);
  expect(await steer(['import', 'journal.json'], { home })).toMatchObject({
    code: 0,
    stdout: '',
    stderr: '2 entries came in.\n',
  });
  expect(await whole(home)).toBe(json);
  expect(await steer(['import', '-', '--json'], { home, stdin: json })).toMatchObject({
    code: 0,
    stdout: '{"added":[],"same":[2,1],"changed":[]}\n',
    stderr: 'No entries came in, 2 were there already.\n',
  });
  expect((await steer(['undo'], { home })).stderr).toMatch(/^Taken back: the import of 2 entries, /);
  expect(JSON.parse(await whole(home)).entries).toEqual([]);
});

test('what changed on two machines is brought together', async () => {
  const home = await homeWith(['abc']);
  const json = await whole(home);
  const changed = JSON.parse(json);
  const [entry] = changed.entries;
  const answers = { ...entry.answers, event: 'Something else' };
  const later = { revision: 2, at: '2026-12-01T10:00:00+01:00', answers };
  Object.assign(entry, { answers, revision: 2, updatedAt: later.at, revisions: [...entry.revisions, later] });
  const { stderr } = await steer(['import', '-'], { home, stdin: JSON.stringify(changed) });
  expect(stderr).toBe('No entries came in, 1 has new versions.\n');
  expect((await steer(['search', 'Something else'], { home })).stdout).not.toBe('');
  expect(JSON.parse((await steer(['history', '1', '--json'], { home })).stdout)).toHaveLength(2);
});

test('a dry run says what would come in, and makes no journal', async () => {
  const stdin = await whole(await homeWith(['abc']));
  const home = temporaryHome();
  expect(await steer(['import', '-', '--dry-run', '--json'], { home, stdin })).toMatchObject({
    code: 0,
    stdout: '{"added":[1],"same":[],"changed":[]}\n',
    stderr: '1 entry would come in.\n',
  });
  expect(existsSync(journalFile(home))).toBe(false);
});

test('an export of jrnl becomes notes', async () => {
  const home = temporaryHome();
  const entry = {
    title: 'A walk.',
    body: 'In the rain.',
    date: '2024-03-01',
    time: '21:30',
    tags: ['@rain'],
  };
  const stdin = JSON.stringify({ tags: { '@rain': 1 }, entries: [{ ...entry, starred: false }] });
  expect((await steer(['import', '-'], { home, stdin })).stderr).toBe('1 entry came in.\n');
  const [listed] = JSON.parse((await steer(['list', '--json'], { home })).stdout);
  expect(listed).toMatchObject({
    worksheet: 'note',
    tags: ['rain'],
    occurredAt: expect.stringMatching(/^2024-03-01T21:30:00[+-]/),
  });
});

test.each([
  [['import', 'none.json'], '', 4, 'There is no file "none.json".'],
  [['import', '.'], '', 4, '"." is a folder, not a file.'],
  [['import', '-'], 'no', 3, 'line 1 is not JSON'],
  [['import', '-'], '{"format":"selfsteer","formatVersion":9}', 3, 'a newer version of steer'],
  [['import'], '', 2, ''],
])('%j of %j ends with %i', async (args, stdin, code, said) => {
  const home = temporaryHome();
  const outcome = await steer(args, { home, stdin });
  expect(outcome).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(said) });
  expect(existsSync(journalFile(home))).toBe(false);
});
