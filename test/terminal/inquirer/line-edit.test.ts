import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, editOf, hasJustCut } from '../../../src/terminal/inquirer/edit.ts';
import { typed } from '../../../src/terminal/inquirer/key.ts';
import { press } from '../../../src/terminal/inquirer/line-edit.ts';
import { keys } from './keys.ts';

/** Letters, wide ones, such as go from right to left, and those that are made of several. */
const units = [
  'a',
  ' ',
  '\n',
  '\t',
  '日',
  '👨‍👩‍👧',
  'e\u0301',
  '\u0301',
  'ש',
  'ُ',
  '🇩🇪',
  '👍🏽',
  '\u0600',
  'क्षि',
];
/** What comes to stand beside them becomes one with them. */
const joining = ['\u0301', 'ُ', '\u0600'];
const text = fc.string({ unit: fc.constantFrom(...units), maxLength: 20 });
const unjoined = fc.string({
  unit: fc.constantFrom(...units.filter((unit) => !joining.includes(unit))),
  maxLength: 20,
});

/** What comes of some keys in a text with "|" for the cursor. */
function pressed(before: string, written: string, { several = true, width = 20 } = {}): Edit {
  const at = before.indexOf('|');
  let edit: Edit = { text: before.replace('|', ''), at };
  for (const key of keys(written)) edit = press(edit, key, { several, width }) ?? edit;
  return edit;
}

function edited(...pressing: Parameters<typeof pressed>): string {
  const { text, at } = pressed(...pressing);
  return `${text.slice(0, at)}|${text.slice(at)}`;
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
    ['Alt-Backspace cuts a word', 'one two|', '<alt-backspace>', 'one |'],
    ['Alt-D cuts the word in front', 'one| two three', '<alt-d>', 'one| three'],
    ['Alt-D at the end of a line takes the line end', 'one|\ntwo', '<alt-d>', 'one|two'],
    ['Ctrl-Home goes to the start of it all', 'one\ntw|o', '<ctrl-home>', '|one\ntwo'],
    ['Ctrl-End goes to its end', 'o|ne\ntwo', '<ctrl-end>', 'one\ntwo|'],
    ['a screenful down ends in the last line', 'o|ne\ntwo\nthree', '<pagedown>', 'one\ntwo\nt|hree'],
    ['a screenful up ends in the first line', 'one\ntwo\nthr|ee', '<pageup>', 'one|\ntwo\nthree'],
    ['Ctrl-Left goes a word back', 'one two|', '<ctrl-left>', 'one |two'],
    ['Ctrl-Right goes a word on', '|one two', '<ctrl-right>', 'one| two'],
    ['down goes a line down', 'o|ne\ntwo', '<down>', 'one\nt|wo'],
    ['down keeps the column across a short line', 'one|\nx\nthree', '<down><down>', 'one\nx\nthr|ee'],
    ['up in the first line stays', 'o|ne', '<up>', 'o|ne'],
  ])('%s', (_, before, written, after) => expect(edited(before, written)).toBe(after));

  test('a screenful is so many rows', () => {
    const edit = press(
      editOf('a\nb\nc\nd'),
      { name: 'pageup', text: '' },
      { several: true, width: 20, page: 2 },
    );
    expect(edit?.at).toBe(3);
  });

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
});

describe('what was deleted', () => {
  test.each([
    ['comes back', 'one two|', '<ctrl-w><ctrl-y>', 'one two|'],
    ['comes back with Ctrl-_ too', 'one two|', '<ctrl-u><ctrl-_>', 'one two|'],
    ['one after the other comes back as one', 'one two three|', '<ctrl-w><ctrl-w><ctrl-y>', 'one two three|'],
    ['character by character too', 'one|', '<backspace><backspace><ctrl-y>', 'one|'],
    ['to both sides comes back in its order', 'one t|wo', '<ctrl-k><ctrl-w><ctrl-y>', 'one two|'],
    ['in front stays in its order', '|one two', '<alt-d><alt-d><ctrl-y>', 'one two|'],
    ['over a line end comes back with it', 'a\n|b', '<backspace><ctrl-k><ctrl-y>', 'a\nb|'],
    [
      'after something else was done is another one',
      'one two|',
      '<ctrl-w><left><backspace><ctrl-y>',
      'one| ',
    ],
    ['after typing is another one', 'one two|', '<ctrl-w>x<backspace><ctrl-y>', 'one x|'],
    ['comes back where the cursor is now', 'one two|', '<ctrl-w><home><ctrl-y>', 'two|one '],
    ['is not lost by deleting nothing', 'one|', '<ctrl-u><ctrl-u><backspace><ctrl-y>', 'one|'],
    ['is nothing at first', 'one|', '<ctrl-y>', 'one|'],
  ])('%s', (_, before, written, after) => expect(edited(before, written)).toBe(after));

  test.each([
    ['a word', 'one two|', '<ctrl-w>', true],
    ['two characters one after the other', 'one|', '<backspace><backspace>', true],
    ['one character', 'a👨‍👩‍👧|', '<backspace>', false],
    ['a word, and then something else', 'one two|', '<ctrl-w><left>', false],
  ])('is worth a word in the key help: %s', (_, before, written, worth) => {
    expect(hasJustCut(pressed(before, written))).toBe(worth);
  });
});

describe('whatever is pressed', () => {
  const moving =
    'left right up down home end pageup pagedown ctrl-left ctrl-right ctrl-home ctrl-end ctrl-a ctrl-e';
  const deleting = 'backspace delete ctrl-w ctrl-k ctrl-u alt-d alt-backspace';
  const named = (names: string) => fc.constantFrom(...names.split(' ')).map((name) => ({ name, text: '' }));
  const typing = fc.constantFrom(...units).map(typed);
  const several = { several: true, width: 6 };

  test('the cursor stays in the text and on a whole character', () => {
    const any = fc.array(fc.oneof(named(`${moving} ${deleting} ctrl-y`), typing), { maxLength: 30 });
    fc.assert(
      fc.property(text, any, (start, keys) => {
        let edit = editOf(start);
        for (const key of keys) {
          edit = press(edit, key, several) ?? edit;
          expect([0, ...boundaries(edit.text)]).toContain(edit.at);
        }
      }),
    );
  });

  test('a run of deletions comes back as it was', () => {
    const run = fc.array(named(deleting), { maxLength: 10 });
    fc.assert(
      fc.property(unjoined, fc.array(named(moving), { maxLength: 5 }), run, (start, moves, deletions) => {
        const moved = moves.reduce((edit, key) => press(edit, key, several) ?? edit, editOf(start));
        const cut = deletions.reduce((edit, key) => press(edit, key, several) ?? edit, moved);
        expect(press(cut, { name: 'ctrl-y', text: '' }, several)?.text).toBe(start);
      }),
    );
  });

  test('what is typed and deleted again leaves the text as it was', () => {
    fc.assert(
      fc.property(
        unjoined,
        fc.nat(),
        fc.array(fc.constantFrom('a', '日', 'ש', '\t', '🙂')),
        (start, seed, added) => {
          const bounds = [0, ...boundaries(start)];
          let edit: Edit = { text: start, at: bounds[seed % bounds.length] ?? 0 };
          for (const one of added) edit = press(edit, typed(one), several) ?? edit;
          for (const _ of added) edit = press(edit, { name: 'backspace', text: '' }, several) ?? edit;
          expect(edit.text).toBe(start);
        },
      ),
    );
  });
});

function boundaries(text: string): number[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ index, segment }) => index + segment.length);
}
