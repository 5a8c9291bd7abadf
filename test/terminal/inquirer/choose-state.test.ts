import { describe, expect, test } from 'vitest';
import type { ChooseManyPrompt, ChoosePrompt } from '../../../src/questions/prompter.ts';
import { chooseField } from '../../../src/terminal/inquirer/choose-field.ts';
import { chooseManyField } from '../../../src/terminal/inquirer/choose-many-field.ts';
import { aChooseManyPrompt, aChoosePrompt, options } from '../prompts.ts';
import { play, playOn } from './play.ts';

const one = (changes: Partial<ChoosePrompt>, written: string) => {
  const prompt = aChoosePrompt(changes);
  return play(prompt, chooseField(prompt), written);
};
const many = (changes: Partial<ChooseManyPrompt>, written: string) => {
  const prompt = aChooseManyPrompt(changes);
  return play(prompt, chooseManyField(prompt), written);
};

const menu = {
  options: [
    ...options('Plan', 'Leave'),
    { value: 'abc', label: 'ABC of an urge', hidden: true, foundBy: ['def', 'rebt'] },
    { value: 'values', label: 'What matters', hidden: true, foundBy: ['hierarchy of values'] },
  ],
};

describe('a menu with more than it shows', () => {
  test.each([
    ['a digit takes what is shown', '2<enter>', 'leave'],
    ['a digit that stands for no option begins a search', '9<backspace>1<enter>', 'plan'],
    ['down stays within what is shown', '<down><down><down><down><enter>', 'leave'],
    ['what is hidden is found by its label', 'urge<enter>', 'abc'],
    ['and by its other names', 'REBT<enter>', 'abc'],
    ['a name that begins with the words comes before one that holds them', 'a<enter>', 'abc'],
    ['digits are part of the words searched for', 'def1<backspace><enter>', 'abc'],
    ['the words are taken back with Esc', 'abc<escape>1<enter>', 'plan'],
  ])('%s', (_, written, answer) => expect(one(menu, written)).toEqual({ kind: 'answer', answer }));
});

describe('choosing one', () => {
  test.each([
    ['down goes to the first', {}, '<down><enter>', 'at-home'],
    ['up goes to the last', {}, '<up><enter>', 'out'],
    ['down at the end stays there', {}, '<up><down><down><enter>', 'out'],
    ['a digit goes to its option', {}, '2<enter>', 'at-work'],
    ['a digit without an option does nothing', {}, '29<enter>', 'at-work'],
    ['the answer there is stands chosen', { initial: 'out' }, '<enter>', 'out'],
    ['what was half done wins over it', { initial: 'out', unfinished: 'at-work' }, '<enter>', 'at-work'],
    ['a required question begins at the first', { required: true }, '<enter>', 'at-home'],
    ['other takes words', { other: true }, '4in a cab<enter>', { other: 'in a cab' }],
    ['digits are text in words of one’s own', { other: true }, '<up>bus 61<enter>', { other: 'bus 61' }],
    ['a question mark too', { other: true }, '<up>?<enter>', { other: '?' }],
    [
      'words there are can be edited',
      { other: true, initial: { other: 'cab' } },
      's<enter>',
      { other: 'cabs' },
    ],
  ])('%s', (_, changes, written, answer) =>
    expect(one(changes, written)).toEqual({ kind: 'answer', answer }),
  );

  test.each([
    ['Enter alone skips', {}, '<enter>', { kind: 'skip' }],
    ['Backspace takes the choice back', { initial: 'out' }, '<backspace><enter>', { kind: 'skip' }],
    [
      'other without words is refused',
      { other: true },
      '4 <enter>',
      { kind: 'stay', standing: { problem: expect.stringContaining('words of your own') } },
    ],
    [
      'Esc first leaves the words',
      { other: true },
      '4ab<escape>',
      { kind: 'stay', standing: { field: { at: 2, other: { text: 'ab' } } } },
    ],
    ['Esc then goes back', { other: true }, '4ab<escape><escape>', { kind: 'back' }],
    ['Ctrl-D ends the input', {}, '<ctrl-d>', { kind: 'leave', how: 'input-ended' }],
  ])('%s', (_, changes, written, outcome) => expect(one(changes, written)).toMatchObject(outcome));

  test('what stands chosen goes along when the writer goes back', () => {
    const field = chooseField(aChoosePrompt({ other: true }));
    const standing = (written: string) =>
      field.unfinished(playOn(aChoosePrompt({ other: true }), field, written).field);
    expect(standing('2')).toBe('at-work');
    expect(standing('4in a')).toEqual({ other: 'in a' });
    expect(standing('')).toBeUndefined();
  });
});

describe('choosing from a long list', () => {
  const long = {
    options: options(...Array.from({ length: 10 }, (_, index) => `Option ${index + 1}`), 'Café'),
  };

  test.each([
    ['typing searches', 'n 7<enter>', { kind: 'answer', answer: 'option-7' }],
    ['accents and case do not matter', 'CAFE<enter>', { kind: 'answer', answer: 'café' }],
    ['arrows go through what was found', 'on 1<down><enter>', { kind: 'answer', answer: 'option-10' }],
    ['Backspace widens the search again', 'cafx<backspace><enter>', { kind: 'answer', answer: 'café' }],
    [
      'Enter where nothing is found does nothing',
      'xyz<enter>',
      { kind: 'stay', standing: { field: { filter: 'xyz', at: -1 } } },
    ],
    [
      'Esc first ends the search',
      'caf<escape>',
      { kind: 'stay', standing: { field: { filter: '', at: -1 } } },
    ],
    ['Esc then goes back', 'caf<escape><escape>', { kind: 'back' }],
  ])('%s', (_, written, outcome) => expect(one(long, written)).toMatchObject(outcome));
});

describe('choosing several', () => {
  test.each([
    ['Space ticks', {}, ' <enter>', ['tense']],
    ['Space unticks', {}, ' <down> <up> <enter>', ['restless']],
    ['picks come in the order of the options', {}, '31<enter>', ['tense', 'cold-hands']],
    ['one that stands alone unticks the others', {}, '124<enter>', ['none']],
    ['another unticks one that stands alone', {}, '42<enter>', ['restless']],
    ['what stands there can be added to', { initial: ['restless'] }, '1<enter>', ['tense', 'restless']],
    ['other comes last', { other: true }, '5shaky<up><up><up> <enter>', ['restless', { other: 'shaky' }]],
    ['a space in words is a space', { other: true }, '5a b<enter>', [{ other: 'a b' }]],
    ['words untick one that stands alone', { other: true }, '45x<enter>', [{ other: 'x' }]],
    ['one that stands alone leaves words out', { other: true }, '5x<up> <enter>', ['none']],
  ])('%s', (_, changes, written, answer) =>
    expect(many(changes, written)).toEqual({ kind: 'answer', answer }),
  );

  test.each([
    ['Enter without a tick skips', {}, '<enter>', { kind: 'skip' }],
    ['unticking all skips', { initial: ['tense'] }, '1<enter>', { kind: 'skip' }],
    [
      'a required one is not skipped',
      { required: true },
      '<enter>',
      { kind: 'stay', standing: { problem: expect.any(String) } },
    ],
    [
      'what is wrong is said',
      { check: () => 'This takes at most 1.' },
      '12<enter>',
      { kind: 'stay', standing: { problem: 'This takes at most 1.' } },
    ],
  ])('%s', (_, changes, written, outcome) => expect(many(changes, written)).toMatchObject(outcome));
});
