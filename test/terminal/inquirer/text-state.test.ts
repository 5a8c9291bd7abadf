import { describe, expect, test } from 'vitest';
import type { TextPrompt } from '../../../src/questions/prompter.ts';
import { textField } from '../../../src/terminal/inquirer/text-field.ts';
import { aTextPrompt } from '../prompts.ts';
import { play, playOn } from './play.ts';

const ends = (prompt: TextPrompt, written: string) => play(prompt, textField(prompt), written);
const text = (prompt: TextPrompt, written: string) =>
  playOn(prompt, textField(prompt), written).field.edit.text;

describe('a line of text', () => {
  test.each([
    ['is answered with Enter', 'A call<enter>', { kind: 'answer', answer: 'A call' }],
    ['keeps the spaces that were typed', ' a  b <enter>', { kind: 'answer', answer: ' a  b ' }],
    ['is skipped with Enter alone', '<enter>', { kind: 'skip' }],
    ['is skipped when there are only spaces', '  <enter>', { kind: 'skip' }],
    ['ends the input with Ctrl-D where nothing stands', '<ctrl-d>', { kind: 'leave', how: 'input-ended' }],
    ['is left with Ctrl-C', 'ab<ctrl-c>', { kind: 'leave', how: 'interrupted' }],
    ['goes back with Shift-Tab', 'ab<shift-tab>', { kind: 'back', standing: { touched: true } }],
    ['goes back with Esc', '<escape>', { kind: 'back', standing: { touched: false } }],
    ['jumps with Ctrl-O', '<ctrl-o>', { kind: 'jump' }],
  ])('%s', (_, written, outcome) => expect(ends(aTextPrompt(), written)).toMatchObject(outcome));

  test('opens with the answer there is, to be edited', () => {
    expect(ends(aTextPrompt({ initial: 'A call' }), 's<enter>')).toEqual({
      kind: 'answer',
      answer: 'A calls',
    });
  });

  test('opens with what was half typed rather than with the answer there is', () => {
    expect(text(aTextPrompt({ initial: 'A call', unfinished: 'A ca' }), '')).toBe('A ca');
  });

  test('is skipped when an answer is emptied', () => {
    expect(ends(aTextPrompt({ initial: 'A call' }), '<ctrl-u><enter>')).toEqual({ kind: 'skip' });
  });

  test('is not skipped when it is required', () => {
    expect(ends(aTextPrompt({ required: true }), '<enter>')).toMatchObject({
      kind: 'stay',
      standing: { problem: 'This one needs an answer before you can go on.' },
    });
  });

  test('says what is wrong, loses nothing, and takes the mended text', () => {
    const prompt = aTextPrompt({
      check: (typed) => (typed.length < 3 ? 'A few more words, please.' : undefined),
    });
    const refused = playOn(prompt, textField(prompt), 'ab<enter>');
    expect(refused).toMatchObject({ problem: 'A few more words, please.', field: { edit: { text: 'ab' } } });
    expect(playOn(prompt, textField(prompt), 'ab<enter>c').problem).toBeUndefined();
    expect(ends(prompt, 'ab<enter>c<enter>')).toEqual({ kind: 'answer', answer: 'abc' });
  });

  test('goes back while what is typed is wrong', () => {
    expect(ends(aTextPrompt({ check: () => 'No.' }), 'ab<enter><shift-tab>').kind).toBe('back');
  });

  test('does not move where there is nowhere to go', () => {
    expect(text(aTextPrompt({ canMove: false }), 'a<shift-tab><escape><ctrl-o>b')).toBe('ab');
  });

  test('Ctrl-D in a text takes the next character', () => {
    expect(text(aTextPrompt(), 'ab<left><ctrl-d>')).toBe('a');
  });

  test.each([
    ['completes what was begun', 'at t<tab>', 'at the pub'],
    ['completes whatever the case', 'AT T<tab>', 'at the pub'],
    ['goes on to the next that fits', 'at<tab><tab>', 'at the pub'],
    ['comes round again', 'at<tab><tab><tab>', 'at home'],
    ['offers the first in an empty field', '<tab>', 'at home'],
    ['leaves alone what nothing fits', 'xyz<tab>', 'xyz'],
  ])('Tab %s', (_, written, typed) => {
    expect(text(aTextPrompt({ suggest: ['at home', 'at the pub'] }), written)).toBe(typed);
  });
});

