import { Command } from 'commander';
import type { GetContext } from '../live-context.ts';

const about = `
A flag wins over a variable of the environment, that over what is set here, and that over what
is usual. "behaviour", "goal" and "loved-one" stand in sheets in your own words; the file they are
in is for you alone, but not encrypted with your journal.
  steer config set paper letter
  steer config set goal               asks for it, so that no shell remembers it
  steer config set screen alternate   sheets leave nothing to scroll back to
  steer config unset goal`;

export function configCommand(context: GetContext): Command {
  return new Command('config')
    .description('what holds for every run: your words, paper, colours, country, screen')
    .addCommand(listCommand(context))
    .addCommand(getCommand(context))
    .addCommand(setCommand(context))
    .addCommand(unsetCommand(context))
    .helpCommand(false)
    .addHelpText('after', about);
}

interface JsonFlag {
  readonly json?: boolean;
}

function listCommand(context: GetContext): Command {
  return new Command('list')
    .description('all settings, what holds, and who says so')
    .option('--json', 'print JSON')
    .action(async ({ json }: JsonFlag) => {
      const live = context();
      const { settingsHeld } = await import('../change-settings.ts');
      const { settingLines } = await import('../setting-lines.ts');
      const { file, held } = settingsHeld(live.process);
      if (json) return live.output.printJson(held);
      live.output.print(settingLines(held, live.output.width));
      live.output.say(`In ${file}`);
    });
}

function getCommand(context: GetContext): Command {
  return new Command('get')
    .description('what a setting is; nothing where it is not set')
    .argument('<key>', 'its name, as "steer config list" has it')
    .option('--json', 'print JSON')
    .action(async (name: string, { json }: JsonFlag) => {
      const live = context();
      const { settingHeld } = await import('../change-settings.ts');
      const held = settingHeld(name, live.process);
      if (json) return live.output.printJson(held);
      if (held.value !== null) live.output.print(`${held.value}\n`);
    });
}

function setCommand(context: GetContext): Command {
  return new Command('set')
    .description('settle something for all runs to come')
    .argument('<key>', 'its name, as "steer config list" has it')
    .argument('[value]', 'what it is to be; asked for when left out, read from stdin with -')
    .action(async (name: string, value: string | undefined) => {
      const live = context();
      const { setSetting } = await import('../change-settings.ts');
      const { key, kept, held } = await setSetting(name, value, live);
      live.output.say(`${key} is now: ${kept}`);
      if (held.origin === 'environment')
        live.output.say(`In this terminal the environment wins: ${held.value}`);
    });
}

function unsetCommand(context: GetContext): Command {
  return new Command('unset')
    .description('leave something to what is usual again')
    .argument('<key>', 'its name, as "steer config list" has it')
    .action(async (name: string) => {
      const live = context();
      const { unsetSetting } = await import('../change-settings.ts');
      const { key, wasSet } = unsetSetting(name, live.process);
      live.output.say(wasSet ? `${key} is no longer set.` : `${key} was not set.`);
    });
}
