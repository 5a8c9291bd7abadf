import { PassThrough, Writable } from 'node:stream';
import xterm from '@xterm/headless';

/** A terminal of which a test is the keyboard and the eye. */
export interface Screen {
  readonly input: PassThrough & { isRaw: boolean; setRawMode(raw: boolean): void };
  readonly output: Writable & { readonly columns: number; readonly rows: number };
  /** Every write as it came. */
  readonly writes: readonly string[];
  /** Types keys or escape sequences, and comes back when everything they led to is on the screen. */
  type(keys: string): Promise<void>;
  /** What is on the screen, without the empty lines at its end. */
  lines(): Promise<string[]>;
  /** The same with what has scrolled away above. */
  everything(): Promise<string[]>;
  cursor(): Promise<{ readonly column: number; readonly row: number; readonly hidden: boolean }>;
  resize(columns: number, rows: number): Promise<void>;
  /** Whether the terminal marks pastes at present. */
  marksPastes(): Promise<boolean>;
}

export function aScreen({ columns = 80, rows = 24 } = {}): Screen {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
  const writes: string[] = [];
  const output = new ScreenOutput(terminal, writes);
  const input = Object.assign(new PassThrough(), {
    isRaw: false,
    setRawMode(raw: boolean) {
      input.isRaw = raw;
    },
  });

  return {
    input,
    output,
    writes,
    async type(keys) {
      input.write(keys);
      await settled(terminal);
    },
    async lines() {
      await settled(terminal);
      const top = terminal.buffer.active.baseY;
      return linesFrom(terminal, top);
    },
    async everything() {
      await settled(terminal);
      return linesFrom(terminal, 0);
    },
    async cursor() {
      await settled(terminal);
      const { cursorX: column, cursorY: row } = terminal.buffer.active;
      return { column, row, hidden: isHidden(writes) };
    },
    async resize(columns, rows) {
      terminal.resize(columns, rows);
      output.emit('resize');
      await settled(terminal);
    },
    async marksPastes() {
      await settled(terminal);
      return terminal.modes.bracketedPasteMode;
    },
  };
}

class ScreenOutput extends Writable {
  readonly #terminal: xterm.Terminal;
  readonly #writes: string[];

  constructor(terminal: xterm.Terminal, writes: string[]) {
    super({ decodeStrings: false });
    this.#terminal = terminal;
    this.#writes = writes;
  }

  get columns(): number {
    return this.#terminal.cols;
  }

  get rows(): number {
    return this.#terminal.rows;
  }

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    this.#writes.push(String(chunk));
    this.#terminal.write(String(chunk).replace(/\r?\n/g, '\r\n')); // as a terminal's own line discipline does
    done();
  }
}

/** Once every key is taken and all that was promised has come about; then once xterm has drawn it. */
async function settled(terminal: xterm.Terminal): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  await new Promise<void>((drawn) => terminal.write('', drawn));
}

function linesFrom(terminal: xterm.Terminal, start: number): string[] {
  const { active } = terminal.buffer;
  const lines = Array.from({ length: active.length - start }, (_, index) => {
    return active.getLine(start + index)?.translateToString(true) ?? '';
  });
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

function isHidden(writes: readonly string[]): boolean {
  const all = writes.join('');
  return all.lastIndexOf('\x1b[?25l') > all.lastIndexOf('\x1b[?25h');
}
