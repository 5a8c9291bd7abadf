import type { GlobalOptions } from '../../src/cli/global-options.ts';
import { isHelpShown, program } from '../../src/cli/program.ts';
import { reportError } from '../../src/cli/report-error.ts';

class Ran extends Error {
  readonly options: GlobalOptions;

  constructor(options: GlobalOptions) {
    super('a command ran');
    this.options = options;
  }
}

/** What the command line makes of these words, up to where a command would begin its work. */
export async function parse(...args: readonly string[]) {
  let printed = '';
  const ports = {
    print: (text: string) => {
      printed += text;
    },
    context(options: GlobalOptions): never {
      throw new Ran(options);
    },
  };
  try {
    await program(ports, args).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof Ran) return { exitCode: 0, printed, lines: [], ran: error.options };
    if (!isHelpShown(error))
      return { ...reportError(error, { debug: false, version: '0' }), printed, ran: undefined };
  }
  return { exitCode: 0, printed, lines: [], ran: undefined };
}
