import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/app/doctor/finding.ts';
import { displayWidth } from '../../src/text/wrap.ts';
import { temporaryHome } from '../support/home.ts';
import type { RunOptions } from '../support/program.ts';
import { homeWith, journalFile, steer } from './examples.ts';
import { sit } from './sitting.ts';

/** Of this home alone: what the machine under the tests is like is left out. */
async function doctor(home: string, args: readonly string[] = [], { env }: RunOptions = {}) {
  const { code, stdout, stderr } = await steer([...args, 'doctor', '--json'], { home, env: { ...env } });
  const {
    findings,
    worst,
  }: { findings: readonly (Omit<Finding, 'cure'> & { cure: string | null })[]; worst: string } =
    JSON.parse(stdout);
  const own = findings.filter(({ check }) => !['build', 'editor', 'room'].includes(check));
  const troubles = own.filter(({ level }) => level === 'warning' || level === 'fault');
  return {
    code,
    stderr,
    worst,
    findings: own,
    troubles,
    of: (check: string) => own.find((one) => one.check === check),
  };
}

/** Every file and folder with its mode and bytes. */
function allIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const { mode } = statSync(path);
      return `${name} ${mode.toString(8)} ${statSync(path).isFile() ? readFileSync(path, 'base64') : ''}`;
    });
}

test('in a home without a journal nothing is wrong, and nothing is made', async () => {
  const home = temporaryHome();
  const { code, stderr, troubles, of } = await doctor(home);
  expect({ code, stderr, troubles }).toEqual({ code: 0, stderr: '', troubles: [] });
  expect(of('file')).toMatchObject({ level: 'note', where: journalFile(home) });
  expect(readdirSync(home)).toEqual(['cache']); // of compiled code
});

test('of a sound journal it says so, changes nothing, and reaches for no network', async () => {
  const home = await homeWith(['abc']);
  const before = allIn(join(home, 'data'));
  const { code, stdout, stderr } = await steer(['doctor'], { home, offline: true });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Sound: all of it can be read');
  expect(stdout).toContain('With a passphrase nobody can:\n             steer journal encrypt\n');
  const { troubles, of } = await doctor(home);
  expect(troubles).toEqual([]);
  expect(of('schema')?.level).toBe('ok');
  expect(of('backup')).toMatchObject({ level: 'note', cure: expect.stringContaining('backup create') });
  expect(allIn(join(home, 'data'))).toEqual(before);
});

test('a backup beside the journal is found', async () => {
  const home = await homeWith(['abc']);
  const backup = join(home, 'data/selfsteer/copy.db');
  await steer(['backup', 'create', backup], { home });
  expect((await doctor(home)).of('backup')).toMatchObject({ level: 'ok', where: backup, cure: null });
});

test.skipIf(process.platform === 'win32')('wrong modes are told with what sets them right', async () => {
  const home = await homeWith(['abc']);
  const folder = join(home, 'data/selfsteer');
  chmodSync(folder, 0o755);
  chmodSync(journalFile(home), 0o644);
  const { code, troubles } = await doctor(home);
  expect(code).toBe(0);
  expect(troubles.map(({ check, where, cure }) => [check, where, cure])).toEqual([
    ['access', folder, `Keep it to yourself: chmod 700 "${folder}"`],
    ['access', journalFile(home), `Keep it to yourself: chmod 600 "${journalFile(home)}"`],
  ]);
});

describe('a damaged journal', () => {
  test('is a fault with its cure, and ends as journal check does', async () => {
    const home = await homeWith(['abc']);
    const file = journalFile(home);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, 4096 * 3, 4096 * 5));
    const { code, troubles } = await doctor(home);
    const checked = await steer(['journal', 'check', '--json'], { home });
    expect([code, checked.code]).toEqual([5, 5]);
    const { findings }: { findings: readonly { message: string; cure: string }[] } = JSON.parse(
      checked.stdout,
    );
    expect(troubles.map(({ message, cure }) => ({ message, cure }))).toEqual(
      findings.map(({ message, cure }) => ({ message, cure })),
    );
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('that is a folder, or another program’s file, is told as such', async () => {
    const home = temporaryHome();
    mkdirSync(join(home, 'folder.db'));
    writeFileSync(join(home, 'words.db'), 'some words\n');
    const ofFolder = await doctor(home, ['--journal', join(home, 'folder.db')]);
    expect(ofFolder).toMatchObject({
      code: 5,
      troubles: [{ message: expect.stringContaining('is a folder') }],
    });
    const ofWords = await doctor(home, ['--journal', join(home, 'words.db')]);
    expect(ofWords.code).toBe(5);
    expect(ofWords.of('foreign')?.message).toContain('is not a journal of this program');
  });
});

