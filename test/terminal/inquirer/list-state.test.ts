import { expect, test } from 'vitest';
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
  expect(step.kind === 'stay' && field.unfinished(step.state)).toEqual(['ab', 'c', 'z']);
});

test('half-typed text is the last of what was unfinished', () => {
  const prompt = aListPrompt();
  const field = listField(prompt);
  expect(field.unfinished(playOn(prompt, field, 'a<enter>b').field)).toEqual(['a', 'b']);
});

test('there is something to put on disk when an item is finished, and not before', () => {
  const prompt = aListPrompt();
  const field = listField(prompt);
  const after = (written: string) => playOn(prompt, field, written).field;
  expect(field.toKeep?.(after('a'), after('ab'))).toBeUndefined();
  expect(field.toKeep?.(after('a'), after('a<enter>'))).toEqual(['a']);
});
