import { type LiveContext, liveContext } from './cli/live-context.ts';
import { isHelpShown, program, version } from './cli/program.ts';
import { reportError } from './cli/report-error.ts';

/** Runs the program on this process's arguments and streams, and sets its exit code. */
export async function run(): Promise<void> {
  const { stdin, stdout, stderr, argv } = process;
  let context: LiveContext | undefined;
  quietOnClosedPipe(stdout);
  quietOnClosedPipe(stderr);
  const command = program({
    stdout,
    onTerminal: stdin.isTTY === true && stderr.isTTY === true,
    context(options) {
      context ??= liveContext(process, options);
      return context;
    },
  });
  try {
    await command.parseAsync(argv);
  } catch (error) {
    if (!isHelpShown(error)) complain(error, command.opts<{ debug?: boolean }>().debug === true);
  } finally {
    context?.close();
  }
}

function complain(error: unknown, debug: boolean): void {
  const { lines, exitCode } = reportError(error, { debug, version });
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = exitCode;
}

/** Whoever reads our output may stop early; that is no error. A terminal that is gone is none either. */
function quietOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  });
}
