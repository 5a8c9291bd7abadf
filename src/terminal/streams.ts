/** What a prompter reads from: a terminal, or anything in its place. */
export interface Input extends NodeJS.ReadableStream {
  setRawMode?(raw: boolean): unknown;
}

/** What a prompter writes to; without a width it is not a terminal. */
export interface Output extends NodeJS.WritableStream {
  readonly columns?: number;
  readonly rows?: number;
}

const departures = ['hung-up', 'interrupted', 'input-ended', 'terminated'] as const;

/** Why a signal aborted; whoever aborts without a reason of ours ends the program. */
export function departureOf(signal: AbortSignal): (typeof departures)[number] {
  return departures.find((departure) => departure === signal.reason) ?? 'terminated';
}
