import { Command, CommanderError, Option } from 'commander';
import { UsageError } from '../errors.ts';
import { backupCommand } from './commands/backup.ts';
import { configCommand } from './commands/config.ts';
import { deleteCommand } from './commands/delete.ts';
import { demoCommand } from './commands/demo.ts';
import { doctorCommand } from './commands/doctor.ts';
import { editCommand } from './commands/edit.ts';
import { exportCommand } from './commands/export.ts';
import { fillCommand } from './commands/fill.ts';
import { helpCommand } from './commands/help.ts';
import { helpNowCommand } from './commands/help-now.ts';
import { historyCommand } from './commands/history.ts';
import { homeAction } from './commands/home.ts';
import { importCommand } from './commands/import.ts';
import { journalCommand } from './commands/journal.ts';
import { listCommand } from './commands/list.ts';
import { noteCommand } from './commands/note.ts';
import { printCommand } from './commands/print.ts';
import { resumeCommand } from './commands/resume.ts';
import { searchCommand } from './commands/search.ts';
import { showCommand } from './commands/show.ts';
import { tagCommand, tagsCommand } from './commands/tag.ts';
import { todayCommand } from './commands/today.ts';
import { trashCommand } from './commands/trash.ts';
import { undoCommand } from './commands/undo.ts';
import { urgeCommand } from './commands/urge.ts';
import { worksheetCommand } from './commands/worksheet.ts';
import type { GlobalOptions } from './global-options.ts';
import type { GetContext, LiveContext } from './live-context.ts';
import { usageError } from './usage-error.ts';
import { version } from './version.ts';

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
  steer search pub                    find one by the words in it
  steer edit last                     change an answer; every version is kept
  steer export --output journal.md    take your entries with you
  steer print values cost-benefit     blank sheets for a meeting

If you are in danger, or might come to harm: steer help-now

Everything stays on this machine, in one file of yours.
Help on a command: steer help <command>`;

const commands: Readonly<Record<string, (context: GetContext) => Command>> = {
  fill: fillCommand,
  resume: resumeCommand,
  note: noteCommand,
  urge: urgeCommand,
  today: todayCommand,
  list: listCommand,
  show: showCommand,
  search: searchCommand,
  edit: editCommand,
  history: historyCommand,
  tag: tagCommand,
  tags: tagsCommand,
  delete: deleteCommand,
  undo: undoCommand,
  trash: trashCommand,
  export: exportCommand,
  backup: backupCommand,
  journal: journalCommand,
  import: importCommand,
  print: printCommand,
  worksheet: worksheetCommand,
  config: configCommand,
  'help-now': helpNowCommand,
  doctor: doctorCommand,
  demo: demoCommand,
};

/** Building all of them takes longer than most commands need: only those a word names, if it names any. */
function commandsFor(argv: readonly string[]): ((context: GetContext) => Command)[] {
  const named = Object.entries(commands).filter(([name]) => argv.includes(name));
  const isEnough = (named.length > 0 || asksForVersion(argv)) && !asksForHelp(argv);
  const wanted = isEnough ? named : Object.entries(commands);
  return wanted.map(([, build]) => build);
}

/** Also where it is said too late or beside a mistake; but not after "--", where words are only words. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h');
}

function asksForVersion(argv: readonly string[]): boolean {
  return argv.some((word) => word === '--version' || word === '-V');
}

/** The command line for these words. Parsing throws UsageError for a wrong word, and CommanderError once help was shown. */
export function program(ports: ProgramPorts, argv: readonly string[]): Command {
  const root = new Command('steer');
  const context: GetContext = () => ports.context(root.opts<GlobalOptions>());
  root
    .description('A private, offline journal of CBT and REBT worksheets.')
    .version(`steer ${version}`, '-V, --version', 'print the version')
    .option('--journal <file>', 'the journal to use (STEER_JOURNAL)')
    .option('--no-input', 'never ask; fail at once, naming what is missing')
    .option('--accessible', 'plain lines, numbered choices, no redrawing (ACCESSIBLE)')
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']))
    .option('-q, --quiet', 'say nothing but data and errors')
    .option('--debug', 'show where an error happened')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .addHelpText('after', examples)
    .action(() => homeAction(context, root));
  for (const build of commandsFor(argv)) root.addCommand(build(context));
  root.addCommand(helpCommand(() => program(ports, []), ports.print));
  for (const command of everyCommand(root)) prepare(command, ports, argv);
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
function prepare(command: Command, { print }: ProgramPorts, argv: readonly string[]): void {
  command
    .exitOverride((error) => {
      if (error.exitCode !== 0) refuse(usageError(error, command, known(command)), command, argv);
      throw error;
    })
    .configureOutput({ writeOut: print, writeErr: () => undefined });
  for (const option of command.options) {
    if (!takesOneValue(option)) continue;
    let count = 0;
    command.on(`option:${option.name()}`, () => {
      count += 1;
      if (count > 1) refuse(new UsageError(`${option.long} is there twice.`, 'Give it once.'), command, argv);
    });
  }
}

const takesOneValue = ({ required, variadic }: Option) => required && !variadic;

/** Whoever asks for help gets it, whatever else is wrong. */
function refuse(error: UsageError, command: Command, argv: readonly string[]): void {
  if (asksForHelp(argv)) command.help();
  throw error;
}

/** All the commands there are, though only those that are named were built. */
function known({ parent, commands: built }: Command): string[] {
  return [...(parent === null ? Object.keys(commands) : []), ...built.map((command) => command.name())];
}
