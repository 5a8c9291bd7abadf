import { describe, expect, test } from 'vitest';
import type { Prompt } from '../../../src/questions/prompter.ts';
import { press } from '../../../src/terminal/inquirer/press.ts';
import { secretField } from '../../../src/terminal/inquirer/secret-field.ts';
import { play, playOn } from './play.ts';

const prompt: Prompt = {
  ask: 'Passphrase',
  help: [],
  required: true,
  canMove: false,
  isMenu: true,
  keep: () => expect.unreachable('a secret is never kept'),
};
const field = secretField({ ask: 'Passphrase' });
const plain = (text: string) => text;
const styles = { ask: plain, muted: plain, current: plain, problem: plain };

function pasting(...texts: string[]) {
  let standing = { field: field.start, touched: false };
  for (const text of texts) {
    const outcome = press({ prompt, field, width: 40 }, standing, { name: 'paste', text });
    if (outcome.kind !== 'stay') throw new Error(outcome.kind);
    ({ standing } = outcome);
  }
  return standing;
}

describe('a secret', () => {
  test.each([
    ['is what was typed, spaces too', ' a  b ', ' a  b '],
    ['may be empty', '', ''],
    ['may hold what means something elsewhere', '?<-!.\\', '?<-!.\\'],
    ['loses its last character, however long that is', 'a👩‍👩‍👧é<backspace><backspace>b', 'ab'],
    ['loses its last word', 'one two <ctrl-w>three', 'one three'],
    ['loses all', 'one two<ctrl-u>three', 'three'],
    [
      'stays the same with keys that lead nowhere',
      'a<left><home><tab><up><shift-tab><ctrl-o><escape>b',
      'ab',
    ],
    ['cannot be taken to an editor or ended with Ctrl-D', 'a<ctrl-g><ctrl-d>b', 'ab'],
    ['has nothing to lose where nothing stands', '<backspace><ctrl-w><ctrl-u>a', 'a'],
  ])('%s', (_, written, answer) =>
    expect(play(prompt, field, `${written}<enter>`)).toEqual({ kind: 'answer', answer }),
  );

  test.each([
    ['Ctrl-C', 'ab<ctrl-c>', 'interrupted'],
    ['Ctrl-D where nothing stands', '<ctrl-d>', 'input-ended'],
    ['the end of the input', 'ab<end-of-input>', 'input-ended'],
  ])('is left with %s', (_, written, how) =>
    expect(play(prompt, field, written)).toMatchObject({ kind: 'leave', how }),
  );

  test('that is refused is typed anew', () => {
    const strict = secretField({
      ask: '',
      check: (typed) => (typed.length < 3 ? 'A longer one, please.' : undefined),
    });
    expect(playOn(prompt, strict, 'ab<enter>')).toMatchObject({
      problem: 'A longer one, please.',
      field: '',
    });
    expect(play(prompt, strict, 'ab<enter>cde<enter>')).toEqual({ kind: 'answer', answer: 'cde' });
  });

  test('looks the same with everything that can stand in it', () => {
    const looks = ['', 'a', '日本', 'x'.repeat(5000)].map((typed) =>
      field.view(typed, { width: 40, height: 10, styles }),
    );
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(1);
    expect(['', 'a', 'x'.repeat(50)].map(field.said)).toEqual([['······'], ['······'], ['······']]);
    expect(field.unfinished('a')).toBeUndefined();
  });
});

describe('a pasted secret', () => {
  test('may be long, and a line end behind it is no part of it', () => {
    expect(pasting('a', `${'日本'.repeat(5000)}\n`).field).toBe(`a${'日本'.repeat(5000)}`);
  });

  test('of several lines is not taken', () => {
    expect(pasting('a', 'b\nc')).toMatchObject({
      field: 'a',
      problem: expect.stringContaining('several lines'),
    });
  });
});
