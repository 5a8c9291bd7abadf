import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unseenLines } from '../../../src/terminal/plain/unseen-lines.ts';

test.each([
  ['a line', 'a b\r', ['a b'], ''],
  ['line ends of every kind, each once', 'a\rb\nc\r\nd', ['a', 'b', 'c'], 'd'],
  ['an empty line', '\r', [''], ''],
  ['what means something elsewhere', '<\r?\r!\r', ['<', '?', '!'], ''],
  ['Backspace in both its forms', 'a👩‍👩‍👧é\x7f\bb\r', ['ab'], ''],
  ['Ctrl-W', 'one two \x17three\r', ['one three'], ''],
  ['Ctrl-U', 'one\x15two\r', ['two'], ''],
  ['Ctrl-D behind other keys, which means nothing', 'a\x04b\r', ['ab'], ''],
  ['arrows, Esc and function keys, which type nothing', 'a\x1b[D\x1b[1;5C\x1bOP\x1b[15~b\x1b\r', ['ab'], ''],
  ['a paste between marks', '\x1b[200~a b\x1b[201~\r', ['a b'], ''],
  ['control keys that mean nothing', 'a\x00\x07\x1fb\r', ['ab'], ''],
  ['a tab', 'a\tb\r', ['a\tb'], ''],
])('it reads %s', (_, sent, lines, begun) => expect(unseenLines('', sent)).toEqual({ lines, begun }));

test.each([
  ['Ctrl-C, which drops what is typed', 'a\rb\x03c\r', { lines: ['a'], begun: '', wish: 'interrupt' }],
  ['Ctrl-D where nothing stands', 'a\r\x04b\r', { lines: ['a'], begun: '', wish: 'end' }],
  ['Ctrl-Z, which drops nothing', 'ab\x1ac', { lines: [], begun: 'ab', wish: 'suspend' }],
])('it stops at %s', (_, sent, read) => expect(unseenLines('', sent)).toEqual(read));

test('goes on with what was begun', () => {
  expect(unseenLines('ab', '\x7fc\r')).toEqual({ lines: ['ac'], begun: '' });
});

test('any text comes out as it was typed, whatever it is', () => {
  const text = fc.string({ unit: 'grapheme' }).map((typed) => typed.replace(/[\x00-\x1f\x7f]/g, ''));
  fc.assert(
    fc.property(fc.array(text), (lines) => {
      expect(unseenLines('', lines.map((line) => `${line}\r`).join(''))).toEqual({ lines, begun: '' });
    }),
  );
});
