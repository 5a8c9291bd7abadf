import { constants } from 'node:os';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm, { type IBuffer, type Terminal } from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { type Environment, environment, temporaryHome } from './home.ts';
import { launcher } from './program.ts';

const keys = {
  enter: '\r',
  esc: '\x1b',
  tab: '\t',
  'shift-tab': '\x1b[Z',
  space: ' ',
  backspace: '\x7f',
  delete: '\x1b[3~',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  'page-up': '\x1b[5~',
  'page-down': '\x1b[6~',
} as const;

export type Key = keyof typeof keys | `ctrl-${string}`;

export interface StartOptions {
  readonly cols?: number;
  readonly rows?: number;
  /** Added to an environment that is otherwise the same on every machine; STEER_NOW stops the clock. */
  readonly env?: Environment;
  /** The home folder of an earlier run, to go on from what it left. */
  readonly home?: string;
  readonly cwd?: string;
  /** Another program than the built one. */
  readonly program?: string;
  /** How long any one wait may take, in milliseconds. */
  readonly deadline?: number;
}

export interface Exit {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Starts the built program in a pseudo-terminal of its own; the end of the test ends it. */
export function start(args: readonly string[], options: StartOptions = {}): Session {
  const session = new Session(args, options);
  onTestFinished(() => session.dispose());
  return session;
}

type Wish = string | RegExp | ((screen: string) => boolean);

class Session {
  readonly #pty: IPty;
  readonly #terminal: Terminal;
  readonly #changes = new EventTarget();
  readonly #deadline: number;
  #output = '';
  #ended: Exit | undefined;

  constructor(args: readonly string[], options: StartOptions) {
    const { cols = 80, rows = 24, home = temporaryHome(), program = launcher, deadline = 15_000 } = options;
    this.#deadline = deadline;
    this.#terminal = new xterm.Terminal({ cols, rows, scrollback: 10_000, allowProposedApi: true });
    this.#pty = spawn(process.execPath, [program, ...args], {
      cols,
      rows,
      cwd: options.cwd ?? home,
      env: environment(home, options.env),
    });
    this.#terminal.onData((answer) => this.#pty.write(answer)); // its own, such as where the cursor is
    this.#pty.onData((data) => this.#show(data));
    this.#pty.onExit(({ exitCode, signal }) => this.#end(exitCode, signalName(signal)));
  }

  /** Sends text as if typed, all of it at once. */
  type(text: string): void {
    this.#pty.write(text);
  }

  press(...pressed: Key[]): void {
    this.#pty.write(pressed.map(sequence).join(''));
  }

  /** Sends text as a terminal sends what was pasted. */
  paste(text: string): void {
    this.#pty.write(`\x1b[200~${text}\x1b[201~`);
  }

  kill(signal: NodeJS.Signals): void {
    this.#pty.kill(signal);
  }

  /** What a terminal that is closed sends to all that run in it. */
  hangUp(): void {
    process.kill(-this.#pty.pid, 'SIGHUP');
  }

  resize(cols: number, rows: number): void {
    this.#terminal.resize(cols, rows);
    this.#pty.resize(cols, rows);
  }

  /** Resolves once the screen shows the text, or is as the predicate wants it. */
  async waitFor(wish: Wish): Promise<void> {
    await this.#until(() => shows(this.screen().join('\n'), wish) || undefined, `Waited for ${wish}`);
  }

  /** Resolves when the program has ended and its last words are on the screen. */
  exit(): Promise<Exit> {
    return this.#until(() => this.#ended, 'Waited for the end');
  }

  /** The lines on the screen, without the blanks at their ends and the empty lines at the bottom. */
  screen(): string[] {
    return this.#lines(this.#terminal.buffer.active.baseY);
  }

  /** The screen and everything that scrolled off it. */
  transcript(): string[] {
    return this.#lines(0);
  }

  /** The same of the usual screen, also while the other one is shown. */
  usual(): string[] {
    return this.#lines(0, this.#terminal.buffer.normal);
  }

  isOnOtherScreen(): boolean {
    return this.#terminal.buffer.active.type === 'alternate';
  }

  cursor(): { readonly x: number; readonly y: number } {
    const { cursorX, cursorY } = this.#terminal.buffer.active;
    return { x: cursorX, y: cursorY };
  }

  /** Everything the program wrote, escape sequences included. */
  output(): string {
    return this.#output;
  }

  dispose(): void {
    if (this.#ended === undefined) this.#pty.kill('SIGKILL');
    this.#terminal.dispose();
  }

  #show(data: string): void {
    this.#output += data;
    this.#terminal.write(data, () => this.#changed());
  }

  #end(code: number, signal: NodeJS.Signals | null): void {
    this.#terminal.write('', () => {
      this.#ended = { code: signal === null ? code : null, signal };
      this.#changed();
    });
  }

  #changed(): void {
    this.#changes.dispatchEvent(new Event('change'));
  }

  #lines(from: number, buffer: IBuffer = this.#terminal.buffer.active): string[] {
    const lines = Array.from({ length: buffer.length - from }, (_, i) => buffer.getLine(from + i));
    const texts = lines.map((line) => line?.translateToString(true) ?? '');
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
  }

  /** Looks again after every change of the screen. */
  #until<T>(look: () => T | undefined, wish: string): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const giveUp = (why: string) => reject(new Error([`${wish}: ${why}.`, ...this.screen()].join('\n| ')));
    const check = () => {
      const found = look();
      if (found !== undefined) resolve(found);
      else if (this.#ended !== undefined)
        giveUp(`it ended first (${this.#ended.signal ?? this.#ended.code})`);
    };
    const timer = setTimeout(() => giveUp(`not within ${this.#deadline} ms`), this.#deadline);
    this.#changes.addEventListener('change', check);
    check();
    return promise.finally(() => {
      clearTimeout(timer);
      this.#changes.removeEventListener('change', check);
    });
  }
}

export type { Session };

function sequence(key: Key): string {
  if (key in keys) return keys[key as keyof typeof keys]; // the check has just found it there
  const letter = key.slice('ctrl-'.length).toUpperCase();
  return String.fromCharCode(letter.charCodeAt(0) & 0x1f);
}

function shows(screen: string, wish: Wish): boolean {
  if (typeof wish === 'function') return wish(screen);
  return typeof wish === 'string' ? screen.includes(wish) : wish.test(screen);
}

function signalName(signal: number | undefined): NodeJS.Signals | null {
  const entry = Object.entries(constants.signals).find(([, number]) => number === signal);
  return entry === undefined ? null : (entry[0] as NodeJS.Signals); // the keys of this table are the names
}
