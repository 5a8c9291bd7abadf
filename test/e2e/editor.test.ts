import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { type Sitting, sit } from './sitting.ts';

const upToText = [
  ['What is this about?', '2<enter>'],
  ['When was it?', '<enter>'],
  ['What happened', 'It was late'],
  ['› It was late', '<ctrl-g>'],
] as const;

/** A sitting whose editor is a script for the shell that finds the file in $1. */
function withEditor(script: string, home = temporaryHome()): { session: Sitting; home: string } {
  const editor = join(home, 'my editor');
  writeFileSync(editor, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { session: sit(['fill', 'abc'], { home, env: { EDITOR: editor } }), home };
}

/** What lies beside the journal; nothing of an editor's should. */
function beside(home: string): string[] {
  return readdirSync(join(home, 'data/selfsteer')).filter((name) => !name.startsWith('journal.db'));
}

test('an editor has the terminal as a shell would give it, and the text comes back into the prompt', async () => {
  const { session, home } = withEditor('stty -a > "$HOME/tty"; printf "And then\\n" >> "$1"');
  await session.play(...upToText);
  await session.sees(/› It was late\n {2}And then/);
  expect(readFileSync(join(home, 'tty'), 'utf8')).toMatch(/ icanon [\s\S]* echo /);
  await session.play(['And then', ' I slept<ctrl-d>']);
  await session.sees('Row 1 · Feeling');
  expect(session.screen().join('\n')).toContain('\n  It was late\n  And then I slept\n');
  expect(beside(home)).toEqual([]);
});

test.each([
  [
    'ends with an error',
    'exit 1',
    /The editor ended with an error, .*\s+Set\s+EDITOR\s+to\s+the\s+editor you like\./,
  ],
  ['does not start', 'exec no-such-program', /did not start\. Set EDITOR to\s+the editor you like\./],
])('an editor that %s leaves the text as it was, and says what to do', async (_, script, said) => {
  const { session, home } = withEditor(script);
  await session.play(...upToText);
  await session.sees(said);
  await session.play(['› It was late', ' and dark']);
  await session.sees('› It was late and dark');
  expect(beside(home)).toEqual([]);
});

test('what an editor held when the program was killed is shown at the next start, and nothing of it stays', async () => {
  const { session, home } = withEditor(`printf 'Only \\033[31mhere\\n' > "$1"; echo open; cat > /dev/null`);
  await session.play(...upToText);
  await session.waitFor(/^open$/m);
  session.kill('SIGKILL');
  await session.exit();
  expect(beside(home)).toEqual([expect.stringMatching(/^edit-\d+-\w+$/)]);
  const again = sit(['resume'], { home });
  await again.sees('› It was late');
  const said = 'Your editor was still open when the program ended. This is what it held:';
  expect(again.screen().join(' ')).toContain(said);
  expect(again.screen().join('\n')).toContain('Only ␛[31mhere');
  expect(beside(home)).toEqual([]);
});

test('a program that is told to leave waits for the editor, and keeps what it wrote', async () => {
  const { session, home } = withEditor('echo open; read line; echo "From the editor" > "$1"');
  await session.play(...upToText);
  await session.waitFor(/^open$/m);
  session.kill('SIGTERM');
  session.press('enter');
  expect(await session.exit()).toEqual({ code: 143, signal: null });
  await sit(['resume'], { home }).sees('› From the editor');
  expect(beside(home)).toEqual([]);
});

test('Ctrl-C in the editor is for the editor', async () => {
  const { session } = withEditor(
    `trap 'echo "Interrupted" > "$1"; exit 0' INT; echo open; while :; do sleep 0.1; done`,
  );
  await session.play(...upToText);
  await session.waitFor(/^open$/m);
  session.press('ctrl-c');
  await session.sees('› Interrupted');
});
