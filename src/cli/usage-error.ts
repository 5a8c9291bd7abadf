import type { Command, CommanderError } from 'commander';
import { UsageError } from '../errors.ts';
import { nearest } from '../text/nearest.ts';

/** What the parser complains of, in our words. `commands` are all there are, of which only some may be loaded. */
export function usageError(
  { message, code }: CommanderError,
  command: Command,
  commands: readonly string[],
): UsageError {
  const name = ancestry(command).join(' ');
  const say = (sentence: string, near?: string) =>
    new UsageError(sentence, `${near === undefined ? '' : `Did you mean "${near}"? `}See: ${name} --help`);
  const part = (pattern: RegExp) => pattern.exec(message)?.[1] ?? '';
  const [word = ''] = command.args;
  switch (code) {
    case 'commander.help':
      return say(`"${name}" needs a word more.`);
    case 'commander.unknownCommand':
      return say(`There is no command "${word}".`, nearest(word, commands));
    case 'commander.excessArguments':
      if (command.parent === null) return say(`There is no command "${word}".`, nearest(word, commands));
      return say(`"${command.args[command.registeredArguments.length] ?? ''}" is one word too many.`);
    case 'commander.unknownOption':
      return say(
        unknownOption(part(/^error: unknown option '(.*?)'(?:\n|$)/s), command),
        nearestOption(message),
      );
    case 'commander.missingArgument':
      return say(`"${name}" needs <${part(/argument '(.*)'/)}>.`);
    case 'commander.optionMissingArgument':
      return say(`${flagIn(message)} needs a value: ${part(/(<[^<>]*>)/)}.`);
    case 'commander.invalidArgument':
      return say(invalidValue(message));
    default:
      return say(message.replace(/^error: /, ''));
  }
}

function unknownOption(flag: string, command: Command): string {
  const [name = '', value] = flag.split('=', 2);
  const isKnown = [command, command.parent].some((one) => one?.options.some(({ long }) => long === name));
  return value !== undefined && isKnown ? `${name} takes no value.` : `There is no option "${flag}".`;
}

function nearestOption(message: string): string | undefined {
  return /\(Did you mean (?:one of )?(-[^\s,?]+)/.exec(message)?.[1];
}

/** The long name in what the parser calls an option: '-o, --output <place>'. */
function flagIn(message: string): string {
  return /option '[^']*?(--[\w-]+)/.exec(message)?.[1] ?? 'The option';
}

function invalidValue(message: string): string {
  const [before, after] = [" argument '", "' is invalid. "];
  const end = message.lastIndexOf(after);
  const value = message.slice(message.indexOf(before) + before.length, end);
  const reason = message.slice(end + after.length);
  const choices = /^Allowed choices are (.*)\.$/.exec(reason)?.[1];
  const sentence = choices === undefined ? reason : `It takes ${choices.replace(/, ([^,]*)$/, ' or $1')}.`;
  return `${flagIn(message)} cannot be "${value}". ${sentence}`;
}

function ancestry(command: Command): string[] {
  return command.parent === null ? [command.name()] : [...ancestry(command.parent), command.name()];
}
