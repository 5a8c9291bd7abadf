import type { Clock, Context, JournalPort } from '../app/context.ts';
import type { Departure } from '../errors.ts';
import { UsageError } from '../errors.ts';
import type { Journal } from '../journal/journal.ts';
import type { Prompter } from '../questions/prompter.ts';
import { clockFrom } from './clock.ts';
import { Output } from './output.ts';

/** The flags every command has. */
export interface GlobalOptions {
  readonly journal?: string;
  readonly input: boolean;
  readonly accessible?: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

export interface LiveContext extends Context {
  readonly output: Output;
  readonly process: NodeJS.Process;
  readonly options: GlobalOptions;
  /** The library with what only the command line needs of it: reading one file with advice. */
  fullLibrary(): Promise<import('../worksheets/library.ts').WorksheetLibrary>;
  close(): void;
}

/** The context, once the flags are known: commands ask for it when they run. */
export type GetContext = () => LiveContext;

/** The world as it is: everything in it is opened when it is first used. */
export function liveContext(process: NodeJS.Process, options: GlobalOptions): LiveContext {
  const { env, stdout, stderr } = process;
  const output = new Output(stdout, stderr, { color: options.color, quiet: options.quiet ?? false, env });
  const journal = new LiveJournal(process, options, () => context.clock.now());
  let library: Promise<import('../worksheets/library.ts').WorksheetLibrary> | undefined;
  let prompter: Promise<Prompter> | undefined;
  let clock: Clock | undefined;
  const context: LiveContext = {
    output,
    process,
    options,
    words: {},
    journal,
    get clock() {
      clock ??= clockFrom(env.STEER_NOW);
      return clock;
    },
    library: {
      find: async (name) => (await context.fullLibrary()).find(name),
      all: async () => (await context.fullLibrary()).all(),
    },
    fullLibrary() {
      library ??= openLibrary(process);
      return library;
    },
    prompter(what) {
      prompter ??= openPrompter(process, options, output, what);
      return prompter;
    },
    close: () => journal.close(),
  };
  return context;
}

class LiveJournal implements JournalPort {
  #open: Journal | undefined;
  #writable = false;
  readonly #process: NodeJS.Process;
  readonly #options: GlobalOptions;
  readonly #now: () => string;

  constructor(process: NodeJS.Process, options: GlobalOptions, now: () => string) {
    this.#process = process;
    this.#options = options;
    this.#now = now;
  }

  async toRead(): Promise<Journal | undefined> {
    return this.#open ?? this.#reopen('read');
  }

  async toWrite(): Promise<Journal> {
    if (this.#open !== undefined && this.#writable) return this.#open;
    const journal = await this.#reopen('write');
    if (journal === undefined) throw new TypeError('a journal opened for writing is always there');
    return journal;
  }

  close(): void {
    this.#open?.close();
    this.#open = undefined;
  }

  async #reopen(mode: 'read' | 'write'): Promise<Journal | undefined> {
    const [{ openJournal }, file] = await Promise.all([import('../journal/sqlite/open.ts'), this.#file()]);
    this.close();
    this.#writable = mode === 'write';
    this.#open = openJournal(file, { mode, now: this.#now });
    return this.#open;
  }

  async #file(): Promise<string> {
    const given = this.#options.journal ?? this.#process.env.STEER_JOURNAL;
    if (given !== undefined && given !== '') return given;
    const { journalFile } = await import('../config/paths.ts');
    return journalFile(await placesFrom(this.#process));
  }
}

async function openLibrary(process: NodeJS.Process) {
  const [{ WorksheetLibrary }, { dataFolder }, { fileURLToPath }] = await Promise.all([
    import('../worksheets/library.ts'),
    import('../config/paths.ts'),
    import('node:url'),
  ]);
  const bundled = fileURLToPath(new URL('../worksheets', import.meta.url));
  return new WorksheetLibrary({ bundled, own: `${dataFolder(await placesFrom(process))}/worksheets` });
}

async function placesFrom({ platform, env }: NodeJS.Process) {
  const { homedir } = await import('node:os');
  return { platform, env, home: homedir() };
}

/** Asks when stdin and stderr are terminals; --accessible, given explicitly, also asks over pipes. */
async function openPrompter(
  process: NodeJS.Process,
  options: GlobalOptions,
  output: Output,
  what: string,
): Promise<Prompter> {
  const { stdin, stderr, env } = process;
  const atTerminal = stdin.isTTY === true && stderr.isTTY === true;
  if (!options.input || (!atTerminal && options.accessible !== true)) {
    throw new UsageError(
      `There is nobody to ask for ${what}.`,
      'Give them with: steer fill <worksheet> --answers <file>, or run it in a terminal.',
    );
  }
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
      render: (blocks) => renderBlocks(blocks, { width: output.talkWidth }),
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
  });
}

const isEmpty = (value: string | undefined) => value === undefined || value === '';

/** Ends open prompts when the system asks the program to leave; a second signal of the kind is not held up. */
function departures(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  const signals: Readonly<Record<string, Departure>> = {
    SIGINT: 'interrupted',
    SIGTERM: 'terminated',
    SIGHUP: 'hung-up',
  };
  for (const [signal, departure] of Object.entries(signals))
    process.once(signal, () => controller.abort(departure));
  return controller.signal;
}
