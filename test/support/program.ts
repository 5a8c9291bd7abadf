import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { type Environment, environment, temporaryHome } from './home.ts';

export const launcher = join(import.meta.dirname, '../../bin/steer.js');
const noNetwork = join(import.meta.dirname, 'no-network.ts');

export interface RunOptions {
  /** What comes in by the pipe; an empty one when not given. */
  readonly stdin?: string | Uint8Array;
  /** Added to an environment that is otherwise the same on every machine; STEER_NOW stops the clock. */
  readonly env?: Environment;
  /** The home folder of an earlier run, to go on from what it left. */
  readonly home?: string;
  readonly cwd?: string;
  /** Another program than the built one. */
  readonly program?: string;
  /** Another Node than the one the tests run on. */
  readonly node?: string;
  /** Ends the program with exit code 97 as soon as it uses the network. */
  readonly offline?: boolean;
}

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BytesOutcome extends Omit<Outcome, 'stdout'> {
  readonly bytes: Uint8Array;
}

/** Runs the built program with pipes for all three streams; a minute of it is too long. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { bytes, ...outcome } = await runForBytes(args, options);
  return { ...outcome, stdout: new TextDecoder().decode(bytes) };
}

/** The same where what comes out is no text. */
export async function runForBytes(args: readonly string[], options: RunOptions = {}): Promise<BytesOutcome> {
  const { node = process.execPath, program = launcher, home = temporaryHome() } = options;
  const child = spawn(node, [...(options.offline ? ['--import', noNetwork] : []), program, ...args], {
    cwd: options.cwd ?? home,
    env: environment(home, options.env),
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  child.stdin.on('error', () => {}); // it may end without reading what it is given
  child.stdin.end(options.stdin ?? '');
  const ended = new Promise<Pick<Outcome, 'code' | 'signal'>>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const [bytes, stderr, end] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
  return { ...end, bytes, stderr };
}
