import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/journal/is-own-fingerprint.ts';
import { openJournal } from '../../src/journal/sqlite/open.ts';
import { temporaryHome } from '../support/home.ts';
import { aChange, aDefinition, aNewEntry, noon } from '../support/journal-builders.ts';
import { type Outcome, run } from '../support/program.ts';
import { start } from '../support/pty.ts';

/** One sentence about what is wrong and one about what to do, on stderr alone. */
function complaint(outcome: Outcome): { code: number | null; lines: string[] } {
  expect(outcome.stdout).toBe('');
  expect(outcome.stderr).not.toMatch(/error:|failed|!| at .*\.js/i);
  return { code: outcome.code, lines: outcome.stderr.trimEnd().split('\n') };
}

test.each([
  ['an unknown command', ['lst'], '"lst"', 'list'],
  ['a near miss of a flag', ['list', '--revers'], '--revers', '--reverse'],
  ['a near miss of a global flag', ['--jornal', 'x', 'list'], '--jornal', '--journal'],
  ['an unknown word below a command', ['worksheet', 'lst'], '"lst"', 'list'],
  ['a flag of another command', ['show', '1', '--reverse'], '--reverse', 'steer show --help'],
  ['an operand too many', ['show', '1', '2'], 'show', 'steer show --help'],
  ['an operand too many for resume', ['resume', '1', '2'], 'resume', 'steer resume --help'],
  ['an operand too many for list', ['list', 'abc'], 'list', 'steer list --help'],
  ['an operand missing', ['show'], 'entry', 'steer show --help'],
  ['no worksheet to print', ['print'], 'worksheet', 'steer print --help'],
  ['a flag without its value', ['list', '--limit'], '--limit', 'steer list --help'],
  ['a limit that is no number', ['list', '--limit', 'many'], 'many', 'steer list --help'],
  ['a limit of none', ['list', '--limit', '0'], '0', 'steer list --help'],
  ['a status there is not', ['list', '--status', 'open'], 'open', 'draft'],
  ['a format there is not', ['show', 'last', '--format', 'docx'], 'docx', 'md'],
  ['copies that are no number', ['print', 'abc', '--copies', 'two'], 'two', 'steer print --help'],
  ['a screen that is no page', ['print', 'abc', '--screen'], '--screen is for HTML', '--output abc.html'],
  ['a paper there is not', ['print', 'abc', '--paper', 'a3'], 'a3', 'letter'],
  ['a colour that is none', ['list', '--color', 'blue'], 'blue', 'always'],
  ['a date that is none', ['fill', 'abc', '--answers', '-', '--at', 'someday'], 'someday', '--at'],
  ['a day there never was', ['fill', 'abc', '--answers', '-', '--at', '2026-02-30'], '2026-02-30', '--at'],
  ['a tag of two words', ['fill', 'abc', '--answers', '-', '--tag', 'two words'], 'two words', '--tag'],
  ['answers and no worksheet', ['fill', '--answers', '-'], 'worksheet', 'steer fill abc --answers'],
  ['help on nothing there is', ['help', 'nothing'], 'nothing', 'steer'],
])('%s is wrong usage, with a way on', async (_, args, part, hint) => {
  const { code, lines } = complaint(await run(args, { stdin: '{}' }));
  expect(code).toBe(2);
  expect(lines.join('\n')).toContain(part);
  expect(lines.join('\n')).toContain(hint);
});

