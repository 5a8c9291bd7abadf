import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { run } from '../support/program.ts';
import { now, type Sitting, sit } from './sitting.ts';
import { type Sheet, written } from './written.ts';

const menu = 'What would you like to do?';

/** The home of a writer who has filled in the worksheets, or left them as drafts. */
async function homeWith(sheet: Sheet, ...flags: readonly string[]): Promise<string> {
  const home = temporaryHome();
  const stdin = JSON.stringify(written[sheet]);
  const { code, stderr } = await run(['fill', sheet, '--answers', '-', ...flags], {
    home,
    stdin,
    env: { STEER_NOW: now },
  });
  if (code !== 0) throw new Error(stderr);
  return home;
}

/** Walks down a menu of whatever length until the pointer is at the option, and takes it. */
async function pick(session: Sitting, ask: string, label: string): Promise<void> {
  await session.sees(ask);
  for (let at = pointed(session); !at.includes(label); at = pointed(session)) {
    session.press('down');
    await session.waitFor(() => pointed(session) !== at);
  }
  session.press('enter');
}

/** Leaves at the menu that comes back once something was done. */
async function leave(session: Sitting): Promise<void> {
  await pick(session, menu, 'Leave');
  expect(await session.exit()).toEqual({ code: 0, signal: null });
}

function pointed(session: Sitting): string {
  return session.screen().find((line) => line.startsWith('›')) ?? '';
}

test('in a pipe, the program alone shows its help and asks nothing', async () => {
  const outcome = await run([]);
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(outcome.stdout).toBe((await run(['--help'])).stdout);
});

test('the menu leads to a worksheet', async () => {
  const home = temporaryHome();
  const session = sit([], { home });
  await pick(session, menu, 'I have an urge');
  await pick(session, 'Which worksheet?', 'ABC of an urge or an upset');
  await session.play(['What is this about?', '1<enter>'], ['When was it?', '<ctrl-c>']);
  expect(await session.exit()).toEqual({ code: 130, signal: null });
  expect(session.screen().at(-1)).toBe('Go on with it: steer resume 1');
});

test('the menu leads to a draft first of all, and on from where it was left', async () => {
  const home = await homeWith('values', '--draft');
  const session = sit([], { home });
  await session.play(
    [/^› .*Go on with “What matters most”/m, '<enter>'],
    ['Is this how you want to keep it?', '<enter>'],
  );
  await leave(session);
  expect(session.screen()).toContain('Kept as entry 1. Read it: steer show 1');
  const { stdout } = await run(['show', '1', '--json'], { home });
  expect(JSON.parse(stdout)).toMatchObject({ status: 'done', answers: written.values });
});

test('the menu leads to what was written, as the command would show it', async () => {
  const home = await homeWith('cost-benefit');
  const session = sit([], { home, rows: 200 });
  await pick(session, menu, 'Look back');
  await pick(session, 'Which entry?', 'Costs and benefits');
  await leave(session);

  const shown = sit(['show', '1'], { home, rows: 200 });
  expect(await shown.exit()).toEqual({ code: 0, signal: null });
  const body = shown.screen().slice(shown.screen().indexOf('What I am weighing'));
  expect(body.length).toBeGreaterThan(20);
  expect(session.screen().join('\n')).toContain(body.join('\n'));
});

test('the way back from the entries is the menu again, and the way out leaves nothing behind', async () => {
  const home = await homeWith('cost-benefit');
  const session = sit([], { home });
  await pick(session, menu, 'Look back');
  await session.play(['Which entry?', '<shift-tab>']);
  await leave(session);
  expect(JSON.parse((await run(['list', '--json'], { home })).stdout)).toHaveLength(1);
});

test('a word typed in the menu finds a worksheet that it does not show', async () => {
  const session = sit([]);
  await session.play(
    [menu, 'rebt'],
    ['ABC of an urge or an upset', '<enter>'],
    ['What is this about?', '<ctrl-c>'],
  );
  expect(await session.exit()).toEqual({ code: 130, signal: null });
});

test('sheets for a meeting are printed from the menu, beside what is there already', async () => {
  const home = temporaryHome();
  const session = sit([], { home });
  for (const file of ['abc.pdf', 'abc-2.pdf']) {
    await pick(session, menu, 'Print for a meeting');
    await session.sees('Which worksheets shall be printed?');
    session.type('ABC');
    await session.sees('Search: ABC');
    session.type(' \r');
    await session.waitFor(`Written to ${file} in this folder`);
    const { title } = await readPdf(readFileSync(join(home, file)));
    expect(title).toBe('ABC of an urge or an upset');
  }
  await leave(session);
});

test('a whole pack is printed from the menu, found by one of its other names', async () => {
  const home = temporaryHome();
  const session = sit([], { home });
  await pick(session, menu, 'Print for a meeting');
  await session.sees('Pack: For the facilitator');
  session.type('starter');
  await session.sees('Search: starter');
  session.type(' \r');
  await session.waitFor('Written to newcomer.pdf in this folder');
  const { title } = await readPdf(readFileSync(join(home, 'newcomer.pdf')));
  expect(title).toBe('A first meeting');
  await leave(session);
});

test('where nothing was written yet there is nothing to look back at, and no journal is made', async () => {
  const home = temporaryHome();
  const session = sit([], { home });
  await session.play([menu, '']);
  expect(session.screen().join('\n')).not.toContain('Look back');
  session.press('ctrl-c');
  expect(await session.exit()).toEqual({ code: 130, signal: null });
  expect((await run(['show', 'last'], { home })).code).toBe(4);
});

test('an open draft of the worksheet is offered before a new one is begun, and stays where it is not wanted', async () => {
  const home = await homeWith('values', '--draft');
  const session = sit(['fill', 'values'], { home });
  await session.play(
    ['There is a draft of “What matters most”', '2<enter>'],
    ['What matters to you?', 'My sister<enter>'],
    [/1\. My sister/, '<ctrl-c>'],
  );
  expect(await session.exit()).toEqual({ code: 130, signal: null });
  expect(session.screen().at(-1)).toBe('Go on with it: steer resume 2');
  const drafts = JSON.parse((await run(['list', '--status', 'draft', '--json'], { home })).stdout);
  expect(drafts.map(({ id }: { id: number }) => id)).toEqual([2, 1]);
});

test('the same menu is there in plain lines', async () => {
  const { code, stderr, stdout } = await run(['--accessible'], { stdin: 'Leave\n' });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toMatch(/\nWhat would you like to do\?\n1\. I have an urge\n/);
});
