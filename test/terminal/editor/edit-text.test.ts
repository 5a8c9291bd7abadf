import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { editText } from '../../../src/terminal/editor/edit-text.ts';
import { startEditor } from '../../../src/terminal/editor/start-editor.ts';
import { temporaryHome } from '../../support/home.ts';

interface Changes {
  readonly env?: Record<string, string>;
  readonly session?: string;
  readonly signal?: AbortSignal;
  readonly seen?: (file: string) => void;
}

/** Edits a text by a script for the shell, which finds the file in $1. */
async function editBy(script: string, text: string, changes: Changes = {}) {
  const home = temporaryHome();
  const editor = join(home, 'editor');
  writeFileSync(editor, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const data = join(home, 'data');
  const edited = await editText(text, {
    platform: process.platform,
    env: { PATH: '', EDITOR: editor, ...changes.env },
    pid: 4321,
    roots: { session: changes.session, data },
    signal: changes.signal ?? new AbortController().signal,
    start(command, file) {
      changes.seen?.(file);
      return startEditor(command, file);
    },
  });
  return { edited, left: readdirSync(data, { recursive: true }) };
}

const asItWas = (problem: RegExp) => ({ kind: 'unchanged', problem: expect.stringMatching(problem) });

describe('a text comes back', () => {
  test.each([
    ['as it was written', 'printf "two\\nthree\\n" >> "$1"', 'one\ntwo\nthree'],
    ['without a last line end, which editors add', 'printf "new\\n" > "$1"', 'new'],
    ['with all other line ends at its end', 'printf "new\\n\\n" > "$1"', 'new\n'],
    ['with line ends of one kind', 'printf "a\\r\\nb\\r\\n" > "$1"', 'a\nb'],
    ['without the mark that some files begin with', 'printf "\\357\\273\\277new\\n" > "$1"', 'new'],
    ['empty', ': > "$1"', ''],
    ['from an editor that makes the file anew', 'printf new > "$1.tmp" && mv "$1.tmp" "$1"', 'new'],
  ])('%s', async (_, script, text) => {
    expect(await editBy(script, 'one')).toEqual({ edited: { kind: 'text', text }, left: [] });
  });

  test.each(['one', '', 'one\n', 'one\n\n', 'one\r\ntwo', '\n'])('untouched: %j', async (text) => {
    expect((await editBy('true', text)).edited).toEqual({ kind: 'text', text });
  });

  test.each([
    ['with arguments', 'EDITOR -c'],
    ['with quotes', '"EDITOR" \'-c\''],
  ])('from an editor %s', async (_, value) => {
    const home = temporaryHome();
    const editor = join(home, 'two words');
    writeFileSync(editor, '#!/bin/sh\nprintf "%s" "$1" > "$2"\n', { mode: 0o755 });
    const command = value.replace('EDITOR', value.includes('"') ? editor : editor.replace(' ', '\\ '));
    const { edited } = await editBy('', 'one', { env: { VISUAL: command } });
    expect(edited).toEqual({ kind: 'text', text: '-c' });
  });
});

describe('a text stays as it was', () => {
  test.each([
    ['when the editor ends with an error', 'echo new > "$1"; exit 1', /ended with an error.*Set EDITOR/],
    ['when the editor is not found', 'exec no-such-editor', /did not start\. Set EDITOR/],
    ['when what comes back is not UTF-8', 'printf "\\377\\376a" > "$1"', /not plain text/],
    ['when what comes back holds a NUL', 'printf "a\\000b" > "$1"', /not plain text/],
    ['when the editor took the file away', 'rm "$1"', /left no text behind/],
  ])('%s', async (_, script, problem) => {
    expect(await editBy(script, 'one')).toEqual({ edited: asItWas(problem), left: [] });
  });

  test('when there is no editor', async () => {
    const home = temporaryHome();
    const signal = new AbortController().signal;
    const roots = { session: undefined, data: home };
    const editing = {
      platform: 'linux',
      env: { PATH: home },
      pid: 1,
      roots,
      signal,
      start: startEditor,
    } as const;
    expect(await editText('one', editing)).toEqual(asItWas(/no editor.*Set EDITOR/));
  });

  test('when there is nowhere to put it', async () => {
    const home = temporaryHome();
    writeFileSync(join(home, 'data'), '');
    const editing = {
      platform: 'linux',
      env: { EDITOR: 'true' },
      pid: 1,
      roots: { session: undefined, data: join(home, 'data') },
      signal: new AbortController().signal,
      start: startEditor,
    } as const;
    expect(await editText('one', editing)).toEqual(asItWas(/no room .*\(EEXIST\)/));
  });
});

describe('an editor that was ended', () => {
  test('has what it wrote taken', async () => {
    expect((await editBy('echo new > "$1"; kill -9 $$', 'one')).edited).toEqual({
      kind: 'text',
      text: 'new',
    });
  });

  test('before it wrote anything leaves the text as it was', async () => {
    expect((await editBy('kill -9 $$', 'one')).edited).toEqual(asItWas(/ended with an error/));
  });

  test.each(['text.txt.save', '#text.txt#'])('has what it rescued as %s taken', async (name) => {
    const script = `echo rescued > "$(dirname "$1")/${name}"; exit 1`;
    expect(await editBy(script, 'one')).toEqual({ edited: { kind: 'text', text: 'rescued' }, left: [] });
  });

  test('while the program is to leave has what it wrote taken, error or not', async () => {
    const signal = AbortSignal.abort('hung-up');
    const { edited } = await editBy('echo new > "$1"; exit 1', 'one', { signal });
    expect(edited).toEqual({ kind: 'text', text: 'new' });
  });
});

describe('the file', () => {
  const modeOf = (file: string) => statSync(file).mode & 0o777;

  test.each([0o000, 0o022, 0o777])('is for its owner only under the umask %o', async (umask) => {
    const before = process.umask(umask);
    onTestFinished(() => void process.umask(before));
    const modes: number[] = [];
    const home = temporaryHome();
    const session = join(home, 'session');
    mkdirSync(session);
    chmodSync(session, 0o700);
    await editText('one', {
      platform: 'linux',
      env: { EDITOR: 'true' },
      pid: 1,
      roots: { session, data: join(home, 'data') },
      signal: new AbortController().signal,
      start(command, file) {
        modes.push(modeOf(file), modeOf(dirname(file)), modeOf(join(session, 'selfsteer')));
        return startEditor(command, file);
      },
    });
    expect(modes).toEqual([0o600, 0o700, 0o700]);
  });

  test('lies in the folder of the session, and says only which process it is of', async () => {
    const session = temporaryHome();
    let file = '';
    await editBy('true', 'one', { session, seen: (seen) => (file = seen) }).catch(() => {}); // no data folder is made
    expect(file.replace(session, '')).toMatch(/^\/selfsteer\/edit-4321-\w+\/text\.txt$/);
    expect(readdirSync(join(session, 'selfsteer'))).toEqual([]);
  });

  test.each([
    ['others may look into', 0o755],
    ['is not there', undefined],
  ])('lies beside the journal where the folder of the session %s', async (_, mode) => {
    const session = join(temporaryHome(), 'session');
    if (mode !== undefined) mkdirSync(session, { mode });
    let file = '';
    await editBy('true', 'one', { session, seen: (seen) => (file = seen) });
    expect(file).toMatch(/\/data\/edit-4321-\w+\/text\.txt$/);
  });
});
