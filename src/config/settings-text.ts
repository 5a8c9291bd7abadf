import { nearest } from '../text/nearest.ts';
import { rules, type SettingKey, type Settings, settingKeys, settingNamed } from './settings.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** What is wrong, each with its line. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** Settings as they stand in their file: "paper = a4", one on a line; "#" begins a line that is not read. */
export function readSettings(text: string): ReadSettings {
  const found = new Map<SettingKey, string>();
  const problems: { line: number; message: string }[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const setting = isRead(line) ? readLine(line, found) : undefined;
    if (setting === undefined) continue;
    if ('message' in setting) problems.push({ line: index + 1, message: setting.message });
    else found.set(setting.key, setting.value);
  }
  return { settings: Object.fromEntries(found) as Settings, problems }; // their rules let nothing else through
}

/** The text with a setting changed, or, without a value, taken out; the other lines are as they were. */
export function withSetting(text: string, key: SettingKey, value: string | undefined): string {
  const lines = linesOf(text);
  const isOurs = (line: string) => isRead(line) && keyOf(line) === key;
  const place = lines.findIndex(isOurs);
  const others = lines.filter((line) => !isOurs(line));
  const changed =
    value === undefined
      ? others
      : others.toSpliced(place < 0 ? others.length : place, 0, `${key} = ${value}`);
  return changed.map((line) => `${line}\n`).join('');
}

/** Why a value does not fit a setting; undefined where it does. */
export function faultOf(key: SettingKey, value: string): string | undefined {
  return rules[key].read(value.trim()) === undefined ? `"${key}" must be ${rules[key].takes}.` : undefined;
}

function readLine(
  line: string,
  found: ReadonlyMap<SettingKey, string>,
): { readonly key: SettingKey; readonly value: string } | { readonly message: string } {
  const at = line.indexOf('=');
  if (at < 0) return { message: 'This is no setting: one looks like "paper = a4".' };
  const key = keyOf(line);
  if (key === undefined) return { message: noSetting(line.slice(0, at).trim()) };
  if (found.has(key)) return { message: `"${key}" is there twice.` };
  const value = rules[key].read(line.slice(at + 1).trim());
  return value === undefined ? { message: `"${key}" must be ${rules[key].takes}.` } : { key, value };
}

/** What to say of a name that is no setting's. */
export function noSetting(name: string): string {
  const shown = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  const near = name.length > 40 ? undefined : nearest(name, settingKeys);
  return `There is no setting "${shown}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
}

function keyOf(line: string): SettingKey | undefined {
  return settingNamed(line.slice(0, Math.max(0, line.indexOf('='))));
}

function isRead(line: string): boolean {
  return line.trim() !== '' && !line.trimStart().startsWith('#');
}

function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
