import type { GlobalOptions } from './cli/global-options.ts';
import { type LiveContext, liveContext } from './cli/live-context.ts';
import { isHelpShown, program } from './cli/program.ts';
import { reportError } from './cli/report-error.ts';
import { isAllWritten, streams } from './cli/streams.ts';
import { version } from './cli/version.ts';

/**
 * Runs the program on this process's arguments and streams, and sets its exit code. True when all is written, so that
 * the process may end at once.
 */
export async function run(): Promise<boolean> {
  let context: LiveContext | undefined;
  const ports = {
    print: (text: string) => streams.write('stdout', text),
    context(options: GlobalOptions) {
      context ??= liveContext(process, streams, options);
      return context;
    },
  };
  const command = program(ports, process.argv.slice(2));
  const isDebugging = () => command.opts<{ debug?: boolean }>().debug === true;
  // Node's own report would quote the message, and with it perhaps what somebody wrote.
  process.once('uncaughtException', (error) => {
    complain(error, isDebugging(), context);
    context?.close();
    process.exit();
  });
  try {
    await command.parseAsync(process.argv);
    await context?.settle();
  } catch (error) {
    if (!isHelpShown(error)) complain((await context?.lookedInto(error)) ?? error, isDebugging(), context);
  } finally {
    context?.close();
  }
  return isAllWritten();
}

function complain(error: unknown, debug: boolean, context: LiveContext | undefined): void {
  const { lines, exitCode } = reportError(error, { debug, version });
  context?.makeWay();
  if (lines.length > 0) streams.write('stderr', `${lines.join('\n')}\n`);
  process.exitCode = exitCode;
}
