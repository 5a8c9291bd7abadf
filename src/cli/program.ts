import { Command, CommanderError, Option } from 'commander';
import { UsageError } from '../errors.ts';
import { demoCommand } from './commands/demo.ts';
import { exportCommand } from './commands/export.ts';
import { fillCommand } from './commands/fill.ts';
import { helpCommand } from './commands/help.ts';
import { homeAction } from './commands/home.ts';
import { listCommand } from './commands/list.ts';
import { printCommand } from './commands/print.ts';
import { resumeCommand } from './commands/resume.ts';
import { showCommand } from './commands/show.ts';
import { worksheetCommand } from './commands/worksheet.ts';
import type { GlobalOptions } from './global-options.ts';
import type { GetContext, LiveContext } from './live-context.ts';

declare const VERSION: string;

/** The version in package.json; the bundler puts it in the place of the name. */
export const version = typeof VERSION === 'string' ? VERSION : '0.0.0';

export interface ProgramPorts {
  /** Called once the flags are known, by the command that runs. */
  context(options: GlobalOptions): LiveContext;
  readonly print: (text: string) => unknown;
}

const examples = `
Examples:
  steer fill abc                      fill in a worksheet, question by question
  steer resume                        go on where you left off
  steer list                          what you have written
  steer show last                     read an entry
  steer export --output journal.md    take your entries with you
  steer print values cost-benefit     blank sheets for a meeting

Everything stays on this machine, in one file of yours. Help on a command: steer help <command>`;

/** The whole command line. Parsing throws UsageError for a wrong word, and CommanderError once help was shown. */
export function program(ports: ProgramPorts): Command {
  const root = new Command('steer');
  const context: GetContext = () => ports.context(root.opts<GlobalOptions>());
  root
    .description('A private, offline journal of CBT and REBT worksheets.')
    .version(`steer ${version}`, '-V, --version', 'print the version')
    .option('--journal <file>', 'the journal to use (STEER_JOURNAL)')
    .option('--no-input', 'never ask; fail at once, naming what is missing')
    .option('--accessible', 'plain lines, numbered choices, no redrawing (ACCESSIBLE)')
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'))
    .option('-q, --quiet', 'say nothing but data and errors')
    .option('--debug', 'show where an error happened')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .addHelpText('after', examples)
    .action(() => homeAction(context, root));
  for (const command of [
    fillCommand,
    resumeCommand,
    listCommand,
    showCommand,
    exportCommand,
    printCommand,
    worksheetCommand,
    demoCommand,
  ]) {
    root.addCommand(command(context));
  }
  root.addCommand(helpCommand(root, ports.print));
  for (const command of everyCommand(root)) prepare(command, ports);
  return root;
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** Whether an error only means that help or the version was shown. */
export function isHelpShown(error: unknown): boolean {
  return error instanceof CommanderError;
}

/** Errors are thrown, to be reported in one place; help goes to stdout. */
function prepare(command: Command, { print }: ProgramPorts): void {
  command
    .exitOverride((error) => {
      throw error.exitCode === 0 ? error : usageError(error, command);
    })
    .configureOutput({ writeOut: print, writeErr: () => undefined });
}

function usageError({ message, code }: CommanderError, command: Command): UsageError {
  const sentence = message.replace(/^error: /, '').replace(/\n/g, ' ');
  const name = [...ancestry(command)].join(' ');
  if (code === 'commander.help') return new UsageError(`"${name}" needs a word more.`, `See: ${name} --help`);
  return new UsageError(
    `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${/[.?)]$/.test(sentence) ? '' : '.'}`,
    `See: ${name} --help`,
  );
}

function ancestry(command: Command): string[] {
  return command.parent === null ? [command.name()] : [...ancestry(command.parent), command.name()];
}
