import { leavingNothing } from '../errors.ts';
import type { Context } from './context.ts';
import { outside } from './menu.ts';

export interface SettingToAsk {
  readonly key: string;
  readonly about: string;
  readonly takes: string;
  readonly now: string | undefined;
  check(value: string): string | undefined;
}

/** Asks what a setting is to be, so that no shell remembers it. */
export async function askForSetting(setting: SettingToAsk, context: Context): Promise<string> {
  const { key, about, takes, now, check } = setting;
  const prompter = await context.prompter(
    `what "${key}" is to be`,
    `give it, or - to read it from stdin: steer config set ${key} -`,
  );
  const reply = await leavingNothing(() =>
    prompter.text({
      ...outside,
      ask: `${about}:`,
      hint: `${takes.charAt(0).toUpperCase()}${takes.slice(1)}.`,
      lines: 1,
      initial: now,
      suggest: [],
      help: [],
      required: true,
      canMove: false,
      check,
    }),
  );
  return reply.kind === 'answer' ? reply.answer : '';
}
