import type { Reply } from '../conversation.ts';
import type { Held } from '../held.ts';
import type { Random } from '../random.ts';
import type { Said } from '../steer.ts';
import type { Secrets, World } from '../world.ts';

/** Something a writer does, during which the program is killed or its disk fails. */
export interface Operation {
  readonly name: string;
  /** On which disk it fails: the journal's, or that of what it writes for the writer. */
  readonly disk: 'data' | 'out';
  /** Puts everything in its place, and says what to run. */
  prepare(world: World, random: Random): Attempt | Promise<Attempt>;
}

export interface Attempt {
  readonly args: readonly string[];
  readonly stdin?: string;
  /** Asked in a conversation, in plain lines or in a pseudo-terminal. */
  readonly reply?: Reply;
  readonly inTerminal?: boolean;
  readonly secrets?: Secrets;
  /** Where it is not the world's own. */
  readonly journal?: string;
  /** Whether the program said that it was done. */
  isConfirmed(said: Said): boolean;
  /** Passphrases that may open the journal afterwards; undefined: none is needed. */
  readonly passphrases?: (isConfirmed: boolean) => readonly (string | undefined)[];
  /** What a writer does next, before anybody looks. */
  readonly settle?: () => Promise<unknown>;
  /** What is not as it was promised. */
  faults(outcome: Outcome): readonly string[];
}

export interface Outcome {
  readonly before: Held;
  readonly after: Held;
  readonly isConfirmed: boolean;
  /** Words of a conversation after which the next question was shown. */
  readonly words: readonly string[];
}
