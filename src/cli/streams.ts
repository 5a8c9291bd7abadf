import { fstatSync, writeSync } from 'node:fs';

/** The program's standard streams. */
export interface Streams {
  /** Whether a person is there to be asked: stdin and stderr are terminals. */
  readonly areInteractive: boolean;
  isTerminal(stream: StreamName): boolean;
  /** Columns of a terminal; undefined where there are none. */
  columns(stream: 'stdout' | 'stderr'): number | undefined;
  /** False where nobody reads any more. */
  write(stream: 'stdout' | 'stderr', text: string | Uint8Array): boolean;
  readonly stderr: NodeJS.WriteStream;
}

export type StreamName = keyof typeof descriptors;

const descriptors = { stdin: 0, stdout: 1, stderr: 2 } as const;

/**
 * Node's own stream objects are made for terminals only. For a pipe or a file, making one costs a start more than
 * reading the flags does, and writing it is the same system call.
 */
export const streams: Streams = {
  get areInteractive() {
    return isTerminal('stdin') && isTerminal('stderr');
  },
  isTerminal,
  columns: (stream) => (isTerminal(stream) ? process[stream].columns : undefined),
  write(stream, text) {
    if (!isTerminal(stream))
      return writeWhole(descriptors[stream], typeof text === 'string' ? Buffer.from(text) : text);
    quietOnClosed(stream).write(text);
    return true;
  },
  get stderr() {
    return quietOnClosed('stderr');
  },
};

let hasStream = false;

/** Whether nothing can be on its way yet: what goes to pipes and files is written when `write` returns. */
export function isAllWritten(): boolean {
  return !hasStream;
}

/** A terminal is a character device; Node's test, which loads its networking, is only put to those. */
function isTerminal(stream: StreamName): boolean {
  const descriptor = descriptors[stream];
  return isCharacterDevice(descriptor) && process.getBuiltinModule('node:tty').isatty(descriptor);
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false; // closed before we were started
  }
}

/** Whoever reads our output may stop early: the rest is for nobody, and that is no error. */
function writeWhole(descriptor: number, bytes: Uint8Array): boolean {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE' || code === 'EBADF') return false;
      if (code !== 'EAGAIN') throw error;
      waitForReader();
    }
  }
  return true;
}

/** A pipe that does not block is full. */
function waitForReader(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

/** A terminal may be gone: that is no error either. */
function quietOnClosed(name: 'stdout' | 'stderr'): NodeJS.WriteStream {
  hasStream = true;
  const stream = process[name];
  return stream.listeners('error').includes(ignoreClosed) ? stream : stream.on('error', ignoreClosed);
}

function ignoreClosed(error: Error): void {
  const code = codeOf(error);
  if (code !== 'EPIPE' && code !== 'EIO') throw error;
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
