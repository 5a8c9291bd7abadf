import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryHome } from '../support/home.ts';
import { exampleAnswers, exampleFile, journalFile, steer } from './examples.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;

/** What is run from here on gets this umask; it ends with the test. */
function withUmask(mask: number): void {
  const before = process.umask(mask);
  onTestFinished(() => {
    process.umask(before);
  });
}

/** A journal that every test here only reads: a finished entry, a draft, and a finished entry with tags. */
let home = '';
let journal = '';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'steer-test-'));
  journal = journalFile(home);
  for (const args of [['abc', '--tag', 'home', 'late'], ['cost-benefit', '--draft'], ['values']])
    await steer(['fill', ...args, '--answers', exampleFile(args[0] as 'abc')], { home }); // the names above
  return () => rmSync(home, { recursive: true });
});

/** An empty folder to write to, and a way to run the program there on that journal. */
function here() {
  const cwd = temporaryHome();
  const names = () => readdirSync(cwd).sort();
  return {
    at: (name: string) => join(cwd, name),
    names,
    read: (name: string) => readFileSync(join(cwd, name), 'utf8'),
    run: (...args: string[]) => steer(args, { home, cwd }),
  };
}

test('an export is for its owner alone, a blank sheet for whom the umask lets', async () => {
  withUmask(0o002);
  const { at, run } = here();
  await run('export', '-o', 'j.md');
  await run('export', '-o', 'out/');
  await run('print', 'abc', '-o', 'abc.txt');
  expect(modeOf(at('j.md'))).toBe(0o600);
  expect(modeOf(at('out'))).toBe(0o700);
  for (const name of readdirSync(at('out'))) expect(modeOf(at(`out/${name}`))).toBe(0o600);
  expect(modeOf(at('abc.txt'))).toBe(0o664);
});

test('the journal is for its owner alone, and so is its folder, with any umask', async () => {
  withUmask(0);
  const other = temporaryHome();
  await steer(['fill', 'abc', '--answers', '-'], {
    home: other,
    stdin: JSON.stringify(exampleAnswers('abc')),
  });
  expect(modeOf(journalFile(other))).toBe(0o600);
  expect(modeOf(join(other, 'data/selfsteer'))).toBe(0o700);
  expect(readdirSync(join(other, 'data/selfsteer'))).toEqual(['journal.db']);
});

describe('export to a folder', () => {
  test('is a file for each finished entry, headed by what a reader of files wants to know', async () => {
    const { at, read, run } = here();
    const outcome = await run('export', '-o', 'new/deeper/');
    expect(outcome).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '2 files are in new/deeper/, readable by you alone.\n',
    });
    expect(readdirSync(at('new/deeper')).sort()).toEqual(['2026-11-20-abc-1.md', '2026-11-24-values-3.md']);

    const text = read('new/deeper/2026-11-20-abc-1.md');
    const [, head = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text) ?? [];
    expect(parse(head)).toEqual({
      id: 1,
      uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      worksheet: 'abc',
      version: 1,
      title: 'ABC of an urge or an upset',
      status: 'done',
      date: '2026-11-20T19:40:00+01:00',
      created: '2026-11-24T21:30:00+01:00',
      updated: '2026-11-24T21:30:00+01:00',
      tags: ['home', 'late'],
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      answers: JSON.parse((await run('show', '1', '--json')).stdout).answers,
      'text-sum': expect.stringMatching(/^sha256-[0-9a-f]{16}$/),
    });
    expect(body).toBe((await run('show', '1', '--format', 'md')).stdout);
  });

  test('needs no slash where there is one, nor through a link', async () => {
    const { at, run } = here();
    mkdirSync(at('out'));
    symlinkSync('out', at('link'));
    expect(await run('export', '3', '-o', 'link')).toMatchObject({ code: 0 });
    expect(readdirSync(at('out'))).toEqual(['2026-11-24-values-3.md']);
  });

  test('replaces nothing that differs, and then writes none of the others', async () => {
    const { at, read, run } = here();
    mkdirSync(at('out'));
    writeFileSync(at('out/2026-11-24-values-3.md'), 'my notes');
    const refused = await run('export', '-o', 'out');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toBe(
      '"out/2026-11-24-values-3.md" is there already and differs.\nTo replace it, add --force.\n',
    );
    expect(readdirSync(at('out'))).toEqual(['2026-11-24-values-3.md']);
    expect(read('out/2026-11-24-values-3.md')).toBe('my notes');

    expect(await run('export', '-o', 'out', '--force')).toMatchObject({ code: 0 });
    expect(readdirSync(at('out'))).toHaveLength(2);
    expect(read('out/2026-11-24-values-3.md')).toContain('# What matters most');
  });

  test('takes a draft that is named', async () => {
    const { at, run } = here();
    await run('export', '2', '-o', 'out/');
    expect(readdirSync(at('out'))).toEqual(['2026-11-24-cost-benefit-2.md']);
  });

  test('as JSON is the one file journal.json', async () => {
    const { names, read, run } = here();
    await run('export', '-o', './', '--format', 'json');
    expect(names()).toEqual(['journal.json']);
    expect(JSON.parse(read('journal.json'))).toMatchObject({ format: 'selfsteer' });
  });
});

