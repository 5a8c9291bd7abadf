import { existsSync } from 'node:fs';
import type { JournalPort } from '../app/context.ts';
import { journalFile } from '../config/paths.ts';
import type { Moment } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { Unlocking } from '../journal/passphrase.ts';
import type { GlobalOptions } from './global-options.ts';
import { placesFrom } from './places.ts';

interface JournalOpening {
  readonly now: () => Moment;
  readonly unlocking: Unlocking;
  /** Called once a journal is there that was not there before. */
  begun(file: string): Promise<void>;
  /** Once, when an encrypted journal was opened: `toWrite` opens it again where it was opened to read. */
  unlocked(mode: 'read' | 'write', toWrite: () => Promise<Journal>): Promise<void>;
}

/** The journal in the file the flags, the environment or the platform name; opened when it is first wanted. */
export class LiveJournal implements JournalPort {
  #open: Journal | undefined;
  #writable = false;
  #wasOpened = false;
  #isUnlocked = false;
  #wasUnlocked = false;
  #opening: Promise<unknown> = Promise.resolve();
  readonly #process: NodeJS.Process;
  readonly #options: GlobalOptions;
  readonly #how: JournalOpening;

  constructor(process: NodeJS.Process, options: GlobalOptions, opening: JournalOpening) {
    this.#process = process;
    this.#options = options;
    this.#how = opening;
  }

  toRead(): Promise<Journal | undefined> {
    return this.#inTurn(async () => this.#open ?? this.#reopen('read'));
  }

  toWrite(): Promise<Journal> {
    return this.#inTurn(async () => {
      if (this.#open !== undefined && this.#writable) return this.#open;
      return thatIsThere(await this.#reopen('write'));
    });
  }

  get wasOpened(): boolean {
    return this.#wasOpened;
  }

  async file(): Promise<string> {
    const given = this.#options.journal ?? this.#process.env.STEER_JOURNAL;
    if (given !== undefined && given !== '') return given;
    return journalFile(placesFrom(this.#process));
  }

  close(): void {
    this.#open?.close();
    this.#open = undefined;
  }

  /** Two who ask at once get the same journal, and not one that the other has closed. */
  #inTurn<T>(open: () => Promise<T>): Promise<T> {
    const opening = this.#opening.then(open, open);
    this.#opening = opening.catch(() => undefined);
    return opening;
  }

  async #reopen(mode: 'read' | 'write'): Promise<Journal | undefined> {
    const journal = await this.#openAs(mode);
    if (!this.#isUnlocked || this.#wasUnlocked) return journal;
    this.#wasUnlocked = true;
    await this.#how.unlocked(mode, async () =>
      thatIsThere(this.#writable ? this.#open : await this.#openAs('write')),
    );
    return this.#open ?? this.#openAs(mode);
  }

  async #openAs(mode: 'read' | 'write'): Promise<Journal | undefined> {
    const [{ openJournal }, file] = await Promise.all([import('../journal/sqlite/open.ts'), this.file()]);
    this.close();
    this.#writable = mode === 'write';
    const { now, unlocking, begun } = this.#how;
    const isNew = this.#writable && !existsSync(file);
    this.#wasOpened = true;
    this.#open = await unlocking(file, (passphrase) => {
      const journal = openJournal(file, { mode, now, passphrase });
      this.#isUnlocked = passphrase !== undefined && journal !== undefined;
      return journal;
    });
    if (isNew) await begun(file);
    return this.#open;
  }
}

function thatIsThere(journal: Journal | undefined): Journal {
  if (journal === undefined) throw new TypeError('a journal opened for writing is always there');
  return journal;
}
