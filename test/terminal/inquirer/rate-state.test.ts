import { expect, test } from 'vitest';
import type { RatePrompt } from '../../../src/questions/prompter.ts';
import { rateField } from '../../../src/terminal/inquirer/rate-field.ts';
import { aRatePrompt } from '../prompts.ts';
import { play } from './play.ts';

const rate = (changes: Partial<RatePrompt>, written: string) => {
  const prompt = aRatePrompt(changes);
  return play(prompt, rateField(prompt), written);
};

test.each([
  ['a number is typed', {}, '7<enter>', 7],
  ['of two digits too', {}, '10<enter>', 10],
  ['a decimal point where steps are small', { step: 0.5 }, '7.5<enter>', 7.5],
  ['a decimal comma too', { step: 0.5 }, '7,5<enter>', 7.5],
  ['below zero', { min: -5, max: 5 }, '-3<enter>', -3],
  ['steps of a tenth come out exact', { max: 1, step: 0.1 }, '0.3<enter>', 0.3],
  ['right begins at the least', {}, '<right><enter>', 0],
  ['left begins at the most', {}, '<left><enter>', 10],
  ['arrows begin at the rating before', { before: 7 }, '<left><enter>', 7],
  ['arrows go in steps', { step: 0.1, max: 1, initial: 0.2 }, '<right><enter>', 0.3],
  ['arrows stop at the ends', { initial: 9 }, '<right><right><right><enter>', 10],
  ['Home is the least', { initial: 9 }, '<home><enter>', 0],
  ['End is the most', {}, '<end><enter>', 10],
  ['a digit begins anew on a rating that stands there', { initial: 7 }, '3<enter>', 3],
  ['the rating there is stays with Enter', { initial: 7 }, '<enter>', 7],
  ['a digit is taken back', {}, '73<backspace><enter>', 7],
  ['a digit begins anew on a rating that was refused', {}, '15<enter>8<enter>', 8],
  ['a refused rating can be mended', {}, '15<enter><backspace><enter>', 1],
])('%s', (_, changes, written, answer) => expect(rate(changes, written)).toEqual({ kind: 'answer', answer }));

test.each([
  ['beyond the end', {}, '11<enter>', 'It goes from 0 to 10.'],
  ['between whole numbers', {}, '7.5<enter>', 'Whole numbers only, from 0 to 10.'],
  ['off the step', { max: 100, step: 5 }, '42<enter>', 'It goes in steps of 5, from 0 to 100.'],
  ['no number yet', {}, '-<enter>', 'A number from 0 to 10, please.'],
])('%s is refused in words', (_, changes, written, problem) => {
  expect(rate(changes, written)).toMatchObject({ kind: 'stay', standing: { problem } });
});

test.each([
  ['Enter alone skips', {}, '<enter>'],
  ['the rating before is not chosen by itself', { before: 7 }, '<enter>'],
  ['a rating taken back is skipped', { initial: 7 }, '<backspace><enter>'],
])('%s', (_, changes, written) => expect(rate(changes, written)).toEqual({ kind: 'skip' }));

test('a half-typed number is put back as it is', () => {
  const field = rateField(aRatePrompt({ unfinished: '1.' }));
  expect(field.start.typed).toBe('1.');
  expect(field.unfinished(field.start)).toBe(1);
  expect(field.unfinished({ typed: '-', fresh: false })).toBe('-');
});
