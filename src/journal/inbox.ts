import type { InboxKey, Journal } from './journal.ts';

/**
 * Where entries wait that were written while the journal was locked, sealed so that nothing but the journal itself can
 * open them: a port, as the journal is. The public key lies there, the secret one is in the journal.
 */
export interface Inbox {
  readonly folder: string;
  /** The key that things are sealed with; undefined: nothing can be. */
  publicKey(): string | undefined;
  /**
   * A journal in memory, for one sitting. After each change all of it, as a text, is sealed and on disk before the
   * call returns; once no entry is left in it, nothing is.
   */
  journal(asText: (journal: Journal) => string): Promise<Journal>;
  /** The names of what waits, the oldest first. */
  waiting(): readonly string[];
  /** The text that was sealed; undefined where none of these keys opens it. */
  open(name: string, keys: readonly InboxKey[]): Promise<string | undefined>;
  remove(name: string): void;
  /** A pair that nobody has yet. */
  newKey(): Promise<InboxKey>;
  /** From now on things are sealed with this key; with none, nothing can be. */
  sealWith(publicKey: string | undefined): void;
}
