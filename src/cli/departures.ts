import type { Departure } from '../errors.ts';

const signals: Readonly<Record<string, Departure>> = {
  SIGINT: 'interrupted',
  SIGTERM: 'terminated',
  SIGHUP: 'hung-up',
};

/** The system asking the program to leave: `signal` is aborted with the Departure, which ends open prompts. */
export class Departures {
  readonly #process: NodeJS.Process;
  readonly #controller = new AbortController();
  #isWithEditor = false;
  readonly #afterEditor: (() => void)[] = [];
  readonly #listeners = new Map<string, () => void>();

  constructor(process: NodeJS.Process) {
    this.#process = process;
    for (const [signal, departure] of Object.entries(signals)) this.#listen(signal, departure);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Ctrl-C as a key, where the terminal makes no signal of it. */
  interrupt(): void {
    this.#controller.abort('interrupted' satisfies Departure);
  }

  /** From here on a signal ends the program at once, whatever it is doing. */
  letGo(): void {
    for (const [signal, leave] of this.#listeners) this.#process.off(signal, leave);
  }

  /** What the keyboard sends while an editor has the terminal is for the editor. */
  async withEditor<T>(work: () => Promise<T>): Promise<T> {
    const ignore = () => undefined;
    this.#isWithEditor = true;
    this.#process.on('SIGQUIT', ignore);
    try {
      const done = await work();
      await nextRound();
      return done;
    } finally {
      this.#isWithEditor = false;
      this.#process.off('SIGQUIT', ignore);
      for (const forget of this.#afterEditor.splice(0)) forget();
    }
  }

  /**
   * A second signal of the kind is not held up. The listener goes only once the first was dealt with: signal-exit,
   * which Inquirer brings, would otherwise find itself alone and end the program there and then. An editor is waited
   * for, whatever comes.
   */
  #listen(signal: string, departure: Departure): void {
    const leave = () => {
      if (this.#isWithEditor && departure === 'interrupted') return;
      this.#controller.abort(departure);
      const forget = () => setImmediate(() => this.#process.off(signal, leave));
      if (this.#isWithEditor) this.#afterEditor.push(forget);
      else forget();
    };
    this.#process.on(signal, leave);
    this.#listeners.set(signal, leave);
  }
}

/** A signal that was sent before something ended may be told of after it: with the round of events after this one. */
async function nextRound(): Promise<void> {
  for (let phase = 0; phase < 2; phase++) await new Promise<void>((resolve) => setImmediate(resolve));
}
