import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RankPrompt } from '../../../src/questions/prompter.ts';
import { rankField } from '../../../src/terminal/inquirer/rank-field.ts';
import { aRankPrompt } from '../prompts.ts';
import { play, playOn } from './play.ts';

const rank = (changes: Partial<RankPrompt>, written: string) => {
  const prompt = aRankPrompt(changes);
  return play(prompt, rankField(prompt), written);
};

test.each([
  ['a digit gives a place', {}, '<down><down>1<enter>', ['work']],
  ['a digit does not leave a gap', {}, '2<enter>', ['health']],
  ['a second one goes in before the first', {}, '1<down>1<enter>', ['family', 'health']],
  ['beyond the places the last falls out', {}, '1<down>2<down>1<enter>', ['work', 'health']],
  ['a digit beyond the places does nothing', {}, '13<enter>', ['health']],
  ['what is picked up goes over the rule', {}, '<down> <up><up><up><enter><enter>', ['family']],
  [
    'what is picked up goes down past its neighbour',
    { initial: ['work', 'fun'] },
    ' <down> <enter>',
    ['fun', 'work'],
  ],
  ['and out of the places', { initial: ['work', 'fun'] }, ' <down><down> <enter>', ['fun']],
  ['Enter puts down first', { initial: ['work'] }, ' <enter><enter>', ['work']],
  ['Backspace takes out of the places', { initial: ['work', 'fun'] }, '<backspace><enter>', ['fun']],
  [
    'words take the next place',
    { other: true },
    '1<up><up><down><down><down><down>Sleep<enter><enter>',
    ['health', 'Sleep'],
  ],
  [
    'words that name an option are that option',
    { other: true },
    '<up><down><down><down><down>fun<enter><enter>',
    ['fun'],
  ],
  [
    'own words of before stand there',
    { other: true, initial: ['Sleep', 'fun'] },
    '<enter>',
    ['Sleep', 'fun'],
  ],
])('%s', (_, changes, written, answer) => expect(rank(changes, written)).toEqual({ kind: 'answer', answer }));

test.each([
  ['Enter with no place given skips', {}, '<enter>', { kind: 'skip' }],
  [
    'a required one is not skipped',
    { required: true },
    '<enter>',
    { kind: 'stay', standing: { problem: expect.any(String) } },
  ],
  ['Esc first puts down', {}, ' <escape>', { kind: 'stay', standing: { field: { held: false } } }],
  ['Esc then goes back', {}, ' <escape><escape>', { kind: 'back' }],
])('%s', (_, changes, written, outcome) => expect(rank(changes, written)).toMatchObject(outcome));

test('words without a place, and half-written ones, are not lost when the writer leaves', () => {
  const prompt = aRankPrompt({ other: true, top: 1 });
  const field = rankField(prompt);
  const { field: state } = playOn(prompt, field, '1<down><down><down><down>Sleep<enter>Mu');
  expect(field.unfinished(state)).toEqual(['health', 'Sleep', 'Mu']);
});

test('whatever is pressed, no option is lost and no more than the places are given', () => {
  const pressed = fc.array(
    fc.constantFrom('<up>', '<down>', ' ', '1', '2', '3', '0', '<backspace>', '<escape>'),
  );
  fc.assert(
    fc.property(pressed, (written) => {
      const prompt = aRankPrompt({ canMove: false });
      const { field } = playOn(prompt, rankField(prompt), written.join(''));
      expect([...field.order].sort()).toEqual(['family', 'fun', 'health', 'work']);
      expect(field.placed).toBeLessThanOrEqual(2);
      expect(field.at).toBeLessThan(4);
    }),
  );
});