test('what was left behind is found: half made copies, a text in an editor, a log without its journal', async () => {
  const home = temporaryHome();
  const folder = join(home, 'data/selfsteer');
  const gone = 2 ** 22 + 1; // more than any process is numbered
  mkdirSync(join(folder, `edit-${gone}-abc`), { recursive: true, mode: 0o700 });
  const part = join(folder, `journal.db.before-delete-1.${gone}.part`);
  writeFileSync(part, 'x', { mode: 0o600 });
  writeFileSync(join(folder, 'journal.db-wal'), 'some words', { mode: 0o600 });
  writeFileSync(join(folder, `journal.db.2.${process.pid}.part`), 'x', { mode: 0o600 }); // still at it
  const { code, findings } = await doctor(home);
  const left = findings.filter(({ check }) => /^left-|^stray-/.test(check));
  expect(code).toBe(5);
  expect(left.map(({ check, level, where }) => [check, level, where])).toEqual([
    ['stray-log', 'fault', join(folder, 'journal.db-wal')],
    ['left-part', 'note', part],
    ['left-edit', 'note', join(folder, `edit-${gone}-abc`)],
  ]);
  expect((await steer(['journal', 'check'], { home })).code).toBe(5);
});

describe('a folder that is carried to other machines', () => {
  test('is told by its name and by what a service leaves in it', async () => {
    const home = temporaryHome();
    mkdirSync(join(home, 'Dropbox'));
    mkdirSync(join(home, 'words/.stfolder'), { recursive: true });
    const ofDropbox = await doctor(home, ['--journal', join(home, 'Dropbox/a/journal.db')]);
    expect(ofDropbox).toMatchObject({
      code: 0,
      troubles: [{ check: 'shared', where: join(home, 'Dropbox') }],
    });
    const ofSyncthing = await doctor(home, ['--journal', join(home, 'words/journal.db')]);
    expect(ofSyncthing.troubles[0]?.message).toContain('Syncthing');
  });

  test('is found behind a link, of the folder and of the journal', async () => {
    const home = temporaryHome();
    mkdirSync(join(home, 'Dropbox'));
    symlinkSync(join(home, 'Dropbox'), join(home, 'here'));
    symlinkSync(join(home, 'Dropbox/journal.db'), join(home, 'journal.db'));
    for (const file of ['here/journal.db', 'journal.db'])
      expect((await doctor(home, ['--journal', join(home, file)])).troubles).toMatchObject([
        { check: 'shared' },
      ]);
  });

  test('is to be left, or the journal encrypted', async () => {
    const home = temporaryHome();
    const file = join(home, 'Nextcloud/journal.db');
    await steer(['--journal', file, 'note', '-'], { home, stdin: 'Some words' });
    const { of } = await doctor(home, ['--journal', file]);
    expect(of('shared')?.cure).toContain(`steer --journal "${file}" journal encrypt`);
  });
});