describe('a question mark', () => {
  const help = [{ kind: 'answer', text: 'Like so.' }] as const;

  test.each([
    ['shows help in an untouched empty field', '?', 'help'],
    ['is text after text', 'a?', 'stay'],
    ['is text in a field that was emptied', 'a<backspace>?', 'stay'],
  ])('%s', (_, written, kind) => expect(ends(aTextPrompt({ help }), written).kind).toBe(kind));

  test('that was pasted is text', () => {
    const field = textField(aTextPrompt({ help }));
    const step = field.press(field.start, { name: 'paste', text: '?' }, 40);
    expect(step).toMatchObject({ kind: 'stay', state: { edit: { text: '?' } } });
  });

  test('says so where there is no help', () => {
    const { problem } = playOn(aTextPrompt(), textField(aTextPrompt()), '?');
    expect(problem).toBe('There is no help for this question.');
  });
});

describe('a text of several lines', () => {
  const several = (changes: Partial<TextPrompt> = {}) => aTextPrompt({ lines: 4, ...changes });

  test.each([
    ['Enter makes a line', 'a<enter>b<ctrl-d>', 'a\nb'],
    ['Ctrl-D on a new line leaves that line out', 'a<enter>b<enter><ctrl-d>', 'a\nb'],
    ['Enter on two empty lines ends and leaves them out', 'a<enter><enter><enter>', 'a'],
    ['an empty line in between stays', 'a<enter><enter>b<ctrl-d>', 'a\n\nb'],
    [
      'two empty lines that were not typed one after the other do not end',
      'a<enter><enter><left><right><enter>b<ctrl-d>',
      'a\n\n\nb',
    ],
    ['Enter in the middle breaks a line', 'ab<left><enter><ctrl-d>', 'a\nb'],
  ])('%s', (_, written, answer) => expect(ends(several(), written)).toEqual({ kind: 'answer', answer }));

  test.each([
    ['<enter>', 'skip'],
    ['<ctrl-d>', 'skip'],
  ])('%s alone skips', (written, kind) => expect(ends(several(), written).kind).toBe(kind));

  test('an answer that stands there is kept exactly, whatever it ends with', () => {
    expect(ends(several({ initial: 'a\n\n' }), '<ctrl-d>')).toEqual({ kind: 'answer', answer: 'a\n\n' });
  });

  test('empty lines in a paste do not end it', () => {
    const prompt = several();
    const field = textField(prompt);
    const step = field.press(field.start, { name: 'paste', text: 'a\n\n\n\nb' }, 40);
    expect(step).toMatchObject({ kind: 'stay', state: { edit: { text: 'a\n\n\n\nb' }, ending: false } });
  });
});

describe('the keys of a text', () => {
  const keysAfter = (changes: Partial<TextPrompt>, written: string) => {
    const field = textField(aTextPrompt(changes));
    return field.keys(playOn(aTextPrompt(changes), field, written).field);
  };

  test.each([
    ['a line, empty', {}, '', ['Enter skip']],
    ['a line', {}, 'ab', ['Enter next']],
    ['a line with a word just deleted', {}, 'ab<ctrl-w>', ['Enter skip', 'Ctrl-Y puts it back']],
    ['a line with a character just deleted', {}, 'ab<backspace>', ['Enter next']],
    ['several lines, empty', { lines: 4 }, '', ['Enter skip', 'Ctrl-D next', 'Ctrl-G editor']],
    ['several lines', { lines: 4 }, 'ab', ['Enter new line', 'Ctrl-D next', 'Ctrl-G editor']],
    ['several lines that are needed', { lines: 4, required: true }, '', ['Ctrl-D next', 'Ctrl-G editor']],
    [
      'several lines with a word just deleted',
      { lines: 4 },
      'a bc<ctrl-w>',
      ['Enter new line', 'Ctrl-D next', 'Ctrl-Y puts it back'],
    ],
  ])('are few and say what each does: %s', (_, changes, written, keys) => {
    expect(keysAfter(changes, written)).toEqual(keys);
  });
});

test('what a suggestion took the place of, and what was deleted before, do not get in each other’s way', () => {
  expect(text(aTextPrompt({ suggest: ['at home'] }), 'ab<ctrl-u>at<tab><ctrl-y>')).toBe('at homeab');
});

test('a screenful is what the terminal has room for', () => {
  const field = textField(aTextPrompt({ lines: 40, initial: 'a\n'.repeat(40) }));
  const after = (rows: number) => {
    const step = field.press(field.start, { name: 'pageup', text: '' }, 40, rows);
    return step.kind === 'stay' ? step.state.edit.at : undefined;
  };
  expect(after(30)).toBe(40);
  expect(after(20)).toBe(60);
});

test('a text that was understood is remembered as it was understood, and any other as it was typed', () => {
  const understood = (typed: string) => (typed === 'yesterday' ? 'Monday 23 November 2026' : undefined);
  const { said } = textField(aTextPrompt({ understood }));
  expect(said('yesterday')).toEqual(['Monday 23 November 2026']);
  expect(said('two\nlines')).toEqual(['two', 'lines']);
});
