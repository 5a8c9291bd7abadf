import { expect, test } from 'vitest';
import { readTyped } from '../../../src/terminal/plain/words.ts';

test.each([
  ['<', 'back'],
  ['?', 'help'],
  ['!', 'jump'],
  ['-', 'skip'],
  ['.', 'end'],
  ['help-now', 'help-lines'],
  [' < ', 'back'],
])('%j alone on a line is a word', (line, kind) => expect(readTyped(line)).toEqual({ kind }));

test.each([
  ['a', 'a'],
  ['', ''],
  [' a ', ' a '],
  ['<3', '<3'],
  ['- milk', '- milk'],
  ['...', '...'],
  ['\\<', '<'],
  ['\\-', '-'],
  ['\\help-now', 'help-now'],
  ['\\\\', '\\'],
  ['\\\\<', '\\<'],
  ['\\', '\\'],
  ['\\o/', '\\o/'],
  ['\\\\server\\share', '\\\\server\\share'],
])('%j is the text %j', (line, text) => expect(readTyped(line)).toEqual({ kind: 'text', text }));
