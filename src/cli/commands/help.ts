import { Command } from 'commander';
import { UsageError } from '../../errors.ts';
import { nearest } from '../../text/nearest.ts';

export function helpCommand(whole: () => Command, print: (text: string) => unknown): Command {
  return new Command('help')
    .description('help on a command, or: help exit-codes, help environment')
    .argument('[topic...]', 'a command, exit-codes or environment')
    .action((topic: string[]) => {
      const name = topic.join(' ');
      const text = Object.hasOwn(topics, name) ? topics[name] : undefined;
      if (text === undefined) findCommand(whole(), topic).outputHelp();
      else print(text);
    });
}

function findCommand(root: Command, [name, ...rest]: readonly string[]): Command {
  if (name === undefined) return root;
  const found = root.commands.find((command) => command.name() === name);
  if (found === undefined) throw noHelpOn(name, root);
  return findCommand(found, rest);
}

function noHelpOn(name: string, { parent, commands }: Command): UsageError {
  const known = commands.map((command) => command.name());
  const near = nearest(name, parent === null ? [...known, ...Object.keys(topics)] : known);
  return new UsageError(
    `There is no help on "${name}".`,
    near === undefined ? 'See: steer --help' : `Did you mean "${near}"? See: steer --help`,
  );
}

const topics: Readonly<Record<string, string>> = {
  'exit-codes': `Exit codes:
    0  done, also when nothing is found or the reader of a pipe has left
    1  a plain failure: an output is there already or cannot be written, or
       the system's keyring cannot be used
    2  wrong usage: an unknown word, one too many, a bad filter or date,
       an answer needed and nobody to ask
    3  a wrong worksheet or pack, wrong answers, or a malformed input file
    4  no such worksheet, pack, entry or input file
    5  the journal cannot be used: locked, damaged, not one of ours, newer
       than the program, disk full
    6  a passphrase is needed or wrong
   70  a fault of ours
  129  hung up; the draft is kept
  130  interrupted, or the end of input at a prompt; the draft is kept
  143  terminated; the draft is kept
`,
  environment: `Environment:
  STEER_JOURNAL      the journal to use, as --journal
  STEER_NOW          stops the clock at a date and time with an offset, which
                     is then the zone too: 2026-11-24T21:30:00+01:00
  STEER_PASSPHRASE_FILE
                     its first line is the passphrase of an encrypted journal
  STEER_NEW_PASSPHRASE_FILE
                     the same for a new one: steer journal passphrase
  STEER_ACCESSIBLE   not empty: plain lines, as --accessible; ACCESSIBLE too
  STEER_ALTERNATE_SCREEN
                     not empty: sheets leave nothing to scroll back to; 0: as
                     usual; wins over "steer config set screen"
  NO_COLOR           not empty: no colours; --color wins
  FORCE_COLOR        colours also in a pipe; 0: none
  TERM               dumb: plain lines and no colours
  COLUMNS            the width, where the terminal does not tell
  LC_ALL             letter where it names a place that uses that paper, else
                     a4; LC_PAPER and LANG too, the first that is set; --paper
                     and "steer config set paper" win
  XDG_DATA_HOME      the journal is in selfsteer/ there (~/.local/share)
  XDG_CONFIG_HOME    settings are in selfsteer/config.txt there (~/.config)
  XDG_STATE_HOME     until when the system's keyring remembers is in selfsteer/
                     there (~/.local/state)
  XDG_CACHE_HOME     compiled code is in selfsteer/ there (~/.cache)
`,
};
