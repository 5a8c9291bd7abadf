import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { spawn as spawnInTerminal } from '@lydell/node-pty';

export const launcher = join(import.meta.dirname, '../bin/steer.js');

/** A running program as whoever sits before it sees it. */
export interface Sitter {
  readonly pid: number;
  type(text: string): void;
  kill(): void;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** A command that is to run it, such as a tracer's. */
  readonly by?: readonly string[];
  /** In a pseudo-terminal: everything it says is `stderr` then. */
  readonly inTerminal?: boolean;
  readonly onStart?: (sitter: Sitter) => void;
  /** Told of everything that it says, as it says it. */
  readonly onOutput?: (sitter: Sitter, said: Said) => void;
}

export interface Said {
  readonly stdout: string;
  readonly stderr: string;
}

export interface Ended extends Said {
  readonly code: number | null;
  readonly signal: string | null;
  readonly milliseconds: number;
}

/** After so long it hangs, and that is a fault. */
const longest = 60_000;

/** Runs the built program in a process of its own, to its end, whoever brings that about. */
export function runSteer(args: readonly string[], options: RunOptions): Promise<Ended> {
  return options.inTerminal ? runInTerminal(args, options) : runWithPipes(args, options);
}

function runWithPipes(args: readonly string[], options: RunOptions): Promise<Ended> {
  const { cwd, env, stdin, onStart, onOutput } = options;
  const start = performance.now();
  const [program, ...rest] = commandOf(args, options);
  const child = spawn(program, rest, {
    cwd,
    env,
    timeout: longest,
    killSignal: 'SIGABRT',
  });
  const said = { stdout: '', stderr: '' };
  const sitter: Sitter = {
    pid: child.pid ?? 0,
    type: (text) => void child.stdin.write(text),
    kill: () => void child.kill('SIGKILL'),
  };
  child.stdin.on('error', () => {}); // it may end without reading what it is given
  if (stdin !== undefined) child.stdin.end(stdin);
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
      onOutput?.(sitter, said);
    });
  onStart?.(sitter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ ...said, code, signal, milliseconds: performance.now() - start }),
    );
  });
}

function commandOf(args: readonly string[], { by = [] }: RunOptions): [program: string, ...rest: string[]] {
  const own = [process.execPath, launcher, ...args] as const;
  const [program, ...rest] = by;
  return program === undefined ? [...own] : [program, ...rest, ...own];
}

function runInTerminal(args: readonly string[], options: RunOptions): Promise<Ended> {
  const { cwd, env, onStart, onOutput } = options;
  const start = performance.now();
  const [program, ...rest] = commandOf(args, options);
  const terminal = spawnInTerminal(program, rest, { cwd, env, cols: 80, rows: 30 });
  const said = { stdout: '', stderr: '' };
  const sitter: Sitter = {
    pid: terminal.pid,
    type: (text) => terminal.write(text),
    kill: () => terminal.kill('SIGKILL'),
  };
  terminal.onData((text) => {
    said.stderr += text;
    onOutput?.(sitter, said);
  });
  onStart?.(sitter);
  return new Promise((resolve) => {
    const timer = setTimeout(() => terminal.kill('SIGABRT'), longest);
    terminal.onExit(({ exitCode, signal = 0 }) => {
      clearTimeout(timer);
      const milliseconds = performance.now() - start;
      resolve({ ...said, code: signal === 0 ? exitCode : null, signal: nameOf(signal), milliseconds });
    });
  });
}

function nameOf(signal: number): string | null {
  return signal === 0 ? null : signal === 9 ? 'SIGKILL' : `signal ${signal}`;
}
