import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { start } from './pty.ts';

const program = join(import.meta.dirname, '../fixtures/toy.ts');

describe('a program in a pseudo-terminal', () => {
  test('is answered like by a person, and its screen and its end are seen', async () => {
    const session = start(['ask'], { program, cols: 60, rows: 10 });
    await session.waitFor('What is it? (60 columns)');
    session.type('a toy');
    session.press('enter');

    expect(await session.exit()).toEqual({ code: 3, signal: null });
    expect(session.screen()).toEqual(['What is it? (60 columns) a toy', 'It is a toy.']);
    expect(session.cursor()).toEqual({ x: 0, y: 2 });
  });

  test.each([
    ['enter', '\r'],
    ['shift-tab', '\x1b[Z'],
    ['esc', '\x1b'],
    ['up', '\x1b[A'],
    ['ctrl-o', '\x0f'],
  ] as const)('gets %s as a terminal sends it', async (key, bytes) => {
    const session = start(['keys'], { program });
    await session.waitFor('ready');
    session.press(key);
    await session.waitFor(JSON.stringify(bytes));
  });

  test('gets what was pasted in brackets', async () => {
    const session = start(['keys'], { program });
    await session.waitFor('ready');
    session.paste('two\nlines');
    await session.waitFor((screen) => screen.includes('[200~two\\nlines\\u001b[201~'));
  });

  test('that scrolls keeps its lines in the transcript', async () => {
    const session = start(['keys'], { program, rows: 3 });
    await session.waitFor('ready');
    for (const letter of 'abcd') {
      session.type(letter);
      await session.waitFor(`"${letter}"`);
    }

    expect(session.transcript()).toEqual(['ready', '"a"', '"b"', '"c"', '"d"']);
    expect(session.screen()).not.toContain('ready');
  });

  test('that ends in the middle of much output has all of it on the screen', async () => {
    const session = start(['flood'], { program });
    await session.exit();
    expect(session.transcript()).toHaveLength(5_000);
    expect(session.screen().at(-1)).toBe('line 5000');
  });

  test('ends by Ctrl-C with the code it chose', async () => {
    const session = start(['keys'], { program });
    await session.waitFor('ready');
    session.press('ctrl-c');
    expect(await session.exit()).toEqual({ code: 130, signal: null });
  });

  test('ends by a signal it does not handle', async () => {
    const session = start(['wait'], { program });
    session.kill('SIGTERM');
    expect(await session.exit()).toEqual({ code: null, signal: 'SIGTERM' });
  });

  test('that never shows what is waited for fails the wait with its screen', async () => {
    const session = start(['keys'], { program, deadline: 2_000 });
    await session.waitFor('ready');
    session.type('x');
    await expect(session.waitFor('a miracle')).rejects.toThrow(
      /a miracle: not within 2000 ms\.\n\| ready\n\| "x"/,
    );
  });

  test('that ends early fails the wait at once', async () => {
    const session = start(['nothing'], { program });
    await expect(session.waitFor('a miracle')).rejects.toThrow('it ended first (0)');
  });
});