test.each([
  ['a worksheet', ['print', 'abz'], 'There is no worksheet called "abz".', '"abc"'],
  ['a worksheet to fill in', ['fill', 'valeus', '--answers', '-'], 'called "valeus"', '"values"'],
  ['a worksheet to list', ['list', '--worksheet', 'abz'], 'called "abz"', '"abc"'],
  ['a file of a worksheet', ['print', './none.yaml'], 'none.yaml', 'steer worksheet list'],
  ['a file to lint', ['worksheet', 'lint', 'none.yaml'], 'none.yaml', ''],
  ['a file of answers', ['fill', 'abc', '--answers', 'none.json'], 'none.json', ''],
  ['an entry, where there is no journal', ['show', '1'], 'There is no entry 1.', 'steer list'],
  ['a last entry', ['show', 'last'], 'There is no entry yet.', 'steer fill'],
  ['an entry to export', ['export', '7'], 'There is no entry 7.', 'steer list'],
  ['anything that names an entry', ['show', 'pub'], '"pub"', 'steer list'],
  ['a draft', ['resume', '--accessible'], 'There is no draft', 'steer fill'],
])('%s that is not there ends with 4', async (_, args, part, hint) => {
  const home = temporaryHome();
  const { code, lines } = complaint(await run(args, { home, stdin: '{}' }));
  expect(code).toBe(4);
  expect(lines.join('\n')).toContain(part);
  expect(lines.join('\n')).toContain(hint);
  expect(readdirSync(home)).not.toContain('data');
});

test.each([
  ['to fill in', ['fill', 'abc'], {}],
  ['which worksheet', ['fill'], {}],
  ['to go on', ['resume'], {}],
  ['although --accessible is set in the environment', ['fill', 'abc'], { ACCESSIBLE: '1' }],
  ['because of --no-input', ['fill', 'abc', '--accessible', '--no-input'], {}],
  ['for the menu', ['--accessible', '--no-input'], {}],
])('with nobody to ask %s, it ends at once', async (_, args, env) => {
  const home = temporaryHome();
  await run(['fill', 'abc', '--draft', '--answers', '-'], { home, stdin: '{"kind":"urge"}' });
  const { code, lines } = complaint(await run(args, { home, env }));
  expect({ code, lines }).toMatchObject({
    code: 2,
    lines: [expect.stringContaining('nobody to ask'), expect.stringContaining('--answers <file>')],
  });
});

test('a terminal with --no-input is not asked either', async () => {
  const session = start(['fill', 'abc', '--no-input']);
  expect(await session.exit()).toEqual({ code: 2, signal: null });
});

test.each<[string, string, object, readonly string[]]>([
  [
    'every wrong answer',
    'abc',
    { kind: 'urge', urge: 15, moment: 'yesterday', event: 3 },
    ['urge:', 'moment:', 'event:'],
  ],
  ['an unknown question, with the nearest', 'abc', { evnt: 'x' }, ['evnt:', '"event"']],
  ['one that does not apply', 'abc', { kind: 'upset', urge: 3 }, ['urge: does not apply']],
  [
    'a cell, by row and column',
    'abc',
    { feelings: [{ feeling: 'sad', strength: 11 }] },
    ['feelings.1.strength:'],
  ],
  ['a row of no item', 'values', { brainstorm: ['a'], pick: ['b'] }, ['pick']],
  ['a NUL', 'abc', { event: 'a\0b' }, ['event:']],
  ['half a character', 'abc', { event: 'a\ud800b' }, ['event:']],
  ['a list', 'abc', [], ['answers: must be one JSON object']],
])('answers that do not fit name %s, and nothing is stored', async (_, sheet, answers, parts) => {
  const home = temporaryHome();
  const outcome = await run(['fill', sheet, '--answers', '-'], { home, stdin: JSON.stringify(answers) });
  expect(outcome).toMatchObject({ code: 3, stdout: '' });
  for (const part of parts) expect(outcome.stderr).toContain(part);
  expect(readdirSync(home)).not.toContain('data');
  expect(await run(['fill', 'abc', '--answers', '-'], { home, stdin: '{}' })).toMatchObject({
    stdout: '1\n',
  });
});

