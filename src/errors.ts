/** The mistakes and mishaps a person can do something about. Anything else that is thrown is a bug of ours. */
export abstract class ExpectedError extends Error {
  abstract readonly exitCode: number;
  /** What to do next; a command in it can be pasted. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = new.target.name;
    this.hint = hint;
  }
}

/** An output that exists already or cannot be written. */
export class OutputError extends ExpectedError {
  readonly exitCode = 1;
}

/** A wrong word, flag, filter or date, or an answer needed and nobody to ask. */
export class UsageError extends ExpectedError {
  readonly exitCode = 2;
}

/** A wrong worksheet or pack, wrong answers or a malformed input file: the message lists every problem, a line each. */
export class InvalidInputError extends ExpectedError {
  readonly exitCode = 3;
}

/** No such worksheet, pack, entry or input file. */
export class NotFoundError extends ExpectedError {
  readonly exitCode = 4;
}

/** The journal cannot be used: locked, damaged, not one of ours, newer than the program, disk full. */
export class JournalError extends ExpectedError {
  readonly exitCode = 5;
}

/** A passphrase is needed and cannot be had, or the one that was given does not open the file. */
export class PassphraseError extends ExpectedError {
  readonly exitCode = 6;
  readonly why: 'needed' | 'wrong';

  constructor(why: 'needed' | 'wrong', message: string, hint: string) {
    super(message, hint);
    this.why = why;
  }
}

/** The system's keyring cannot be used, or does not open. */
export class KeyringError extends ExpectedError {
  readonly exitCode = 1;

  constructor(message: string) {
    super(message, 'Name a file that holds the passphrase instead: STEER_PASSPHRASE_FILE=<file>');
  }
}

export type Departure = 'hung-up' | 'interrupted' | 'input-ended' | 'terminated';

const departureCodes = { 'hung-up': 129, interrupted: 130, 'input-ended': 130, terminated: 143 } as const;

/** The writer, or the system, left in the middle of a question. */
export class LeftError extends ExpectedError {
  readonly exitCode: number;
  readonly how: Departure;
  /** What stood in the prompt when they left, in the stored form of its answer, or half-typed text. */
  readonly unfinished: unknown;

  constructor(how: Departure, unfinished?: unknown) {
    super('You left before the end.');
    this.how = how;
    this.exitCode = departureCodes[how];
    this.unfinished = unfinished;
  }
}

/** The writer left at a choice of where to go, or at a passphrase: there is nothing to say about it. */
export class MenuLeftError extends ExpectedError {
  readonly exitCode: number;

  constructor(how: Departure) {
    super('');
    this.exitCode = departureCodes[how];
  }
}

/** Whoever leaves here leaves nothing behind. */
export async function leavingNothing<A>(ask: () => Promise<A>): Promise<A> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof LeftError ? new MenuLeftError(error.how) : error;
  }
}

/** The writer left while changing a finished entry: what was changed by then, or half typed, is kept. */
export class EditKeptError extends ExpectedError {
  readonly exitCode: number;

  constructor(how: Departure, { entry, isChanged }: { readonly entry: number; readonly isChanged: boolean }) {
    super(
      isChanged ? 'What you changed is kept.' : 'Nothing was changed.',
      isChanged ? `Go on with it: steer edit ${entry}` : undefined,
    );
    this.exitCode = departureCodes[how];
  }
}

/** The same, once what there was to keep is kept: says so, and how to come back. */
export class DraftKeptError extends ExpectedError {
  readonly exitCode: number;
  readonly how: Departure;
  readonly entry: number | 'sealed' | undefined;

  /** One that is sealed has no number until the journal is unlocked. */
  constructor(how: Departure, entry: number | 'sealed' | undefined) {
    super(
      entry === undefined
        ? 'Nothing was written yet, so nothing is kept.'
        : 'All you wrote is kept as a draft.',
      entry === undefined ? undefined : `Go on with it: steer resume${entry === 'sealed' ? '' : ` ${entry}`}`,
    );
    this.how = how;
    this.entry = entry;
    this.exitCode = departureCodes[how];
  }
}
