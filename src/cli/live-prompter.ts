import { type Departure, UsageError } from '../errors.ts';
import type { Prompter } from '../questions/prompter.ts';
import type { GlobalOptions } from './global-options.ts';
import type { Output } from './output.ts';
import type { Streams } from './streams.ts';

/** What decides whether, where and how to ask. */
interface Surroundings {
  readonly process: NodeJS.Process;
  readonly streams: Streams;
  readonly options: GlobalOptions;
  readonly output: Output;
}

/** Asks when stdin and stderr are terminals; --accessible, given explicitly, also asks over pipes. */
export async function openPrompter(
  { process, streams, options, output }: Surroundings,
  what: string,
): Promise<Prompter> {
  const { env } = process;
  if (!options.input || (!streams.areInteractive && options.accessible !== true)) {
    throw new UsageError(
      `There is nobody to ask, and this is missing: ${what}.`,
      'Run it in a terminal, or give all answers at once: steer fill <worksheet> --answers <file>',
    );
  }
  const { stdin } = process;
  const { stderr } = streams;
  const plain =
    options.accessible === true ||
    !isEmpty(env.ACCESSIBLE) ||
    !isEmpty(env.STEER_ACCESSIBLE) ||
    env.TERM === 'dumb';
  const signal = departures(process);
  const { renderBlocks } = await import('../render/text/render-text.ts');
  if (plain) {
    const { plainPrompter } = await import('../terminal/plain/plain-prompter.ts');
    return plainPrompter({
      input: stdin,
      output: stderr,
      signal,
      render: (blocks) => renderBlocks(blocks, { width: output.talkWidth, linear: true }),
    });
  }
  const [{ inquirerPrompter }, { stylesFor }] = await Promise.all([
    import('../terminal/inquirer/inquirer-prompter.ts'),
    import('./styles.ts'),
  ]);
  const styles = stylesFor(output.hasColor('talk'));
  return inquirerPrompter({
    input: stdin,
    output: stderr,
    signal,
    styles,
    render: (blocks) => renderBlocks(blocks, { width: output.talkWidth, styles }),
    renderPlain: (blocks, width) => renderBlocks(blocks, { width }),
  });
}

const isEmpty = (value: string | undefined) => value === undefined || value === '';

/**
 * Ends open prompts when the system asks the program to leave; a second signal of the kind is not held up. The
 * listener goes only once the first was dealt with: signal-exit, which Inquirer brings, would otherwise find
 * itself alone and end the program there and then.
 */
function departures(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  const signals: Readonly<Record<string, Departure>> = {
    SIGINT: 'interrupted',
    SIGTERM: 'terminated',
    SIGHUP: 'hung-up',
  };
  for (const [signal, departure] of Object.entries(signals)) {
    const leave = () => {
      controller.abort(departure);
      setImmediate(() => process.off(signal, leave));
    };
    process.on(signal, leave);
  }
  return controller.signal;
}
