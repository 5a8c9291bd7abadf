import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules, settingKeys, settingNamed } from '../../src/config/settings.ts';
import { faultOf, readSettings, withSetting } from '../../src/config/settings-text.ts';

describe('a file of settings', () => {
  test('is lines of names and values; blank ones and comments are not read', () => {
    const text =
      '\uFEFF# mine\r\n\r\nPaper = Letter\r\n  loved_one=my sister = Ana \r\ncountry = gb\r\n #goal = x\n';
    expect(readSettings(text)).toEqual({
      settings: { paper: 'letter', 'loved-one': 'my sister = Ana', country: 'GB' },
      problems: [],
    });
    expect(readSettings('')).toEqual({ settings: {}, problems: [] });
  });

  test.each([
    ['papr = a4', 'There is no setting "papr". Did you mean "paper"?'],
    ['__proto__ = a4', 'There is no setting "__proto__".'],
    ['constructor = a4', 'There is no setting "constructor".'],
    [`${'x'.repeat(500)} = a4`, `There is no setting "${'x'.repeat(40)}…".`],
    ['paper', 'This is no setting: one looks like "paper = a4".'],
    ['= a4', 'There is no setting "".'],
    ['paper = a5', '"paper" must be a4 or letter.'],
    ['paper =', '"paper" must be a4 or letter.'],
    ['language = de', '"language" must be en.'],
    ['screen = off', '"screen" must be normal or alternate.'],
    ['country = Germany', '"country" must be the two letters of a country, such as GB.'],
    ['goal = a\x1b[31mb', '"goal" must be words on one line, 200 letters at most.'],
    [`goal = ${'x'.repeat(201)}`, '"goal" must be words on one line, 200 letters at most.'],
  ])('%j is named with its line, and the others are read', (line, message) => {
    expect(readSettings(`color = never\n${line}\nbehaviour = x\n`)).toEqual({
      settings: { color: 'never', behaviour: 'x' },
      problems: [{ line: 2, message }],
    });
  });

  test('a setting that is there twice is the first', () => {
    expect(readSettings('paper = a4\nPAPER = letter')).toEqual({
      settings: { paper: 'a4' },
      problems: [{ line: 2, message: '"paper" is there twice.' }],
    });
  });

  test('whatever it holds, it is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { settings, problems } = readSettings(text);
        for (const key of settingKeys) {
          const value = settings[key];
          expect(value === undefined || faultOf(key, value) === undefined).toBe(true);
        }
        expect(problems.every(({ line }) => line >= 1)).toBe(true);
      }),
    );
  });
});

describe('changing one', () => {
  const text = '# mine\npaper = a4\n\n# words\ngoal=x';

  test.each([
    ['takes its place', 'paper', 'letter', '# mine\npaper = letter\n\n# words\ngoal=x\n'],
    [
      'stands last where it is new',
      'color',
      'never',
      '# mine\npaper = a4\n\n# words\ngoal=x\ncolor = never\n',
    ],
    ['takes it out', 'goal', undefined, '# mine\npaper = a4\n\n# words\n'],
    ['takes out nothing', 'country', undefined, '# mine\npaper = a4\n\n# words\ngoal=x\n'],
  ] as const)('%s, and leaves all else as it was', (_, key, value, changed) => {
    expect(withSetting(text, key, value)).toBe(changed);
  });

  test('what was set is read again', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 50 })
      .filter((value) => rules.goal.read(value.trim()) !== undefined);
    fc.assert(
      fc.property(words, (value) => {
        const { settings, problems } = readSettings(withSetting(text, 'goal', value.trim()));
        expect({ goal: settings.goal, problems }).toEqual({ goal: value.trim(), problems: [] });
      }),
    );
  });
});

test.each([
  ['loved-one', 'loved-one'],
  ['Loved One', 'loved-one'],
  ['colours', 'color'],
  ['behavior', 'behaviour'],
  ['toString', undefined],
  ['', undefined],
])('%j is the setting %j', (name, key) => expect(settingNamed(name)).toBe(key));
