import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, editOf, press } from '../../../src/terminal/inquirer/line-edit.ts';
import { keys } from './keys.ts';

/** Text with "|" for the cursor, before and after some keys. */
function edited(before: string, written: string, { several = true, width = 20 } = {}): string {
  const at = before.indexOf('|');
  let edit: Edit = { text: before.replace('|', ''), at };
  for (const key of keys(written)) edit = press(edit, key, { several, width }) ?? edit;
  return `${edit.text.slice(0, edit.at)}|${edit.text.slice(edit.at)}`;
}

describe('editing a text', () => {
  test.each([
    ['typing goes in at the cursor', 'a|c', 'b', 'ab|c'],
    ['left passes one character', 'ab|', '<left>', 'a|b'],
    ['left passes a family as one', 'a👨‍👩‍👧|', '<left>', 'a|👨‍👩‍👧'],
    ['right passes a letter with its accent', '|e\u0301x', '<right>', 'e\u0301|x'],
    ['left at the start stays', '|ab', '<left>', '|ab'],
    ['right at the end stays', 'ab|', '<right>', 'ab|'],
    ['left goes from a line to the one above', 'a\n|b', '<left>', 'a|\nb'],
    ['right goes from a line to the one below', 'a|\nb', '<right>', 'a\n|b'],
    ['backspace takes a whole character', 'a👍🏽|b', '<backspace>', 'a|b'],
    ['backspace joins lines', 'a\n|b', '<backspace>', 'a|b'],
    ['backspace at the start takes nothing', '|a', '<backspace>', '|a'],
    ['delete takes the next character', '|e\u0301x', '<delete>', '|x'],
    ['delete at the end takes nothing', 'a|', '<delete>', 'a|'],
    ['Ctrl-A goes to the start of the line', 'one\ntwo|', '<ctrl-a>', 'one\n|two'],
    ['Ctrl-E goes to its end', 'o|ne\ntwo', '<ctrl-e>', 'one|\ntwo'],
    ['Ctrl-U cuts to the start of the line', 'one\ntw|o', '<ctrl-u>', 'one\n|o'],
    ['Ctrl-K cuts to the end of the line', 'o|ne\ntwo', '<ctrl-k>', 'o|\ntwo'],
    ['Ctrl-K at the end of a line takes the line end', 'one|\ntwo', '<ctrl-k>', 'one|two'],
    ['Ctrl-W cuts a word and the space behind it', 'one two |', '<ctrl-w>', 'one |'],
    ['Ctrl-W at the start of a line joins it', 'one\n|two', '<ctrl-w>', 'one|two'],
    ['Ctrl-Left goes a word back', 'one two|', '<ctrl-left>', 'one |two'],
    ['Ctrl-Right goes a word on', '|one two', '<ctrl-right>', 'one| two'],
    ['down goes a line down', 'o|ne\ntwo', '<down>', 'one\nt|wo'],
    ['down keeps the column across a short line', 'one|\nx\nthree', '<down><down>', 'one\nx\nthr|ee'],
    ['up in the first line stays', 'o|ne', '<up>', 'o|ne'],
  ])('%s', (_, before, written, after) => expect(edited(before, written)).toBe(after));

  test('up and down go by the rows on the screen', () => {
    expect(edited('one two three fo|ur', '<up>', { width: 10 })).toBe('one two| three four');
  });

  test('up to a row that goes on stays in that row', () => {
    expect(edited('aaaa bb cccccccccc|', '<up>', { width: 10 })).toBe('aaaa bb| cccccccccc');
  });

  test('a paste keeps its lines where there may be several', () => {
    const edit = press(editOf('a'), { name: 'paste', text: 'b\n\nc\n' }, { several: true, width: 20 });
    expect(edit).toEqual({ text: 'ab\n\nc\n', at: 6 });
  });

  test('in one line the lines of a paste are joined by spaces', () => {
    const edit = press(editOf('a'), { name: 'paste', text: ' b\nc\n' }, { several: false, width: 20 });
    expect(edit?.text).toBe('a b c');
  });

  test('a key that does not edit is left to others', () => {
    expect(press(editOf('a'), { name: 'escape', text: '' }, { several: true, width: 20 })).toBeUndefined();
  });

  test('the cursor stays in the text and on a whole character whatever is pressed', () => {
    const pressed = fc.array(
      fc.constantFrom(
        ...'left right up down home end backspace delete ctrl-w ctrl-k ctrl-left ctrl-right'.split(' '),
      ),
    );
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '日', '👨‍👩‍👧', 'e\u0301') });
    fc.assert(
      fc.property(text, pressed, (start, names) => {
        let edit = editOf(start);
        for (const name of names) edit = press(edit, { name, text: '' }, { several: true, width: 6 }) ?? edit;
        const bounds = [0, ...boundaries(edit.text)];
        expect(bounds).toContain(edit.at);
      }),
    );
  });
});

function boundaries(text: string): number[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ index, segment }) => index + segment.length);
}
