import { dirname } from 'node:path';
import { settingsFile } from '../config/paths.ts';
import { rules, type SettingKey, settingKeys, settingNamed } from '../config/settings.ts';
import { faultOf, noSetting, withSetting } from '../config/settings-text.ts';
import { OutputError, UsageError } from '../errors.ts';
import { type Chosen, chosenFor } from './chosen.ts';
import type { LiveContext } from './live-context.ts';
import { strictSettings } from './live-settings.ts';
import { placesFrom } from './places.ts';
import { makeFolder, writeFiles } from './write-files.ts';

/** A setting, with what holds where no flag says otherwise; null: nothing does. */
export interface HeldSetting {
  readonly key: SettingKey;
  readonly value: string | null;
  readonly origin: Chosen['origin'];
}

export function settingsHeld(process: NodeJS.Process): { file: string; held: readonly HeldSetting[] } {
  const file = settingsFile(placesFrom(process));
  const { settings } = strictSettings(file);
  const held = settingKeys.map((key) => {
    const { value = null, origin } = chosenFor(key, { settings, env: process.env });
    return { key, value, origin };
  });
  return { file, held };
}

/** Throws UsageError, with the nearest name, where there is no such setting. */
export function settingHeld(name: string, process: NodeJS.Process): HeldSetting {
  const key = keyFor(name);
  const held = settingsHeld(process).held.find((one) => one.key === key);
  return held ?? { key, value: null, origin: 'default' };
}

/** Sets it to a value, to what stdin says where that is "-", or, without one, to what is typed. */
export async function setSetting(
  name: string,
  value: string | undefined,
  live: LiveContext,
): Promise<{ readonly key: SettingKey; readonly kept: string; readonly held: HeldSetting }> {
  const key = keyFor(name);
  const file = settingsFile(placesFrom(live.process));
  const { text, settings } = strictSettings(file);
  const given = value === undefined ? await asked(key, settings[key], live) : await read(value, live);
  const kept = rules[key].read(given.trim());
  if (kept === undefined) throw new UsageError(faultOf(key, given) ?? '', `See: steer config list`);
  write(file, withSetting(text, key, kept));
  return { key, kept, held: settingHeld(key, live.process) };
}

export function unsetSetting(name: string, process: NodeJS.Process): { key: SettingKey; wasSet: boolean } {
  const key = keyFor(name);
  const file = settingsFile(placesFrom(process));
  const { text, settings } = strictSettings(file);
  const wasSet = settings[key] !== undefined;
  if (wasSet) write(file, withSetting(text, key, undefined));
  return { key, wasSet };
}

function keyFor(name: string): SettingKey {
  const key = settingNamed(name);
  if (key === undefined) throw new UsageError(noSetting(name), 'See all: steer config list');
  return key;
}

async function asked(key: SettingKey, now: string | undefined, live: LiveContext): Promise<string> {
  const { askForSetting } = await import('../app/ask-for-setting.ts');
  const { about, takes } = rules[key];
  return askForSetting({ key, about, takes, now, check: (value) => faultOf(key, value) }, live);
}

async function read(value: string, live: LiveContext): Promise<string> {
  if (value !== '-') return value;
  const { readInput } = await import('./read-input.ts');
  return readInput('-', live.process);
}

/** Whole or not at all, for its owner only. */
function write(file: string, content: string): void {
  try {
    makeFolder(dirname(file));
    writeFiles([{ path: file, content }], { force: true, secret: true });
  } catch (error) {
    if (error instanceof OutputError) throw new OutputError(error.message, 'Nothing was changed.');
    throw error;
  }
}
