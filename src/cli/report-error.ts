import { ExpectedError } from '../errors.ts';

export interface Report {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

/** The exit code of a bug of ours. */
const bug = 70;

/** What to say about an error, and the exit code. A bug's report holds nothing of what anyone wrote. */
export function reportError(error: unknown, { debug, version }: { debug: boolean; version: string }): Report {
  const trace = debug && error instanceof Error ? [error.stack ?? ''] : [];
  if (error instanceof ExpectedError) {
    return {
      lines: [error.message, ...(error.hint === undefined ? [] : [error.hint]), ...trace],
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
