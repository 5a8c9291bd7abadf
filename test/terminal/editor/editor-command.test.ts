import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editorCommand } from '../../../src/terminal/editor/editor-command.ts';
import { temporaryHome } from '../../support/home.ts';

const byShell = (given: string) => ({ name: given, program: 'sh', args: ['-c', `${given} "$@"`, given] });

test.each([
  ['VISUAL first', { VISUAL: 'emacs', EDITOR: 'vi' }, byShell('emacs')],
  ['EDITOR where VISUAL is blank', { VISUAL: ' ', EDITOR: 'vi' }, byShell('vi')],
  ['arguments, for the shell to take apart', { EDITOR: 'code --wait' }, byShell('code --wait')],
  ['what is too long for a name', { VISUAL: 'x'.repeat(5000) }, byShell('x'.repeat(5000))],
])('it is %s', (_, env, command) => expect(editorCommand({ platform: 'linux', env })).toEqual(command));

test('a path with spaces is one program', () => {
  const program = join(temporaryHome(), 'my editor');
  writeFileSync(program, '');
  expect(editorCommand({ platform: 'linux', env: { EDITOR: program } })).toEqual({
    name: program,
    program,
    args: [],
  });
});

test.each([
  [['vi', 'nano', 'sensible-editor'], 'sensible-editor'],
  [['vi', 'nano'], 'nano'],
  [['vi'], 'vi'],
  [['ed'], undefined],
])('of %j the usual one is %s', (programs, name) => {
  const folder = temporaryHome();
  for (const program of programs) writeFileSync(join(folder, program), '', { mode: 0o755 });
  expect(editorCommand({ platform: 'linux', env: { PATH: `/nowhere:${folder}` } })?.name).toBe(name);
});

test('what cannot be run is no editor', () => {
  const folder = temporaryHome();
  mkdirSync(join(folder, 'sensible-editor'));
  writeFileSync(join(folder, 'nano'), '', { mode: 0o644 });
  expect(editorCommand({ platform: 'linux', env: { PATH: folder } })).toBeUndefined();
});

test('on Windows it is notepad, or what is set, with arguments or without', () => {
  expect(editorCommand({ platform: 'win32', env: {} })).toMatchObject({ program: 'notepad', args: [] });
  expect(editorCommand({ platform: 'win32', env: { EDITOR: 'code --wait' } })).toMatchObject({
    program: 'code --wait',
    isShellLine: true,
  });
});