test.each<[string, string | Uint8Array]>([
  ['no JSON', '{"event": "my secret'],
  ['nothing at all', ''],
  ['no UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d)],
])('answers that are %s are refused, without quoting them', async (_, stdin) => {
  const home = temporaryHome();
  const { code, lines } = complaint(await run(['fill', 'abc', '--answers', '-'], { home, stdin }));
  expect(code).toBe(3);
  expect(lines.join('\n')).not.toContain('secret');
  expect(readdirSync(home)).not.toContain('data');
});

const reading = [['list'], ['export'], ['resume', '--accessible']] as const;
const writing = ['fill', 'abc', '--answers', '-'] as const;

const strangers: readonly [string, (file: string) => void][] = [
  ['a folder', (file) => mkdirSync(file)],
  ['a text file', (file) => writeFileSync(file, 'Dear diary\n'.repeat(500))],
  ['the database of another program', (file) => withStatement(file, 'CREATE TABLE things (name TEXT)')],
  [
    'newer than the program',
    (file) => {
      aJournal(file);
      withStatement(file, 'PRAGMA user_version = 999');
    },
  ],
  [
    'damaged',
    (file) => {
      aJournal(file);
      truncateSync(file, 8192);
    },
  ],
];

test.each(strangers)('a journal that is %s is refused with 5, and left as it was', async (_, make) => {
  const home = temporaryHome();
  const file = join(home, 'place', 'journal.db');
  mkdirSync(join(home, 'place'));
  make(file);
  const before = contentOf(file);
  for (const args of [...reading, writing]) {
    const { code, lines } = complaint(
      await run([...args, '--journal', file], { home, stdin: '{"kind":"urge"}' }),
    );
    expect({ args, code, says: lines[0] }).toEqual({
      args,
      code: 5,
      says: expect.stringMatching(/^["A-Z].*\.$/),
    });
    expect(contentOf(file)).toEqual(before);
    expect(readdirSync(join(home, 'place'))).toEqual(['journal.db']);
  }
});

test('a journal that can’t be made because a file stands in the way is refused with 5', async () => {
  const home = temporaryHome();
  writeFileSync(join(home, 'file'), '');
  const outcome = await run([...writing, '--journal', 'file/journal.db'], { home, stdin: '{}' });
  expect(complaint(outcome).code).toBe(5);
});

test('reading never makes a journal, and finds nothing without one', async () => {
  const home = temporaryHome();
  expect(await run(['list', '--json'], { home })).toEqual({
    code: 0,
    signal: null,
    stdout: '[]\n',
    stderr: '',
  });
  expect(await run(['list'], { home })).toMatchObject({ code: 0, stdout: '' });
  expect(await run(['export'], { home })).toMatchObject({ code: 0, stdout: '' });
  expect(JSON.parse((await run(['export', '--format', 'json'], { home })).stdout)).toEqual({
    format: 'selfsteer',
    formatVersion: 1,
    worksheets: [],
    entries: [],
  });
  for (const args of [['worksheet', 'list'], ['print', 'abc'], ['demo'], []]) await run(args, { home });
  expect(readdirSync(home).filter((name) => name !== 'cache')).toEqual([]);
});

test('a fault of ours ends with 70, and its report holds none of what was written', async () => {
  const home = temporaryHome();
  const file = join(home, 'journal.db');
  aJournal(file); // whose definition says nothing but its name, which no version of the program has ever kept
  for (const args of [['show', '1'], ['show', '1', '--debug'], ['export'], ['--debug', 'export', '1']]) {
    const { code, stdout, stderr } = await run([...args, '--journal', file], { home });
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toContain('That is a fault of ours.');
    expect(stderr).not.toContain('secret');
    expect(/^ +at /m.test(stderr)).toBe(args.includes('--debug'));
  }
});

function aJournal(file: string): void {
  const journal = openJournal(file, { mode: 'write', now: () => noon });
  const { json } = aDefinition();
  const definition = aDefinition({ fingerprint: fingerprintOf(json) ?? '' }); // or the journal is called damaged
  journal.add(aNewEntry({ definition }), aChange({ text: 'secret '.repeat(5000) }), { draft: false });
  journal.close();
}

function withStatement(file: string, statement: string): void {
  const database = new Database(file);
  database.exec(statement);
  database.close();
}

function contentOf(file: string): unknown {
  try {
    return readFileSync(file);
  } catch {
    return readdirSync(file);
  }
}
