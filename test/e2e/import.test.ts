import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

describe('a folder of Markdown files', () => {
  /** With the two entries of a journal in it. */
  async function aFolder() {
    const home = await homeWith(['abc'], ['values']);
    await steer(['export', '--status', 'all', '--output', 'files/'], { home });
    return { home, folder: join(home, 'files') };
  }

  const list = async (home: string) => (await steer(['list', '--json'], { home })).stdout;

  test('is taken in elsewhere, once, and taken back', async () => {
    const { home: there, folder } = await aFolder();
    const home = temporaryHome();
    expect(await steer(['import', folder, '--dry-run'], { home })).toMatchObject({
      code: 0,
      stderr: '2 entries would come in.\n',
    });
    expect(existsSync(journalFile(home))).toBe(false);
    expect(await steer(['import', folder, '--json'], { home })).toMatchObject({
      code: 0,
      stdout: '{"added":[1,2],"same":[],"changed":[]}\n',
      stderr: '2 entries came in.\n',
    });
    expect(await list(home)).toBe(await list(there));
    expect((await steer(['show', '1', '--json'], { home })).stdout).toBe(
      (await steer(['show', '1', '--json'], { home: there })).stdout,
    );
    expect((await steer(['import', folder], { home })).stderr).toBe(
      'No entries came in, 2 were there already.\n',
    );
    expect((await steer(['undo'], { home })).stderr).toMatch(/^Taken back: the import of 2 entries, /);
  });

  test('may be one file of it', async () => {
    const { folder } = await aFolder();
    const home = temporaryHome();
    const [name = ''] = readdirSync(folder);
    expect((await steer(['import', join(folder, name)], { home })).stderr).toBe('1 entry came in.\n');
  });

  test('may hold other things, which are passed over', async () => {
    const { folder } = await aFolder();
    writeFileSync(join(folder, 'notes.txt'), 'no entry');
    mkdirSync(join(folder, 'deeper.md'));
    mkdirSync(join(folder, 'deeper'));
    writeFileSync(join(folder, 'deeper/other.md'), 'no entry');
    symlinkSync('notes.txt', join(folder, 'link.md'));
    expect(await steer(['import', folder], { home: temporaryHome() })).toMatchObject({
      code: 0,
      stderr: '2 entries came in.\n',
    });
  });

  test('is left alone when anything in it is wrong, and each file is named', async () => {
    const { folder } = await aFolder();
    const [first = ''] = readdirSync(folder);
    appendFileSync(join(folder, first), 'Another line.\n');
    writeFileSync(join(folder, 'README.md'), '# What this is\n');
    writeFileSync(join(folder, 'line\nbreak \u001b[31m.md'), '');
    const home = temporaryHome();
    expect(await steer(['import', 'files', '--json'], { home, cwd: join(folder, '..') })).toMatchObject({
      code: 3,
      stdout: '',
      stderr: [
        'What is in "files" cannot be read; nothing was stored.',
        `${first}: its text was changed, and only the answers at its head are read; change those, and leave out the line "text-sum"`,
        'README.md: is not an entry that steer exported',
        'line␊break ␛[31m.md: is not an entry that steer exported',
        'It takes the files that "steer export --output folder/" writes.\n',
      ].join('\n'),
    });
    expect(existsSync(journalFile(home))).toBe(false);
  });

  test('that is empty has nothing to take in', async () => {
    const home = temporaryHome();
    mkdirSync(join(home, 'files'));
    expect(await steer(['import', 'files'], { home })).toMatchObject({
      code: 0,
      stderr: 'No entries came in.\n',
    });
    expect(existsSync(journalFile(home))).toBe(false);
  });

  test('is where an answer may be changed by hand', async () => {
    const { home, folder } = await aFolder();
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^ {2}event: .*/m, '  event: Something else'));
    expect((await steer(['import', folder], { home })).stderr).toBe(
      'No entries came in, 1 was there already, 1 has new versions.\n',
    );
    expect((await steer(['search', 'Something else'], { home })).stdout).not.toBe('');
    expect(JSON.parse((await steer(['history', '1', '--json'], { home })).stdout)).toHaveLength(2);
  });
});

test.each([
  [['import', 'none.json'], '', 4, 'There is no file "none.json".'],
  [['import', 'none.md'], '', 4, 'There is no file "none.md".'],
  [['import', 'none/'], '', 4, 'There is no file "none/".'],
  [['import', '-'], 'no', 3, 'line 1 is not JSON'],
  [['import', '-'], '{"format":"selfsteer","formatVersion":9}', 3, 'a newer version of steer'],
  [['import'], '', 2, ''],
])('%j of %j ends with %i', async (args, stdin, code, said) => {
  const home = temporaryHome();
  const outcome = await steer(args, { home, stdin });
  expect(outcome).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(said) });
  expect(existsSync(journalFile(home))).toBe(false);
});
