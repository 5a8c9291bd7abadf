import fc from 'fast-check';
import { isHelpShown, program } from '../../src/cli/program.ts';
import { UsageError } from '../../src/errors.ts';
import { mutated } from '../inputs/mutated.ts';
import { nastyWords } from '../inputs/nasty.ts';
import { type Target, textOf } from '../target.ts';

/** Where a command begins its work: the words were understood. */
class Understood extends Error {}

const seeds = [
  'fill\nabc\n--answers\n-\n--at\nyesterday\n--tag\na\n--draft',
  'list\n--from\nlast month\n--where\nurge>=7\n--limit\n5\n--reverse',
  'export\n3\n7\n--output\na.pdf\n--format\nmd\n--force',
  'print\nabc\n--lines\n8\n--paper\nletter\n--fillable\n--copies\n3',
  'search\npub\nfri*\n--status\nall',
  'tag\n1\n2\n--add\nevening\n--remove\nhome',
  'import\na.json\n--dry-run\n--json',
  'backup\nverify\na.db',
  'worksheet\nshow\nabc',
  'help\nexit-codes',
  '--journal\na.db\n--color\nnever\n--no-input\n-q\n--debug\nhistory\nlast\n--forget\n2',
  '--version',
];

/** The words of a command line, a line each, up to where the command would begin. */
export const commandLine: Target = {
  prepare: () => ({
    inputs: fc.oneof(
      mutated(seeds, [
        ...seeds.flatMap((seed) => seed.split('\n')),
        '\n',
        '\n--',
        '=',
        '\n-',
        '--no-',
        ...nastyWords,
      ]),
      fc
        .array(fc.constantFrom(...seeds.flatMap((seed) => seed.split('\n')), ...nastyWords), { maxLength: 6 })
        .map((words) => new TextEncoder().encode(words.join('\n'))),
    ),
    async attempt(input) {
      const argv = textOf(input).replaceAll('\0', '').split('\n').slice(0, 40);
      const context = () => {
        throw new Understood();
      };
      try {
        await program({ context, print: () => true }, argv).parseAsync(['node', 'steer', ...argv]);
        return true;
      } catch (error) {
        if (error instanceof Understood || isHelpShown(error)) return true;
        if (error instanceof UsageError && error.message.trim() === '')
          throw new Error('A refusal that says nothing');
        throw error;
      }
    },
  }),
};
