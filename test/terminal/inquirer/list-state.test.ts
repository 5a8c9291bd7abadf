import { describe, expect, test } from 'vitest';
import type { ListPrompt } from '../../../src/questions/prompter.ts';
import { listField } from '../../../src/terminal/inquirer/list-field.ts';
import { aListPrompt } from '../prompts.ts';
import { play, playOn } from './play.ts';

const list = (changes: Partial<ListPrompt>, written: string) => {
  const prompt = aListPrompt(changes);
  return play(prompt, listField(prompt), written);
};

test.each([
  ['an item a line, an empty one ends', {}, 'a<enter>b<enter><enter>', ['a', 'b']],
  ['Ctrl-D ends with the item being written', {}, 'a<enter>b<ctrl-d>', ['a', 'b']],
  ['up goes back into an item', {}, 'a<enter>b<enter><up>c<enter><enter>', ['a', 'bc']],
  ['Backspace on an empty line too', {}, 'a<enter><backspace>b<enter><enter>', ['ab']],
  ['an emptied item is gone', {}, 'a<enter>b<enter><up><up><backspace><enter><down><enter>', ['b']],
  ['up keeps what was being written', {}, 'a<enter>b<up><down><down><enter>', ['a', 'b']],
  ['what stands there can be added to', { initial: ['a'] }, 'b<enter><enter>', ['a', 'b']],
  ['what stands there stays with Enter', { initial: ['a'] }, '<enter>', ['a']],
  ['what was half done wins', { initial: ['a'], unfinished: ['a', 'b'] }, '<enter>', ['a', 'b']],
  ['Tab takes a suggestion', { suggest: ['call someone'] }, 'ca<tab><enter><enter>', ['call someone']],
])('%s', (_, changes, written, answer) => expect(list(changes, written)).toEqual({ kind: 'answer', answer }));

test.each([
  ['Enter alone skips', {}, '<enter>', { kind: 'skip' }],
  [
    'a required one is not skipped',
    { required: true },
    '<enter>',
    { kind: 'stay', standing: { problem: expect.any(String) } },
  ],
  [
    'what is wrong is said at the end',
    { check: () => 'This needs at least 2.' },
    'a<enter><enter>',
    { kind: 'stay', standing: { problem: 'This needs at least 2.' } },
  ],
])('%s', (_, changes, written, outcome) => expect(list(changes, written)).toMatchObject(outcome));

test('each pasted line is an item, of which the last is still open', () => {
  const field = listField(aListPrompt());
  const step = field.press(field.start, { name: 'paste', text: 'a\nb\n\nc\n' }, 40);
  expect(step).toMatchObject({ kind: 'stay', state: { items: ['a', 'b'], at: 2, edit: { text: 'c' } } });
});

test('lines pasted into an item go in before the next', () => {
  const prompt = aListPrompt({ initial: ['a', 'z'] });
  const field = listField(prompt);
  const { field: state } = playOn(prompt, field, '<up><up>');
  const step = field.press(state, { name: 'paste', text: 'b\nc' }, 40);
  expect(step.kind === 'stay' && field.unfinished(step.state)).toEqual({
    items: ['ab', '', 'z'],
    at: 1,
    typed: 'c',
  });
});

const left = (changes: Partial<ListPrompt>, written: string) => {
  const prompt = aListPrompt(changes);
  const field = listField(prompt);
  return field.unfinished(playOn(prompt, field, written).field);
};

describe('what was half typed', () => {
  test.each([
    ['a new item', {}, 'a<enter>b', { items: ['a'], at: 1, typed: 'b' }],
    [
      'an item that was there',
      { initial: ['a', 'b'] },
      '<up><up>x',
      { items: ['a', 'b'], at: 0, typed: 'ax' },
    ],
    ['an item that was emptied', { initial: ['ab'] }, '<up><ctrl-u>', { items: ['ab'], at: 0, typed: '' }],
    ['a new one between others', { initial: ['a'] }, 'x<alt-up>', { items: ['', 'a'], at: 0, typed: 'x' }],
    ['nothing, in an item only looked at', { initial: ['a', 'b'] }, '<up><up>', ['a', 'b']],
    ['nothing, with only spaces', { initial: ['a'] }, '  ', ['a']],
    ['nothing, once it is finished', {}, 'a<enter>b<enter>', ['a', 'b']],
  ])('is told apart from what was finished: %s', (_, changes, written, unfinished) => {
    expect(left(changes, written)).toEqual(unfinished);
  });

  test.each([
    ['a new item', { items: ['a'], at: 1, typed: 'b' }, 'c<enter><enter>', ['a', 'bc']],
    ['in its place', { items: ['a', 'b'], at: 0, typed: 'ax' }, 'y<enter><ctrl-d>', ['axy', 'b']],
    ['a new one between others', { items: ['', 'a'], at: 0, typed: 'x' }, 'y<ctrl-d>', ['xy', 'a']],
    ['one that was emptied', { items: ['a', 'b'], at: 0, typed: '' }, '<ctrl-d>', ['b']],
  ])('stands in the field again: %s', (_, unfinished, written, answer) => {
    expect(list({ unfinished }, written)).toEqual({ kind: 'answer', answer });
  });

  test.each([
    ['a place that is not there', { items: ['a'], at: 2, typed: 'b' }],
    ['items that are no texts', { items: [1], at: 0, typed: 'b' }],
    ['no words', { items: ['a'], at: 0 }],
    ['something else', 'a'],
  ])('is not believed with %s', (_, unfinished) => {
    expect(left({ initial: ['z'], unfinished }, '')).toEqual(['z']);
  });
});