describe('export to a file', () => {
  test.each([
    ['j.md', [], 'md'],
    ['j', [], 'md'],
    ['j.txt', [], 'md'],
    ['j.json', [], 'json'],
    ['J.JSON', [], 'json'],
    ['j.json', ['--format', 'md'], 'md'],
    ['j.md', ['--format=json'], 'json'],
  ] as const)('%s %j is %s', async (name, flags, format) => {
    const { names, read, run } = here();
    const outcome = await run('export', '-o', name, ...flags);
    expect(outcome).toMatchObject({
      code: 0,
      stdout: '',
      stderr: `Written to ${name}, readable by you alone.\n`,
    });
    expect(names()).toEqual([name]);
    expect(read(name)).toBe((await run('export', '--format', format)).stdout);
  });

  test('the same again is fine, something else needs force', async () => {
    const { at, read, run } = here();
    await run('export', '-o', 'j.md');
    const first = statSync(at('j.md'));
    expect(await run('export', '-o', 'j.md')).toMatchObject({ code: 0 });
    expect(statSync(at('j.md')).ino).toBe(first.ino);

    expect(await run('export', '1', '-o', 'j.md')).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: '"j.md" is there already and differs.\nTo replace it, add --force.\n',
    });
    expect(read('j.md')).toContain('# What matters most');
    expect(await run('export', '1', '-f', '-o', 'j.md')).toMatchObject({ code: 0 });
    expect(read('j.md')).not.toContain('# What matters most');
  });

  test('where it cannot be written leaves nothing half done', async () => {
    const { at, names, run } = here();
    writeFileSync(at('file'), 'a file');
    for (const [place, reason] of [
      ['missing/j.md', 'its folder is not there'],
      ['file/j.md', 'its folder is not there'],
      [`${'x'.repeat(260)}.md`, 'its name is too long'],
    ])
      expect(await run('export', '-o', place ?? '')).toMatchObject({
        code: 1,
        stdout: '',
        stderr: `"${place}" cannot be written: ${reason}.\nChoose another place with --output.\n`,
      });
    expect(await run('export', '-o', 'file/')).toMatchObject({ code: 1, stdout: '' });
    expect(names()).toEqual(['file']);
  });

  test('with --dry-run says which, and writes none', async () => {
    const { names, run } = here();
    expect(await run('export', '-o', 'out/', '--dry-run')).toMatchObject({
      code: 0,
      stdout: 'out/2026-11-20-abc-1.md\nout/2026-11-24-values-3.md\n',
    });
    expect(await run('export', '-o', 'j.json', '-n')).toMatchObject({ code: 0, stdout: 'j.json\n' });
    expect(names()).toEqual([]);
  });

  test('with --quiet says nothing', async () => {
    const { names, run } = here();
    expect(await run('export', '-o', 'j.md', '--quiet')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(names()).toEqual(['j.md']);
  });

  test('of nothing makes no journal', async () => {
    const none = temporaryHome();
    expect(await steer(['export', '-o', 'j.md'], { home: none })).toMatchObject({ code: 0 });
    expect(existsSync(journalFile(none))).toBe(false);
  });
});

