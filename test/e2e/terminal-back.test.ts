import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { openShell, type Shell } from './shell.ts';
import { sit } from './sitting.ts';

const toy = `id: toy
version: 1
title: A toy sheet
summary: For tests.
sections: [{ questions: [{ id: one, type: text, ask: One? }, { id: two, type: text, ask: Two? }] }]
`;

/** A shell with a worksheet of two questions begun in it. */
async function fillingToy(): Promise<Shell> {
  const shell = await openShell();
  writeFileSync(join(shell.home, 'toy.yaml'), toy);
  shell.steer('fill ./toy.yaml');
  await shell.session.play(['One?', 'first<enter>']);
  await shell.session.sees('Two?');
  return shell;
}

function lockJournal(home: string): void {
  const other = new Database(join(home, 'data/selfsteer/journal.db'));
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
}

const waysOut: readonly [string, number, (shell: Shell) => unknown][] = [
  [
    'a worksheet that was finished',
    0,
    ({ session }) => session.play(['Two?', '<enter>'], [/Is this/, '<enter>']),
  ],
  ['one kept as a draft', 0, ({ session }) => session.play(['Two?', '<enter>'], [/Is this/, '3<enter>'])],
  ['Ctrl-C', 130, ({ session }) => session.press('ctrl-c')],
  ['Ctrl-D', 130, ({ session }) => session.press('ctrl-d')],
  ['SIGTERM', 143, ({ pid }) => process.kill(pid(), 'SIGTERM')],
  ['SIGHUP', 129, ({ pid }) => process.kill(pid(), 'SIGHUP')],
  ['SIGINT', 130, ({ pid }) => process.kill(pid(), 'SIGINT')],
  [
    'a journal that cannot be written',
    5,
    ({ session, home }) => {
      lockJournal(home);
      session.press('enter');
    },
  ],
];

describe('the terminal is as it was, and the program has ended, after', () => {
  test.each(waysOut)('%s', async (_, code, leave) => {
    const shell = await fillingToy();
    await leave(shell);
    expect(await shell.ended()).toBe(code);
    const output = shell.session.output();
    const last = (on: string, off: string) => (output.lastIndexOf(on) > output.lastIndexOf(off) ? on : off);
    expect(last('\x1b[?25h', '\x1b[?25l')).toBe('\x1b[?25h');
  });
});

test('a second Ctrl-C does not wait for what there is to keep', async () => {
  const { session, home, steer } = await fillingToy();
  session.type('half');
  await session.sees('› half');
  lockJournal(home);
  session.press('ctrl-c');
  await session.waitFor(
    () => session.output().lastIndexOf('\x1b[?2004l') > session.output().lastIndexOf('Two?'),
  );
  session.press('ctrl-c');
  await session.waitFor(/sh> ?$/);
  expect(session.screen().join('\n')).not.toContain('busy');
  steer('list'); // the shell goes on as ever
  await session.waitFor(/^done$/m);
});

test('keys typed ahead are there for the prompts to come, and the terminal shows none of them itself', async () => {
  const home = temporaryHome();
  writeFileSync(join(home, 'toy.yaml'), toy);
  const session = sit(['fill', './toy.yaml'], { home });
  await session.sees('One?');
  session.type('first answer\rsecond answer\r');
  await session.sees('Is this how you want to keep it?');
  session.press('enter');
  expect(await session.exit()).toEqual({ code: 0, signal: null });
  const shown = session.transcript().filter((line) => /(first|second) answer/.test(line));
  expect(shown.slice(0, 2)).toEqual(['One?  first answer', 'Two?  second answer']);
  expect(shown.slice(2)).toEqual(['  first answer', '  second answer']); // the review
});