describe('the order', () => {
  test.each([
    ['up', '<up><alt-up><ctrl-d>', ['a', 'c', 'b']],
    ['up with Ctrl', '<up><ctrl-up><ctrl-d>', ['a', 'c', 'b']],
    ['down', '<up><up><up><alt-down><ctrl-down><ctrl-d>', ['b', 'c', 'a']],
    ['with what is being changed in it', '<up>x<alt-up>y<ctrl-d>', ['a', 'cxy', 'b']],
    ['a new one', 'x<alt-up><alt-up>y<ctrl-d>', ['a', 'xy', 'b', 'c']],
    ['not above the first', '<up><up><up><alt-up><ctrl-d>', ['a', 'b', 'c']],
    ['not below the last', '<up><alt-down><ctrl-d>', ['a', 'b', 'c']],
    ['not an empty new one', '<alt-up><ctrl-d>', ['a', 'b', 'c']],
  ])('changes: %s', (_, written, answer) => {
    expect(list({ initial: ['a', 'b', 'c'] }, written)).toEqual({ kind: 'answer', answer });
  });

  test('is put on disk when it changes', () => {
    const prompt = aListPrompt({ initial: ['a', 'b'] });
    const field = listField(prompt);
    const after = (written: string) => playOn(prompt, field, written).field;
    expect(field.toKeep?.(after('<up>'), after('<up><alt-up>'))).toEqual(['b', 'a']);
    expect(field.toKeep?.(after('x'), after('x<alt-up>'))).toEqual({
      items: ['a', '', 'b'],
      at: 1,
      typed: 'x',
    });
  });

  test.each([
    ['of one item cannot change', ['a'], '<up>', false],
    ['of two items can', ['a', 'b'], '<up>', true],
    ['of an item and one being written can', ['a'], 'x', true],
    ['of an item alone with nothing being written cannot', ['a'], '', false],
  ])('%s, and the keys say so', (_, initial, written, says) => {
    expect(keysAfter({ initial }, written).includes('Alt-↑ ↓ move it')).toBe(says);
  });
});

describe('what was deleted', () => {
  const initial = ['a', 'bc', 'd'];

  test.each([
    ['in the item it comes back', '<up><up><ctrl-u><ctrl-y><ctrl-d>', ['a', 'bc', 'd']],
    ['the item that went with Enter comes back', '<up><up><ctrl-u><enter><ctrl-y><ctrl-d>', ['a', 'bc', 'd']],
    ['the item that went with ↑ too', '<up><up><ctrl-u><up><ctrl-y><ctrl-d>', ['a', 'bc', 'd']],
    ['the item that went with ↓ too', '<up><up><ctrl-u><down><ctrl-_><ctrl-d>', ['a', 'bc', 'd']],
    ['the last item too', '<up><ctrl-u><enter><ctrl-y><ctrl-d>', ['a', 'bc', 'd']],
    ['with the cursor in it', '<up><up><ctrl-u><enter><ctrl-y>x<ctrl-d>', ['a', 'bcx', 'd']],
    [
      'later its words come back where the cursor is',
      '<up><up><ctrl-u><enter><end><ctrl-y><ctrl-d>',
      ['a', 'dbc'],
    ],
  ])('%s', (_, written, answer) => expect(list({ initial }, written)).toEqual({ kind: 'answer', answer }));

  test.each([
    ['after a word', '<up><up><ctrl-u>', true],
    ['after an item of one character went', '<up><ctrl-u><enter>', true],
    ['not after something else', '<up><up><ctrl-u><enter><left>', false],
    ['not after one character', '<up><up><backspace>', false],
  ])('can be put back, the keys say: %s', (_, written, says) => {
    expect(keysAfter({ initial }, written).includes('Ctrl-Y puts it back')).toBe(says);
  });
});

function keysAfter(changes: Partial<ListPrompt>, written: string): readonly string[] {
  const prompt = aListPrompt(changes);
  const field = listField(prompt);
  return field.keys(playOn(prompt, field, written).field);
}

test('the first key that does nothing leaves the field untouched', () => {
  expect(playOn(aListPrompt(), listField(aListPrompt()), '<up>').touched).toBe(false);
});

test('there is something to put on disk when an item is finished, and not before', () => {
  const prompt = aListPrompt();
  const field = listField(prompt);
  const after = (written: string) => playOn(prompt, field, written).field;
  expect(field.toKeep?.(after('a'), after('ab'))).toBeUndefined();
  expect(field.toKeep?.(after('a'), after('a<enter>'))).toEqual(['a']);
});
