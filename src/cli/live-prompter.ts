import type { Settings } from '../config/settings.ts';
import type { Prompter } from '../questions/prompter.ts';
import type { Rewrapping } from '../terminal/inquirer/rewrapped.ts';
import { canAsk, nobodyToAsk } from './can-ask.ts';
import { Departures } from './departures.ts';
import type { GlobalOptions } from './global-options.ts';
import type { Output } from './output.ts';
import type { Streams } from './streams.ts';

/** What decides whether, where and how to ask. */
interface Surroundings {
  readonly process: NodeJS.Process;
  readonly streams: Streams;
  readonly options: GlobalOptions;
  readonly output: Output;
  settings(): Settings;
}

/** Holds the terminal, where it asks in one, until it is closed. */
export interface LivePrompter extends Prompter {
  close(): void;
  settle?(): Promise<void>;
  makeWay?(): void;
}

/** Asks when stdin and stderr are terminals; --accessible, given explicitly, also asks over pipes. */
export async function openPrompter(
  surroundings: Surroundings,
  { what, instead = allAtOnce }: { readonly what: string; readonly instead: string | undefined },
): Promise<LivePrompter> {
  const { process } = surroundings;
  if (!canAsk(surroundings)) throw nobodyToAsk(what, instead);
  const prompter = await (isPlain(surroundings) ? openPlain(surroundings) : openFull(surroundings));
  process.once('exit', () => prompter.close()); // whatever ends the program, a bug of ours included
  const { showLeftTexts } = await import('./live-editor.ts');
  await showLeftTexts(process, prompter.show);
  return prompter;
}

const allAtOnce = 'give all answers at once: steer fill <worksheet> --answers <file>';

/** Whether nothing is redrawn. */
export function isPlain({ process: { env }, options }: Pick<Surroundings, 'process' | 'options'>): boolean {
  return (
    options.accessible === true ||
    !isEmpty(env.ACCESSIBLE) ||
    !isEmpty(env.STEER_ACCESSIBLE) ||
    env.TERM === 'dumb'
  );
}

async function openPlain(surroundings: Surroundings): Promise<LivePrompter> {
  const { process, streams, output } = surroundings;
  const [{ renderBlocks }, { plainPrompter }] = await Promise.all([
    import('../render/text/render-text.ts'),
    import('../terminal/plain/plain-prompter.ts'),
  ]);
  const departures = new Departures(process);
  return plainPrompter({
    input: process.stdin,
    output: streams.stderr,
    signal: departures.signal,
    render: (blocks) => renderBlocks(blocks, { width: output.talkWidth, linear: true }),
    helpLines: await helpLinesFor(surroundings),
    interrupt: () => departures.interrupt(),
    suspend: suspends(process),
    onWake: onWake(process),
  });
}

async function openFull(surroundings: Surroundings): Promise<LivePrompter> {
  const { process, streams, output } = surroundings;
  const [{ renderBlocks }, { inquirerPrompter }, { stylesFor }, { screenFor }] = await Promise.all([
    import('../render/text/render-text.ts'),
    import('../terminal/inquirer/inquirer-prompter.ts'),
    import('./styles.ts'),
    import('./chosen.ts'),
  ]);
  const styles = await stylesFor(output.hasColor('talk'));
  const departures = new Departures(process);
  return inquirerPrompter({
    input: process.stdin,
    output: streams.stderr,
    signal: departures.signal,
    styles,
    render: (blocks) => renderBlocks(blocks, { width: output.talkWidth, styles }),
    renderPlain: (blocks, width) => renderBlocks(blocks, { width }),
    helpLines: await helpLinesFor(surroundings),
    edit: async (text) => (await import('./live-editor.ts')).openEditor(text, { process, departures }),
    suspend: suspends(process),
    letGo: () => departures.letGo(),
    rewrapping: rewrappingIn(process.env),
    leavesNothing: screenFor(surroundings) === 'alternate',
    onWake: onWake(process),
  });
}

const suspends = (process: NodeJS.Process) => async () =>
  (await import('../terminal/suspend.ts')).suspend(process);

const onWake = (process: NodeJS.Process) => (listener: () => void) => {
  process.on('SIGCONT', listener);
  return () => process.off('SIGCONT', listener);
};

/** Read only once they are asked for. */
async function helpLinesFor(surroundings: Surroundings) {
  const [{ helpLineBlocks }, { readHelpLines }, { countryFor }] = await Promise.all([
    import('../app/help-lines.ts'),
    import('./help-lines.ts'),
    import('./chosen.ts'),
  ]);
  return () => helpLineBlocks(readHelpLines(), countryFor(surroundings));
}

/** No terminal tells; a multiplexer stands before the terminal it runs in. */
function rewrappingIn({ TERM, TERM_PROGRAM, TMUX, STY, XTERM_VERSION }: NodeJS.ProcessEnv): Rewrapping {
  if (!isEmpty(TMUX)) return 'all';
  if (TERM_PROGRAM === 'vscode') return 'as-xterm.js';
  return TERM === 'linux' || !isEmpty(STY) || !isEmpty(XTERM_VERSION) ? 'none' : 'all';
}

const isEmpty = (value: string | undefined) => value === undefined || value === '';
