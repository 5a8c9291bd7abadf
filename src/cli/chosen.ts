import { paperFrom } from '../config/paper.ts';
import type { SettingKey, Settings } from '../config/settings.ts';
import { countryIn } from './help-lines.ts';
import { colorToldBy } from './output.ts';

interface Live {
  settings(): Settings;
  readonly process: { readonly env: NodeJS.ProcessEnv };
}

/** What holds where no flag says otherwise, and who said so. */
export interface Chosen<Value = string> {
  readonly value: Value;
  readonly origin: 'environment' | 'file' | 'default';
}

interface Decided {
  readonly settings: Settings;
  readonly env: NodeJS.ProcessEnv;
}

function chosenPaper({ settings, env }: Decided): Chosen<'a4' | 'letter'> {
  return settings.paper === undefined ? byDefault(paperFrom(env)) : fromFile(settings.paper);
}

function chosenCountry({ settings, env }: Decided): Chosen<string | undefined> {
  return settings.country === undefined ? byDefault(countryIn(env)) : fromFile(settings.country);
}

function chosenScreen({ settings, env }: Decided): Chosen<'normal' | 'alternate'> {
  const told = env.STEER_ALTERNATE_SCREEN ?? '';
  if (told !== '') return { value: told === '0' ? 'normal' : 'alternate', origin: 'environment' };
  return settings.screen === undefined ? byDefault('normal') : fromFile(settings.screen);
}

function chosenColor({ settings, env }: Decided): Chosen {
  const told = colorToldBy(env);
  if (told !== undefined) return { value: told, origin: 'environment' };
  return settings.color === undefined ? byDefault('auto') : fromFile(settings.color);
}

/** What the run of a command prints on, where no flag says so. */
export function paperFor(live: Live): 'a4' | 'letter' {
  return chosenPaper(decidedBy(live)).value;
}

/** Whose help lines it shows. */
export function countryFor(live: Live): string | undefined {
  return chosenCountry(decidedBy(live)).value;
}

/** Where it has sheets filled in. */
export function screenFor(live: Live): 'normal' | 'alternate' {
  return chosenScreen(decidedBy(live)).value;
}

const decidedBy = ({ settings, process }: Live) => ({
  settings: settings(),
  env: process.env,
});

/** What holds of any setting; undefined where it is not set and nothing stands in for it. */
export function chosenFor(key: SettingKey, decided: Decided): Chosen<string | undefined> {
  switch (key) {
    case 'paper':
      return chosenPaper(decided);
    case 'country':
      return chosenCountry(decided);
    case 'screen':
      return chosenScreen(decided);
    case 'color':
      return chosenColor(decided);
    case 'language':
      return decided.settings.language === undefined ? byDefault('en') : fromFile(decided.settings.language);
    case 'behaviour':
    case 'goal':
    case 'loved-one': {
      const words = decided.settings[key];
      return words === undefined ? byDefault(undefined) : fromFile(words);
    }
    default:
      return key satisfies never;
  }
}

const byDefault = <Value>(value: Value): Chosen<Value> => ({ value, origin: 'default' });
const fromFile = <Value>(value: Value): Chosen<Value> => ({ value, origin: 'file' });
