import { InvalidInputError } from '../../errors.ts';
import { arrivalNumbers } from '../arrival-numbers.ts';
import { asRevision } from '../as-revision.ts';
import type { Moment } from '../entry.ts';
import type { Arrival, Progress, TakenIn, WholeEntry } from '../journal.ts';
import { isSameEntry, mergeEntries } from '../merge-entries.ts';
import type { Connection } from './connection.ts';
import { indexingLater } from './index-later.ts';
import { entryWith, readDefinition } from './read-entries.ts';
import { readRevisions } from './read-revisions.ts';
import { restoreEntries } from './trash.ts';
import { noteAdditions, recorded } from './undo.ts';
import { addWhole, replaceWhole } from './write-whole.ts';

export interface TakingIn {
  readonly at: Moment;
  readonly progress?: Progress | undefined;
}

/** Takes entries in, inside the caller's transaction, and notes how to take that back. */
export function takeIn(
  connection: Connection,
  arrivals: readonly Arrival[],
  { at, progress = () => undefined }: TakingIn,
): TakenIn {
  let done = 0;
  const oneMore = () => progress(++done, arrivals.length);
  const { here = [], away = [] } = Object.groupBy(arrivals, ({ uuid }) =>
    findPlace(connection, uuid) === undefined ? 'away' : 'here',
  );
  const added = addAll(connection, away, oneMore);
  const label = (count: number) => `the import of ${count === 1 ? 'an entry' : `${count} entries`}`;
  return recorded(connection, { label: label(arrivals.length), at }, () => {
    noteAdditions(connection, added, at);
    const taken = new Taking(connection, at, added);
    for (const arrival of here) {
      taken.meet(arrival);
      oneMore();
    }
    return { added: taken.added, same: taken.same, changed: taken.changed };
  });
}

/** Before anything is noted: an addition is noted as one step, whatever it holds. */
function addAll(
  connection: Connection,
  arrivals: readonly Arrival[],
  oneMore: () => void,
): readonly number[] {
  if (arrivals.length === 0) return [];
  const numbers = arrivalNumbers(arrivals, {
    isTaken: (id) => connection.get('SELECT 1 FROM entries WHERE id = ?', id) !== undefined,
    last: lastNumber(connection),
  });
  indexingLater(connection, () => {
    for (const [index, arrival] of arrivals.entries()) {
      addWhole(connection, numbers[index] ?? 0, arrival.whole());
      oneMore();
    }
  });
  return numbers;
}

function lastNumber(connection: Connection): number {
  const row = connection.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'entries'");
  return row?.seq ?? 0;
}

interface Place {
  readonly id: number;
  readonly isTrashed: 0 | 1;
}

function findPlace(connection: Connection, uuid: string): Place | undefined {
  return connection.get('SELECT id, trashed_utc IS NOT NULL AS isTrashed FROM entries WHERE uuid = ?', uuid);
}

/** Brings what is here and what arrives together, one entry after another. */
class Taking {
  readonly added: number[];
  readonly same: number[] = [];
  readonly changed: number[] = [];
  readonly #connection: Connection;
  readonly #at: Moment;

  constructor(connection: Connection, at: Moment, added: readonly number[]) {
    this.#connection = connection;
    this.#at = at;
    this.added = [...added];
  }

  meet(arrival: Arrival): void {
    const place = findPlace(this.#connection, arrival.uuid);
    if (place === undefined) throw new RangeError('An entry that was here is gone within one transaction.');
    this.#restore(place);
    const isChanged = arrival.ifHere !== 'leave' && this.#merge(place.id, arrival);
    if (place.isTrashed) this.added.push(place.id);
    else if (isChanged) this.changed.push(place.id);
    else this.same.push(place.id);
  }

  /** What comes in is to be seen, also where it was thrown away here. */
  #restore({ id, isTrashed }: Place): void {
    if (isTrashed) restoreEntries(this.#connection, [id]);
  }

  #merge(id: number, arrival: Arrival): boolean {
    const whole = arrival.whole();
    const here = readWhole(this.#connection, id, whole);
    const there = arrival.ifHere === 'revise' ? asRevision(whole, here, this.#at) : whole;
    if (isSameEntry(here, there)) return false;
    const { entry, beside } = mergeEntries(here, there);
    if (beside !== undefined) this.#keepBeside(beside);
    if (isSameEntry(here, entry)) return false;
    replaceWhole(this.#connection, id, entry);
    return true;
  }

  #keepBeside(draft: WholeEntry): void {
    const known = findPlace(this.#connection, draft.uuid);
    if (known !== undefined) {
      if (known.isTrashed) this.added.push(known.id);
      this.#restore(known);
      return;
    }
    const id = lastNumber(this.#connection) + 1;
    addWhole(this.#connection, id, draft);
    noteAdditions(this.#connection, [id], this.#at);
    this.added.push(id);
  }
}

function readWhole(connection: Connection, id: number, { definition, texts }: WholeEntry): WholeEntry {
  const {
    fingerprint,
    worksheet: _id,
    version: _version,
    title: _title,
    ...entry
  } = entryWith(connection, id);
  if (fingerprint !== definition.fingerprint)
    throw new InvalidInputError(
      `Entry ${id} is here already, with other questions; nothing was stored.`,
      `See it: steer show ${id}`,
    );
  const { id: _number, revision: _newest, ...whole } = entry;
  return {
    ...whole,
    definition: readDefinition(connection, fingerprint),
    revisions: readRevisions(connection, id),
    texts,
  };
}
