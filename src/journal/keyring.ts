import type { Moment } from './entry.ts';

/**
 * The keyring of the system, which opens with the login of whoever uses it: a port, as the journal is. Throws
 * KeyringError where there is none, or it stays shut.
 */
export interface Keyring {
  get(account: string): Promise<string | undefined>;
  set(account: string, secret: string): Promise<void>;
  remove(account: string): Promise<void>;
}

/**
 * Notes that the keyring holds something, and until when, so that it is never asked in vain. They say nothing else.
 */
export interface Reminders {
  /** Under which name something is kept for a file: it tells nothing of the file. */
  accountOf(file: string): string;
  /** As it stands there, which may be no moment at all; undefined where there is none. */
  get(account: string): Moment | undefined;
  set(account: string, until: Moment): void;
  remove(account: string): void;
  accounts(): readonly string[];
}
