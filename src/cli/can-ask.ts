import { UsageError } from '../errors.ts';
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

/** `instead` says how else to give what is missing. */
export function nobodyToAsk(what: string, instead: string): UsageError {
  return new UsageError(
    `There is nobody to ask, and this is missing: ${what}.`,
    `Run it in a terminal, or ${instead}`,
  );
}
