import { expect, test } from 'vitest';
import { keyOf } from '../../../src/terminal/inquirer/key.ts';

const plain = { ctrl: false, meta: false, shift: false };

test.each([
  ['Ctrl-_', { ...plain, sequence: '\x1f' }, 'ctrl-_'],
  ['Alt-Up as Esc and Up', { ...plain, name: 'up', sequence: '\x1b\x1b[A' }, 'alt-up'],
  ['Alt-Up as xterm sends it', { ...plain, name: 'up', meta: true, sequence: '\x1b[1;3A' }, 'alt-up'],
  ['Ctrl-Up', { ...plain, name: 'up', ctrl: true, sequence: '\x1b[1;5A' }, 'ctrl-up'],
  ['Esc twice', { ...plain, name: 'escape', meta: true, sequence: '\x1b\x1b' }, 'escape'],
  ['a sequence nobody knows', { ...plain, sequence: '\x1b[99~' }, 'unknown'],
])('%s is read', (_, press, name) => expect(keyOf(press)).toEqual({ name, text: '' }));
