import type { FileKey, Passphrase } from './passphrase.ts';

export type LockState = 'absent' | 'plain' | 'encrypted';

/** Whether a journal can be read by whoever has its file: a port, as the journal is. */
export interface Encryption {
  /** How the journal lies on the disk now. */
  state(): LockState;
  /** Makes sure that the passphrase of an encrypted journal is known. The key it makes. */
  unlock(): Promise<FileKey>;
  /**
   * Writes the journal anew, with its copies beside it: encrypted with this passphrase, or, without one, not at all.
   * One that is not there yet is begun. All of it is written and proved before anything is replaced, and the journal last, in one step.
   */
  rewrite(to: Passphrase | undefined): Promise<Rewritten>;
}

/** What was done beside the journal itself. Files by their paths. */
export interface Rewritten {
  /** Whether there was none before, and it begins so. */
  readonly isNew: boolean;
  /** Copies that were written anew as well. */
  readonly copies: number;
  /** Copies that nothing could read, and are gone. */
  readonly removed: readonly string[];
  /** Copies that are as they were: they have another passphrase, or are damaged backups. */
  readonly left: readonly string[];
  /** Whether the bytes of the old files were written over before the disk got them back. */
  readonly isOverwritten: boolean;
}
