import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { sit } from './sitting.ts';

async function entries(home: string): Promise<{ status: string; tags: string[]; occurredAt: string }[]> {
  return JSON.parse((await run(['list', '--json'], { home })).stdout);
}

async function noteIn(home: string): Promise<unknown> {
  return JSON.parse((await run(['show', 'last', '--json'], { home })).stdout).answers.text;
}

describe('at the prompt', () => {
  test('a note is finished as soon as it is written', async () => {
    const home = temporaryHome();
    const session = sit(['note', '--tag', 'evening', '--at', '2026-11-20T08:00'], { home });
    await session.play(['What would you like to write down?', 'One line<enter>and another<ctrl-d>']);
    expect(await session.exit()).toEqual({ code: 0, signal: null });
    expect(session.screen().join('\n')).toContain('Kept as entry 1. Read it: steer show 1');
    expect(await noteIn(home)).toBe('One line\nand another');
    expect(await entries(home)).toMatchObject([
      { status: 'done', tags: ['evening'], occurredAt: '2026-11-20T08:00:00+01:00' },
    ]);
  });

  test('an empty one is no entry', async () => {
    const home = temporaryHome();
    const session = sit(['note'], { home });
    await session.play(['What would you like to write down?', '<ctrl-d>']);
    expect(await session.exit()).toEqual({ code: 0, signal: null });
    expect(session.screen().join('\n')).toContain('Nothing was written, so nothing is kept.');
    expect(await entries(home)).toEqual([]);
  });

  test('what was half typed is a draft, which is offered again and looked at no further', async () => {
    const home = temporaryHome();
    const first = sit(['note'], { home });
    await first.play(['What would you like to write down?', 'Half a<ctrl-c>']);
    expect((await first.exit()).code).toBe(130);
    expect(await entries(home)).toMatchObject([{ status: 'draft' }]);
    const again = sit(['note'], { home });
    await again.play(['There is a draft of “Note”', '<enter>'], ['› Half a', ' sentence<ctrl-d>']);
    expect((await again.exit()).code).toBe(0);
    expect(await noteIn(home)).toBe('Half a sentence');
  });

  test('it is a worksheet like any other', async () => {
    const home = temporaryHome();
    const session = sit(['fill', 'note'], { home });
    await session.play(['What would you like to write down?', 'Words<ctrl-d>'], ['Is this how', '<enter>']);
    expect((await session.exit()).code).toBe(0);
    expect(await noteIn(home)).toBe('Words');
  });
});

describe('from stdin', () => {
  test.each([
    ['Words\n', 'Words'],
    ['  One\r\n\r\nTwo  \n\n', '  One\n\nTwo  '],
    ['\uFEFFWith a mark', 'With a mark'],
    ['日本 👩‍👩‍👧 -', '日本 👩‍👩‍👧 -'],
  ])('%j is kept, and its number is all there is on stdout', async (stdin, text) => {
    const home = temporaryHome();
    expect(await run(['note', '-', '--tag', 'x'], { home, stdin })).toMatchObject({
      code: 0,
      stdout: '1\n',
      stderr: '',
    });
    expect(await noteIn(home)).toBe(text);
    expect(await entries(home)).toMatchObject([{ status: 'done', tags: ['x'] }]);
  });

  test.each(['', '\n \t\n'])('%j is nothing to keep', async (stdin) => {
    const home = temporaryHome();
    expect(await run(['note', '-'], { home, stdin })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'Nothing was written, so nothing is kept.\n',
    });
    expect(await entries(home)).toEqual([]);
  });

  test.each([Buffer.from([0x61, 0xff]), 'a\0b'])('what is no text is refused: %j', async (stdin) => {
    const home = temporaryHome();
    expect((await run(['note', '-'], { home, stdin })).code).toBe(3);
    expect(await entries(home)).toEqual([]);
  });
});

describe('in an editor', () => {
  function withEditor(script: string) {
    const home = temporaryHome();
    const editor = join(home, 'my editor');
    writeFileSync(editor, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return { home, session: sit(['note', '--editor'], { home, env: { VISUAL: editor } }) };
  }

  test('what it leaves is the note', async () => {
    const { home, session } = withEditor('printf "One\\n\\nTwo\\n" > "$1"');
    expect(await session.exit()).toEqual({ code: 0, signal: null });
    expect(await noteIn(home)).toBe('One\n\nTwo');
  });

  test('nothing in it is nothing to keep', async () => {
    const { home, session } = withEditor('true');
    expect(await session.exit()).toEqual({ code: 0, signal: null });
    expect(session.screen().join('\n')).toContain('Nothing was written, so nothing is kept.');
    expect(await entries(home)).toEqual([]);
  });

  test('one that does not start is said', async () => {
    const { home, session } = withEditor('exec no-such-program');
    expect((await session.exit()).code).toBe(2);
    expect(session.screen().join('\n')).toContain('did not start.');
    expect(await entries(home)).toEqual([]);
  });

  test('a program that is told to leave keeps what was written as a draft', async () => {
    const { home, session } = withEditor('echo open; read line; echo "From the editor" > "$1"');
    await session.waitFor(/^open$/m);
    session.kill('SIGTERM');
    session.press('enter');
    expect(await session.exit()).toEqual({ code: 143, signal: null });
    expect(await entries(home)).toMatchObject([{ status: 'draft' }]);
    expect(await noteIn(home)).toBe('From the editor');
  });

  test('without a terminal there is none to open', async () => {
    expect((await run(['note', '--editor'])).stderr).toContain('steer note -');
  });
});

test.each([
  [['I', 'am', 'sad'], 'the history of your shell would keep it'],
  [['sad'], 'the history of your shell would keep it'],
  [['-', 'sad'], 'the history of your shell would keep it'],
  [['-', '-'], 'one place'],
  [['-', '--editor'], 'one place'],
  [['--tag', 'a b'], 'a tag is one word'],
  [[], 'nobody to ask'],
])('steer note %j is wrong usage', async (args, said) => {
  const home = temporaryHome();
  const outcome = await run(['note', ...args], { home, stdin: 'x' });
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
  expect(outcome.stderr).toContain(said);
  expect(outcome.stderr).not.toContain('sad');
  expect(await entries(home)).toEqual([]);
});
