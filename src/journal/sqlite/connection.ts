import type Database from 'better-sqlite3';
import type { Passphrase } from '../passphrase.ts';
import { type ConnectOptions, connect } from './driver.ts';
import { inTurn } from './in-turn.ts';
import { explaining } from './journal-errors.ts';

export type Value = string | number | null;
type Done = Pick<Database.RunResult, 'changes' | 'lastInsertRowid'>;
type Statement = Database.Statement<unknown[], unknown>;

/** One open journal file: statements prepared once each, errors in words. */
export class Connection {
  readonly file: string;
  /** What the file was opened with, for others that are to be opened or made beside it. */
  readonly passphrase: Passphrase | undefined;
  readonly #database: Database.Database;
  readonly #patience: number;
  readonly #statements = new Map<string, Statement>();
  readonly #defined = new Set<string>();

  constructor(file: string, options: ConnectOptions) {
    this.file = file;
    this.passphrase = options.passphrase;
    this.#patience = options.patience;
    this.#database = explaining(file, () => connect(file, options));
  }

  /** The first row. The SQL beside the call says what a row looks like. */
  get<Row>(sql: string, ...values: readonly Value[]): Row | undefined {
    return explaining(this.file, () => this.#prepared(sql).get(...values) as Row | undefined); // as the SQL says
  }

  all<Row>(sql: string, ...values: readonly Value[]): Row[] {
    return explaining(this.file, () => this.#prepared(sql).all(...values) as Row[]); // as the SQL says
  }

  run(sql: string, ...values: readonly Value[]): Done {
    return explaining(this.file, () => this.#prepared(sql).run(...values));
  }

  /** Several statements that take no values and return nothing. */
  execute(sql: string): void {
    explaining(this.file, () => this.#database.exec(sql));
  }

  /** Makes a function of ours known to SQL: texts in, true or false out. */
  define(name: string, holds: (...texts: readonly string[]) => boolean): void {
    if (this.#defined.has(name)) return;
    this.#defined.add(name);
    const call = (...texts: unknown[]) => (holds(...texts.map(String)) ? 1 : 0);
    this.#database.function(name, { deterministic: true, varargs: true }, call);
  }

  /** Takes the write lock, does the work and commits it, or leaves everything as it was. */
  writing<T>(work: () => T): T {
    return explaining(this.file, () => {
      if (this.#database.inTransaction) return this.#database.transaction(work)();
      return inTurn(this.#database, this.#patience, work);
    });
  }

  /** Does the work as if to keep it, and leaves everything as it was. */
  trying<T>(work: () => T): T {
    let result: { readonly of: T } | undefined;
    const undone = new Error('All of it is rolled back.');
    try {
      this.writing(() => {
        result = { of: work() };
        throw undone;
      });
    } catch (error) {
      if (error !== undone) throw error;
    }
    if (result === undefined) throw undone;
    return result.of;
  }

  /** Does the work on one state of the journal, whatever others write meanwhile. */
  reading<T>(work: () => T): T {
    return explaining(this.file, () => this.#database.transaction(work).deferred());
  }

  /**
   * Gives items, which are worked out one by one, on one state of the journal, whatever others write meanwhile. It
   * ends with the last item, or where whoever takes them stops.
   */
  *iterating<T>(items: Iterable<T>): Generator<T> {
    this.execute('BEGIN');
    try {
      yield* items;
    } catch (error) {
      explaining(this.file, () => {
        throw error;
      });
    } finally {
      this.execute('COMMIT');
    }
  }

  /**
   * Copies all of it, as it is at one moment, into a file that is there and empty, encrypted where this one is. Its
   * errors are those of both files.
   */
  copyTo(file: string): void {
    const isProtected = this.#database.pragma('query_only', { simple: true });
    this.#database.pragma('query_only = OFF'); // else SQLite refuses to write another file as well
    try {
      this.#database.prepare('VACUUM INTO ?').run(file);
    } finally {
      this.#database.pragma(`query_only = ${isProtected}`);
    }
  }

  /** Writes what is in the write-ahead log into the file; whether nothing is left in the log, for readers may need it. */
  emptyLog(): boolean {
    return this.get<{ busy: 0 | 1 }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0;
  }

  get schemaVersion(): number {
    return this.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  }

  close(): void {
    explaining(this.file, () => this.#database.close());
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare<unknown[], unknown>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
