import { type Departure, UsageError } from '../errors.ts';
import { Departures } from './departures.ts';
import type { LiveContext } from './live-context.ts';
import { openEditor } from './live-editor.ts';

/** What the writer wrote in their editor, and whether the program was told to leave meanwhile. */
export async function writeInEditor({ process, streams, options }: LiveContext): Promise<{
  readonly text: string;
  readonly departure: Departure | undefined;
}> {
  if (!options.input || !streams.areInteractive)
    throw new UsageError('There is no terminal here to open an editor in.', 'From a pipe: steer note -');
  const departures = new Departures(process);
  const edited = await openEditor('', { process, departures });
  if (edited.kind === 'unchanged') throw new UsageError(edited.problem, 'Or write at the prompt: steer note');
  const { aborted, reason } = departures.signal;
  return { text: edited.text, departure: aborted ? reason : undefined };
}
