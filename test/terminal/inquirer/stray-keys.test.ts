import { describe, expect, test } from 'vitest';
import { chooseField } from '../../../src/terminal/inquirer/choose-field.ts';
import { chooseManyField } from '../../../src/terminal/inquirer/choose-many-field.ts';
import { listField } from '../../../src/terminal/inquirer/list-field.ts';
import { rateField } from '../../../src/terminal/inquirer/rate-field.ts';
import { textField } from '../../../src/terminal/inquirer/text-field.ts';
import { aChooseManyPrompt, aChoosePrompt, aListPrompt, aRatePrompt, aTextPrompt } from '../prompts.ts';
import { play, playOn } from './play.ts';

const help = [{ kind: 'remark', text: 'Help.' }] as const;

describe('words where they cannot be', () => {
  test('on a scale are answered, and Enter behind them does not skip', () => {
    const prompt = aRatePrompt();
    expect(playOn(prompt, rateField(prompt), 'a lot').problem).toBe('A number from 0 to 10, please.');
    expect(playOn(prompt, rateField(prompt), 'a lot<enter>').problem).toContain('Enter once more skips');
    expect(play(prompt, rateField(prompt), 'a lot<enter><enter>')).toEqual({ kind: 'skip' });
    expect(play(prompt, rateField(prompt), 'a lot<enter>7<enter>')).toEqual({ kind: 'answer', answer: 7 });
  });

  test('in a short list look for the option', () => {
    const prompt = aChoosePrompt();
    expect(play(prompt, chooseField(prompt), 'work<enter>')).toEqual({ kind: 'answer', answer: 'at-work' });
    expect(playOn(prompt, chooseField(prompt), 'she said<enter>').field).toMatchObject({
      filter: 'she said',
    });
  });

  test('in a list to tick do not skip it', () => {
    const prompt = aChooseManyPrompt();
    expect(playOn(prompt, chooseManyField(prompt), 'tense<enter>').problem).toContain('Space ticks');
    expect(play(prompt, chooseManyField(prompt), 'tense <enter>')).toEqual({
      kind: 'answer',
      answer: ['tense'],
    });
  });

  test('after a search the place before it is there again', () => {
    const prompt = aChoosePrompt({ initial: 'out' });
    expect(play(prompt, chooseField(prompt), 'home<escape><enter>')).toEqual({
      kind: 'answer',
      answer: 'out',
    });
  });
});

test('a long list has numbers to type', () => {
  const options = Array.from({ length: 30 }, (_, index) => ({
    value: `v${index + 1}`,
    label: `Option ${index + 1}`,
  }));
  const prompt = aChoosePrompt({ options });
  expect(play(prompt, chooseField(prompt), '17<enter>')).toEqual({ kind: 'answer', answer: 'v17' });
  expect(play(prompt, chooseField(prompt), '2<enter>')).toEqual({ kind: 'answer', answer: 'v2' });
});

test('a new date takes the place of the one that stands there, and can be edited all the same', () => {
  const prompt = aTextPrompt({ initial: '2026-11-24', replaces: true });
  expect(play(prompt, textField(prompt), 'yesterday<enter>')).toEqual({
    kind: 'answer',
    answer: 'yesterday',
  });
  expect(play(prompt, textField(prompt), '<backspace>5<enter>')).toEqual({
    kind: 'answer',
    answer: '2026-11-25',
  });
  const half = aTextPrompt({ ...prompt, unfinished: 'yester' });
  expect(play(half, textField(half), 'day<enter>')).toEqual({ kind: 'answer', answer: 'yesterday' });
});

test('a question mark asks for help at each new item of a list', () => {
  const prompt = aListPrompt({ help });
  expect(play(prompt, listField(prompt), 'tea<enter>?')).toMatchObject({ kind: 'help' });
  expect(playOn(prompt, listField(prompt), 'tea<enter>s<backspace>?').field).toMatchObject({
    edit: { text: '?' },
  });
});

test('an editor has a list with an item on each line', () => {
  const { editor, start } = listField(aListPrompt({ initial: ['tea', 'soup'] }));
  expect(editor?.text(start)).toBe('tea\nsoup');
  expect(editor?.withText(start, 'bread\n\nwater\n')).toMatchObject({ items: ['bread', 'water'], at: 2 });
});
