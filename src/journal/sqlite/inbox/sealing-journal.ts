import type { Entry, Moment } from '../../entry.ts';
import type { Change, Journal, NewEntry, Traces } from '../../journal.ts';
import { Connection } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/migrations.ts';
import { SqliteJournal } from '../sqlite-journal.ts';

/** A new journal without a file, which hands itself on after every change by which an entry comes to be. */
export function journalInMemory(handOn: (journal: Journal) => void): Journal {
  const connection = new Connection(':memory:', { access: 'memory', patience: 0 });
  migrate(connection, { migrations, now: () => '' });
  return new SealingJournal(connection, handOn);
}

class SealingJournal extends SqliteJournal {
  readonly #handOn: (journal: Journal) => void;

  constructor(connection: Connection, handOn: (journal: Journal) => void) {
    super(connection);
    this.#handOn = handOn;
  }

  override begin(entry: NewEntry): Entry {
    return this.#handingOn(super.begin(entry));
  }

  override add(entry: NewEntry, change: Change, options: { readonly draft: boolean }): Entry {
    return this.#handingOn(super.add(entry, change, options));
  }

  override keep(id: number, change: Change, at: Moment): void {
    this.#handingOn(super.keep(id, change, at));
  }

  override finish(id: number, at: Moment): Entry {
    return this.#handingOn(super.finish(id, at));
  }

  override erase(ids: readonly number[]): Traces {
    return this.#handingOn(super.erase(ids));
  }

  #handingOn<T>(done: T): T {
    this.#handOn(this);
    return done;
  }
}
