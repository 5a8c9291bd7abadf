import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueFrom } from '../../src/questions/option.ts';
import { anyText } from '../support/any-text.ts';
import { aQuestion, problemsWith } from '../support/question-scope.ts';

const kind = { id: 'kind', type: 'choice', ask: 'Which?' };

describe('the value of a bare string', () => {
  test.each([
    ['Calm', 'calm'],
    ['Talked to someone', 'talked-to-someone'],
    ["I didn't", 'i-didnt'],
    ['I didn’t', 'i-didnt'],
    ['Hawaiʼi', 'hawaii'],
    ['Café crème', 'café-crème'],
    ['cafe\u0301', 'cafe\u0301'],
    ['ÄRGER', 'ärger'],
    ['STRASSE', 'strasse'],
    ['Straße', 'straße'],
    ['ISTANBUL', 'istanbul'],
    ['ΟΔΟΣ', 'οδος'],
    ['24 hours', '24-hours'],
    ['4th', '4th'],
    ['½ day', '½-day'],
    ['焦り', '焦り'],
    ['不安 と 怒り', '不安-と-怒り'],
    ['हिन्दी', 'हिन्दी'],
    ['  two  spaces ', 'two-spaces'],
    ['a/b, c & d', 'a-b-c-d'],
    ['(maybe)', 'maybe'],
    ['-- dashed --', 'dashed'],
    ['snake_case', 'snake-case'],
    ['a\nb', 'a-b'],
    ['__proto__', 'proto'],
    ['constructor', 'constructor'],
    ['!?', ''],
    ['😀', ''],
  ])('%j is %j', (label, value) => {
    expect(valueFrom(label)).toBe(value);
  });

  test('is its own value', () => {
    fc.assert(
      fc.property(anyText, (label) => {
        const value = valueFrom(label);
        expect(valueFrom(value)).toBe(value);
        expect(value).not.toMatch(/^-|-$|--|\s/u);
      }),
    );
  });
});

describe('an option', () => {
  const read = (option: unknown) => {
    const question = aQuestion({ ...kind, options: [option] });
    return 'options' in question && Array.isArray(question.options) ? question.options[0] : undefined;
  };

  test.each<[unknown, object]>([
    ['At home', { value: 'at-home', label: 'At home' }],
    [{ label: 'At home' }, { value: 'at-home', label: 'At home' }],
    [{ value: 'home' }, { value: 'home', label: 'home' }],
    [
      { value: 'H 1', label: 'At home' },
      { value: 'H 1', label: 'At home' },
    ],
    [
      { value: 'none', label: 'None', hint: 'of these', score: -1, alone: true },
      { value: 'none', label: 'None', hint: 'of these', score: -1, alone: true },
    ],
    ['constructor', { value: 'constructor', label: 'constructor' }],
    [{ value: '__proto__' }, { value: '__proto__', label: '__proto__' }],
  ])('%j is read as %j', (option, expected) => {
    expect(read(option)).toEqual(expected);
  });

  test.each<[unknown, string[]]>([
    [[], ['options: must not be empty']],
    ['Calm', ['options: must be a list of options']],
    [[''], ['options.0: must not be empty']],
    [[3], ['options.0: must be a text']],
    [[{}], ['options.0: needs a label']],
    [[{ label: 'a', scroe: 1 }], ['options.0: is not a known key here; did you mean "score"?']],
    [[{ label: 'a', score: 'x' }], ['options.0.score: must be a number']],
    [[{ label: 'a', alone: 1 }], ['options.0.alone: must be true or false']],
    [
      ['!?'],
      [
        'options.0: is "!?", which has no letters or digits to make a value from; give it one: { value: …, label: … }',
      ],
    ],
    [['Other'], ['options.0: is "other", which cannot be an option; write other: true for a free answer']],
    [
      [{ value: 'other', label: 'Else' }],
      ['options.0: is "other", which cannot be an option; write other: true for a free answer'],
    ],
    [['Calm', 'calm!'], ['options.1: has the value "calm" of an earlier option']],
    [['a', 'b', { value: 'a', label: 'Again' }], ['options.2: has the value "a" of an earlier option']],
    [["I didn't", 'I didn’t'], ['options.1: has the value "i-didnt" of an earlier option']],
  ])('%j: %j', (options, problems) => {
    expect(problemsWith({ ...kind, options })).toEqual(problems);
  });
});

describe('what a question offers', () => {
  test.each<[object, string[]]>([
    [{}, [': needs options or from']],
    [{ options: ['a'], from: 'kinds' }, ['from: cannot stand beside options; keep one of them']],
    [{ options: ['a'], where: { column: 'a', is: 'b' } }, ['where: stands only beside from']],
    [{ options: ['a'], sort: 'size' }, ['sort: stands only beside from']],
    [{ from: 'kinds' }, []],
    [{ from: ['kinds', 'urges.trigger'], sort: 'size', top: 3 }, []],
    [{ from: 'kinds', top: 0 }, ['top: must be 1 or more']],
  ])('%j: %j', (offers, problems) => {
    expect(problemsWith({ ...kind, ...offers })).toEqual(problems);
  });
});