describe('a journal that is begun in such a folder', () => {
  const note = (home: string, args: readonly string[] = []) =>
    steer(['note', '-', ...args], { home, stdin: 'Some words' });

  test('is warned about in one line, once, which names what tells more', async () => {
    const home = temporaryHome();
    const file = join(home, 'Dropbox/journal.db');
    mkdirSync(join(home, 'Dropbox'));
    const args = ['--journal', file];
    expect((await steer(['list', ...args], { home })).stderr).not.toContain('Dropbox'); // begins none
    const [first, second] = [await note(home, args), await note(home, args)];
    expect(first).toMatchObject({ code: 0, stdout: '1\n' });
    const warnings = first.stderr.split('\n').filter((line) => line.includes('This is a folder of Dropbox'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(new RegExp(`What to do: steer --journal "${file}" doctor$`));
    expect(second.stderr).not.toContain('Dropbox');
  });

  test('is not, where nothing but data is wanted, nor anywhere else', async () => {
    const home = temporaryHome();
    mkdirSync(join(home, 'Dropbox'));
    const quiet = await note(home, ['--quiet', '--journal', join(home, 'Dropbox/journal.db')]);
    expect(quiet).toMatchObject({ code: 0, stderr: '' });
    expect((await note(home)).stderr).not.toContain('doctor');
  });

  test('is warned about at the end of a sitting, when no prompt is on the screen', async () => {
    const home = temporaryHome();
    mkdirSync(join(home, 'words/.stfolder'), { recursive: true });
    const session = sit(['--journal', join(home, 'words/journal.db'), 'note'], { home });
    await session.play(['What would you like to write down?', 'Some words<ctrl-d>']);
    await session.exit();
    const lines = session.transcript();
    const at = lines.findIndex((line) => line.includes('This is a folder of Syncthing'));
    expect(at).toBeGreaterThan(lines.findIndex((line) => line.includes('Some words')));
    expect(lines.slice(at).join(' ')).toContain('doctor');
  });
});

test('an encrypted journal: without its passphrase all the rest is told, with it the whole', async () => {
  const home = await homeWith(['abc']);
  const secret = join(home, 'secret');
  writeFileSync(secret, 'four dull words\n', { mode: 0o600 });
  const env = { STEER_PASSPHRASE_FILE: secret };
  await steer(['journal', 'encrypt'], { home, env });
  const locked = await doctor(home);
  expect(locked).toMatchObject({ code: 6, stderr: '', troubles: [] });
  expect(locked.of('passphrase')?.cure).toContain('STEER_PASSPHRASE_FILE=<file>');
  expect(locked.of('access')?.level).toBe('ok');
  const open = await doctor(home, [], { env });
  expect(open).toMatchObject({ code: 0, troubles: [] });
  expect(open.of('encryption')?.level).toBe('ok');
  writeFileSync(secret, 'other words\n');
  expect((await doctor(home, [], { env })).code).toBe(6);
});

test('what waits sealed beside a locked journal is told of, and who may read it', async () => {
  const home = await homeWith(['abc']);
  const secret = join(home, 'secret');
  writeFileSync(secret, 'four dull words\n', { mode: 0o600 });
  await steer(['journal', 'encrypt'], { home, env: { STEER_PASSPHRASE_FILE: secret } });
  await steer(['note', '-'], { home, stdin: 'sealed' });
  const inbox = `${journalFile(home)}.inbox`;
  expect((await doctor(home)).of('inbox')).toMatchObject({ level: 'note', where: inbox });
  expect((await doctor(home)).of('access')?.level).toBe('ok');
  const sealed = readdirSync(inbox).find((name) => name.endsWith('.sealed')) ?? '';
  chmodSync(join(inbox, sealed), 0o644);
  chmodSync(inbox, 0o755);
  const { troubles } = await doctor(home);
  expect(troubles.map(({ check, where }) => [check, where])).toEqual([
    ['access', inbox],
    ['access', join(inbox, sealed)],
  ]);
});

test('worksheets of one’s own that cannot be read are told by their files', async () => {
  const home = temporaryHome();
  const folder = join(home, 'data/selfsteer/worksheets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(join(home, 'data/selfsteer'), 0o700);
  writeFileSync(join(folder, 'mine.yaml'), 'id: mine\n');
  const { code, of } = await doctor(home);
  expect(code).toBe(0);
  expect(of('worksheet')).toMatchObject({
    level: 'warning',
    where: join(folder, 'mine.yaml'),
    cure: `Once it is changed: steer worksheet lint "${join(folder, 'mine.yaml')}"`,
  });
  rmSync(join(folder, 'mine.yaml'));
  writeFileSync(join(folder, 'abc.yaml'), 'id: abc\n'); // a name that is taken, which hides all of them
  expect((await doctor(home)).of('worksheet')?.message).toContain('comes with the program');
});

test('an editor that is not there is a warning, one that is there is not', async () => {
  const home = temporaryHome();
  const editor = async (EDITOR: string) => {
    const { stdout } = await steer(['doctor', '--json'], { home, env: { EDITOR } });
    const { findings }: { findings: readonly Finding[] } = JSON.parse(stdout);
    return findings.find(({ check }) => check === 'editor')?.level;
  };
  expect(await editor('no-such-editor --wait')).toBe('warning');
  expect(await editor('sh -c true')).toBe('ok');
  expect(await editor('/no/such/editor')).toBe('warning');
  expect(await editor('$MINE -x')).toBe('ok'); // for the shell to say
});

test.each([40, 80, 120])('in a terminal of %s columns only paths and commands are longer', async (cols) => {
  const home = await homeWith(['abc']);
  const session = sit(['doctor'], { home, cols, rows: 60 });
  expect((await session.exit()).code).toBe(0);
  const lines = stripVTControlCharacters(session.output()).split(/\r?\n/);
  expect(lines.some((line) => line.includes(`${cols} columns, with colours`))).toBe(true);
  const long = lines.filter((line) => displayWidth(line) > cols);
  expect(long.filter((line) => !line.includes(home) && !line.includes('steer backup create'))).toEqual([]);
});
