import type { GlobalOptions } from './global-options.ts';
import type { Streams } from './streams.ts';

/** Whether somebody is there to be asked: in a terminal, or, where --accessible says so, at the end of a pipe. */
export function canAsk({
  options,
  streams,
}: {
  readonly options: GlobalOptions;
  readonly streams: Pick<Streams, 'areInteractive'>;
}): boolean {
  return options.input && (streams.areInteractive || options.accessible === true);
}
