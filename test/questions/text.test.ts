import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { anyText } from '../support/any-text.ts';
import { aQuestion, complaints, converseAbout, problemsWith, scopeWith } from '../support/question-scope.ts';
import { accept, refused, skip } from '../support/scripted-prompter.ts';
import { check } from './checking.ts';

const event = { id: 'event', type: 'text', ask: 'What happened?' };
const short = { ...event, 'max-length': 3 };

describe('a text', () => {
  test.each([
    ['a line'],
    ['  spaces around it  '],
    ['two\nlines\r\nand a tab\t'],
    ['“quotes” — dashes'],
    ['|a|b| *c* <d> & \\e'],
    ['\u202eturned round'],
    ['\u001b[31mred'],
    ['e\u0301 is not é'],
    ['{{event}}'],
    ['__proto__'],
    ['null'],
  ])('is stored as it is: %j', (typed) => {
    expect(check(event, typed)).toEqual({ answer: typed });
  });

  test('is stored as it is, whatever it is', () => {
    fc.assert(
      fc.property(
        anyText.filter((typed) => !typed.includes('\0')),
        (typed) => {
          expect(check(event, typed)).toEqual({ answer: typed });
        },
      ),
    );
  });

  test('may be a megabyte long', () => {
    const long = 'word '.repeat(210_000);
    expect(check(event, long)).toEqual({ answer: long });
    expect(complaints(aQuestion(short), check(short, long))).toEqual([
      'event is 1050000 characters long; 3 is the most',
    ]);
  });

  test.each([
    ['a number', 1],
    ['a list', ['a']],
    ['a map', { a: 'b' }],
    ['true', true],
  ])('is not %s', (_, value) => {
    expect(complaints(aQuestion(event), check(event, value))).toEqual(['event must be a text']);
  });

  test.each([
    ['a\0b', 'event holds a NUL character, which cannot be stored'],
    ['a\ud800b', 'event holds half of a character (a lone surrogate), which cannot be stored'],
    ['\udc00', 'event holds half of a character (a lone surrogate), which cannot be stored'],
  ])('that cannot be stored is refused: %j', (typed, sentence) => {
    expect(complaints(aQuestion(event), check(event, typed))).toEqual([sentence]);
  });
});

describe('max-length counts what a reader sees as one character', () => {
  test.each(['abc', 'äöü', 'e\u0301e\u0301e\u0301', '👩‍👩‍👧👩🏽‍🚀🇩🇪', '한국어', 'a\r\nb', '  x'])(
    '%j is three or fewer',
    (typed) => {
      expect(check(short, typed)).toEqual({ answer: typed });
    },
  );

  test.each([
    ['abcd', 4],
    ['a\nb\n', 4],
    ['👩‍👩‍👧👩🏽‍🚀🇩🇪!', 4],
  ])('%j is %d', (typed, length) => {
    expect(complaints(aQuestion(short), check(short, typed))).toEqual([
      `event is ${length} characters long; 3 is the most`,
    ]);
  });

  test('and says so at the prompt', async () => {
    const { reply } = await converseAbout(aQuestion(short), {
      script: [['What', 'abcd', refused('This is 4 characters long; 3 is the most.', 'abc')]],
    });
    expect(reply).toEqual({ kind: 'answer', answer: 'abc' });
  });
});

describe('its prompt', () => {
  test('takes as many lines as the sheet says and offers its words', async () => {
    const question = aQuestion({ ...event, lines: 3, suggest: ['work', 'home'] });
    const { prompts } = await converseAbout(question, { script: [['What', skip]] });
    expect(prompts[0]).toMatchObject({ lines: 3, suggest: ['work', 'home'] });
  });

  test('holds the answer given before, exactly', async () => {
    const current = '  as it was\n';
    const { reply, prompts } = await converseAbout(aQuestion({ ...event, lines: 3 }), {
      current,
      script: [['What', accept]],
    });
    expect(prompts[0]).toMatchObject({ initial: current });
    expect(reply).toEqual({ kind: 'answer', answer: current });
  });
});

describe('its default', () => {
  const aim = aQuestion({ id: 'aim', type: 'text', ask: 'Aim?' });

  test('takes in an earlier answer', () => {
    const question = aQuestion({ ...event, default: 'For {{aim}}: ' });
    const scope = scopeWith([aim, question], { aim: 'more sleep' });
    expect(types.initial(question, scope)).toBe('For more sleep: ');
  });

  test('is not there while there is nothing to take in', () => {
    const question = aQuestion({ ...event, default: 'For {{aim}}: ' });
    expect(types.initial(question, scopeWith([aim, question], { aim: null }))).toBeUndefined();
  });
});

test.each([
  [{ ...event, lines: 0 }, ['lines: must be 1 or more']],
  [{ ...event, lines: -1 }, ['lines: must be 1 or more']],
  [{ ...event, lines: 1.5 }, ['lines: must be a whole number']],
  [{ ...event, 'max-length': 'ten' }, ['max-length: must be a whole number']],
  [{ ...event, 'max-length': 0 }, ['max-length: must be 1 or more']],
  [{ ...event, suggest: 'work' }, ['suggest: must be a list of texts']],
  [{ ...event, ask: ' ' }, ['ask: must not be empty']],
  [{ ...event, max: 3 }, [expect.stringMatching(/^: is not a known key here/)]],
  [{ ...event, id: 'What' }, ['id: must be lower-case words joined by hyphens, beginning with a letter']],
])('%j is no definition', (definition, problems) => {
  expect(problemsWith(definition)).toEqual(problems);
});
