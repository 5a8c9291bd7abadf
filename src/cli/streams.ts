import { isatty } from 'node:tty';

/** The program's outputs, each made when it is first written to: making one costs a start more than parsing flags. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Whether a person is there to be asked: stdin and stderr are terminals. */
  readonly areInteractive: boolean;
}

export const streams: Streams = {
  get stdout() {
    return quietOnClosedPipe(process.stdout);
  },
  get stderr() {
    return quietOnClosedPipe(process.stderr);
  },
  get areInteractive() {
    return isatty(0) && isatty(2);
  },
};

/** Whoever reads our output may stop early, and a terminal may be gone: neither is an error. */
function quietOnClosedPipe(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.listeners('error').includes(ignoreClosed) ? stream : stream.on('error', ignoreClosed);
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
}
