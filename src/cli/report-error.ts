import { ExpectedError } from '../errors.ts';
import { visible } from '../text/controls.ts';

export interface Report {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

/** The exit code of a bug of ours. */
const bug = 70;

/** What to say about an error, and the exit code. A bug's report holds nothing of what anyone wrote. */
export function reportError(error: unknown, { debug, version }: { debug: boolean; version: string }): Report {
  const trace = debug && error instanceof Error ? [placesIn(error)] : [];
  if (error instanceof ExpectedError) {
    return {
      lines: [error.message, error.hint ?? '', ...trace].filter((line) => line !== '').map(visible),
      exitCode: error.exitCode,
    };
  }
  return {
    lines: [
      ...trace,
      `Something went wrong inside steer ${version} (${error instanceof Error ? error.name : typeof error}). That is a fault of ours.`,
      'What was kept before is in the journal.',
      ...(debug ? [] : ['To see where it happened, run the same with --debug.']),
    ],
    exitCode: bug,
  };
}

/** Where it happened, without the message at the head of a stack: it may quote what somebody wrote. */
function placesIn({ stack = '', message }: Error): string {
  const head = message === '' ? -1 : stack.indexOf(message);
  return stack
    .slice(head === -1 ? 0 : head + message.length)
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
}
