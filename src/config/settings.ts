/** What a person may settle once for all runs; a flag, and a variable where there is one, wins over it. */
export interface Settings {
  readonly behaviour?: string;
  readonly goal?: string;
  readonly 'loved-one'?: string;
  readonly paper?: 'a4' | 'letter';
  readonly language?: 'en';
  readonly color?: 'auto' | 'always' | 'never';
  readonly country?: string;
  readonly screen?: 'normal' | 'alternate';
}

export type SettingKey = keyof Settings;

interface Rule {
  readonly about: string;
  /** What it takes, to be said behind "must be". */
  readonly takes: string;
  /** As it is kept; undefined for what it does not take. */
  read(value: string): string | undefined;
}

/** More than this does not fit into a question. */
const longestWords = 200;

export const rules: Readonly<Record<SettingKey, Rule>> = {
  behaviour: words('What you work on, as sheets are to call it'),
  goal: words('Your goal, as sheets are to call it'),
  'loved-one': words('The person you care about, as sheets are to call them'),
  paper: oneOf('What is printed on', ['a4', 'letter']),
  language: oneOf('What the program speaks: English, so far', ['en']),
  color: oneOf('Colours', ['auto', 'always', 'never']),
  country: {
    about: 'Whose help lines are shown first',
    takes: 'the two letters of a country, such as GB',
    read: (value) => (/^[a-z]{2}$/i.test(value) ? value.toUpperCase() : undefined),
  },
  screen: oneOf('Where sheets are filled in: alternate leaves nothing to scroll back to', [
    'normal',
    'alternate',
  ]),
};

export const settingKeys = Object.keys(rules) as readonly SettingKey[]; // it has no others

/** A setting by its name, in which case, space, "_" and "-" do not matter; undefined where there is none. */
export function settingNamed(name: string): SettingKey | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return settingKeys.find((key) => key === (spellings[plain] ?? plain));
}

const spellings: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null), {
  colour: 'color',
  colours: 'color',
  colors: 'color',
  behavior: 'behaviour',
});

function words(about: string): Rule {
  return {
    about,
    takes: `words on one line, ${longestWords} letters at most`,
    read(value) {
      const isFit = value.length > 0 && value.length <= longestWords && !/[\0-\x1f\x7f-\x9f]/.test(value);
      return isFit ? value : undefined;
    },
  };
}

function oneOf(about: string, choices: readonly string[]): Rule {
  return {
    about,
    takes: choices.length === 1 ? `${choices[0]}` : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`,
    read: (value) => choices.find((choice) => choice === value.toLowerCase()),
  };
}