test('an export goes to stdout by default, as Markdown of the finished entries, oldest first', async () => {
  const { names, run } = here();
  const { stdout, stderr } = await run('export');
  expect(stdout.match(/^# .*/gm)).toEqual(['# ABC of an urge or an upset', '# What matters most']);
  expect(stderr).toBe('');
  expect((await run('export', '--output', '-')).stdout).toBe(stdout);
  expect(names()).toEqual([]);
});

describe('blank sheets', () => {
  test.each([
    ['b.md', [], /^# What matters most\n/],
    ['b.markdown', [], /^# What matters most\n/],
    ['b.txt', [], /^What matters most\n═/],
    ['b', [], /^What matters most\n═/],
    ['b.txt', ['--format', 'md'], /^# What matters most\n/],
  ] as const)('to %s %j', async (name, flags, beginning) => {
    const { read, run } = here();
    const outcome = await run('print', 'values', '-o', name, ...flags);
    expect(outcome).toMatchObject({ code: 0, stdout: '', stderr: `Written to ${name}.\n` });
    expect(read(name)).toMatch(beginning);
  });

  test('to a folder are a file each, and one named twice is one', async () => {
    const { at, run } = here();
    const outcome = await run('print', 'abc', 'Values', 'abc', '-o', 'blanks/');
    expect(outcome).toMatchObject({ code: 0, stderr: '2 sheets are in blanks/.\n' });
    expect(readdirSync(at('blanks')).sort()).toEqual(['abc.txt', 'values.txt']);
  });

  test('that are different and would be one file are refused', async () => {
    const { at, run } = here();
    for (const [folder, title] of [
      ['a', 'One'],
      ['b', 'Two'],
    ] as const) {
      mkdirSync(at(folder));
      writeFileSync(
        at(`${folder}/mine.yaml`),
        `id: mine\nversion: 1\ntitle: ${title}\nsummary: Mine.\nsections: [{ questions: [{ id: q, type: text, ask: What? }] }]\n`,
      );
    }
    expect(await run('print', 'a/mine.yaml', 'b/mine.yaml', '-o', 'out/')).toMatchObject({
      code: 1,
      stdout: '',
    });
    expect(readdirSync(at('out'))).toEqual([]);
  });

  test('replace nothing without force', async () => {
    const { at, read, run } = here();
    writeFileSync(at('b.txt'), 'mine');
    expect(await run('print', 'abc', '-o', 'b.txt')).toMatchObject({ code: 1 });
    expect(read('b.txt')).toBe('mine');
    expect(await run('print', 'abc', '-o', 'b.txt', '--force')).toMatchObject({ code: 0 });
    expect(await run('print', 'abc', '-o', 'b.txt')).toMatchObject({ code: 0 });
    expect(read('b.txt')).toBe((await run('print', 'abc')).stdout);
  });

  test('open no journal', async () => {
    const before = statSync(journal);
    const { run } = here();
    await run('print', 'abc', '--journal', '/dev/null/none');
    expect(statSync(journal)).toEqual(before);
    expect(await run('print', 'abc', '--journal', '/dev/null/none')).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('CSV', () => {
  test('a worksheet is one file, by its ending or by --format; several need a folder', async () => {
    const one = await steer(['export', '--worksheet', 'abc', '--format', 'csv'], { home });
    expect(one.stdout).toMatch(/^id,uuid,date,status,tags,kind,moment,event,feelings\.feeling,/);
    const both = await steer(['export', '--format', 'csv'], { home });
    expect(both).toMatchObject({ code: 2, stdout: '' });
    expect(both.stderr).toContain('--worksheet abc');
    const cwd = temporaryHome();
    await steer(['--journal', journal, 'export', '--worksheet', 'abc', '--output', 'abc.csv'], { home, cwd });
    expect(readFileSync(join(cwd, 'abc.csv'), 'utf8')).toBe(one.stdout);
    await steer(['--journal', journal, 'export', '--format', 'csv', '--output', 'tables/'], { home, cwd });
    expect(readdirSync(join(cwd, 'tables')).sort()).toEqual(['abc.csv', 'values.csv']);
    expect(modeOf(join(cwd, 'tables/abc.csv'))).toBe(0o600);
  });

  test('without entries it is empty', async () => {
    expect(await steer(['export', '--format', 'csv'], { home: temporaryHome() })).toMatchObject({
      code: 0,
      stdout: '',
    });
  });
});
