import { Output, type OutputSettings } from '../../src/cli/output.ts';
import type { Streams } from '../../src/cli/streams.ts';

export interface Seen {
  stdout: string;
  stderr: string;
}

interface Ends {
  /** Columns of each stream that is a terminal. */
  readonly stdout?: number;
  readonly stderr?: number;
}

/** An output to terminals of so many columns, or to pipes, and what came out of it. */
export function anOutput(ends: Ends, settings: Partial<OutputSettings> = {}): { output: Output; seen: Seen } {
  const seen = { stdout: '', stderr: '' };
  const streams: Streams = {
    areInteractive: false,
    isTerminal: (stream) => stream !== 'stdin' && ends[stream] !== undefined,
    columns: (stream) => ends[stream],
    write: (stream, text) => {
      seen[stream] += text;
      return true;
    },
    get stderr(): never {
      throw new Error('nothing here writes to a stream by itself');
    },
  };
  return { output: new Output(streams, { color: 'auto', quiet: false, env: {}, ...settings }), seen };
}
