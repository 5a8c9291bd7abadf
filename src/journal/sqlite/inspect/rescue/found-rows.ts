import type { Cell } from './read-record.ts';
import type { Row } from './rows-in.ts';

/** What was made out of a journal's pages, each thing under what names it. */
export interface FoundRows {
  /** By their row numbers, as the others where nothing is said. */
  readonly definitions: Map<number, FoundDefinition>;
  readonly entries: Map<number, FoundEntry>;
  readonly answers: Map<number, FoundAnswer>;
  /** By the answer they belong to. */
  readonly texts: Map<number, Map<number, string>>;
  /** By entry, as those below. */
  readonly tags: Map<number, Map<number, string>>;
  readonly revisions: Map<number, Map<number, StoredAt>>;
  readonly superseded: Map<number, FoundReplaced[]>;
  /** What indexes say of rows that may be lost. */
  readonly uuids: Map<number, string>;
  readonly happened: Map<number, { readonly definition: number; readonly utc: string }>;
  readonly answered: Map<number, Map<string, number>>;
  readonly fingerprints: Map<number, string>;
  readonly worksheets: Map<number, string>;
  /** Secret keys of the inbox by the public ones, the oldest first. */
  readonly inboxKeys: Map<string, string>;
  /** The last number that an entry was given. */
  last: number;
}

export interface StoredAt {
  readonly utc: string;
  readonly offset: number | null;
}

export interface FoundDefinition {
  readonly fingerprint: string;
  readonly worksheet: string;
  readonly version: number;
  readonly title: string;
  readonly json: string;
}

export interface FoundEntry {
  readonly uuid: string;
  readonly definition: number;
  readonly status: 'draft' | 'done';
  readonly revision: number;
  readonly occurred: StoredAt;
  readonly created: StoredAt;
  readonly updated: StoredAt;
  readonly openQuestion: string | null;
  readonly unfinished: string | null;
  readonly trashed: StoredAt | undefined;
}

export interface FoundAnswer {
  readonly entry: number;
  readonly question: string;
  readonly value: string;
  readonly aside: 0 | 1;
}

export interface FoundReplaced {
  readonly revision: number;
  readonly question: string;
  readonly value: string | null;
  readonly aside: 0 | 1;
}

/** Tells rows by their shape, for which table a page belonged to may be lost; what fits none is left. */
export function foundRows(rows: Iterable<Row>): FoundRows {
  const found: FoundRows = {
    definitions: new Map(),
    entries: new Map(),
    answers: new Map(),
    texts: new Map(),
    tags: new Map(),
    revisions: new Map(),
    superseded: new Map(),
    uuids: new Map(),
    happened: new Map(),
    answered: new Map(),
    fingerprints: new Map(),
    worksheets: new Map(),
    inboxKeys: new Map(),
    last: 0,
  };
  for (const { kind, rowid, values } of rows) {
    if (kind === 'table') takeRow(found, rowid, values);
    else takeIndexed(found, values);
  }
  return found;
}

function takeRow(found: FoundRows, rowid: number, values: readonly Cell[]): void {
  const [first, a, b, c, d, e] = values;
  const length = values.length;
  if (length === 2 && first === 'entries' && isNumber(a)) found.last = Math.max(found.last, a);
  if (first !== null) return;
  if (length === 3 && isKey(a) && isKey(b)) found.inboxKeys.set(a, b);
  else if (length === 5 && isNumber(a) && isText(b) && isText(c) && isFlag(d))
    found.answers.set(rowid, { entry: a, question: b, value: c, aside: d });
  else if (length === 5 && isNumber(a) && isNumber(b) && isText(c) && (d === null || isText(d)))
    within(found.texts, a).set(b, c);
  else if (length === 6 && isText(a) && isText(b) && isNumber(c) && isText(d) && isText(e))
    found.definitions.set(rowid, { fingerprint: a, worksheet: b, version: c, title: d, json: e });
  else if (length === 13 || length === 15) takeEntry(found, rowid, values);
}

function takeEntry(found: FoundRows, rowid: number, values: readonly Cell[]): void {
  const [, uuid, definition, status, revision] = values;
  const [openQuestion, unfinished] = values.slice(11);
  const [occurred, created, updated] = [5, 7, 9].map((at) => storedAt(values[at], values[at + 1]));
  if (!isText(uuid) || !isNumber(definition) || !isNumber(revision) || !isStatus(status)) return;
  if (occurred === undefined || created === undefined || updated === undefined) return;
  if (!isTextOrNull(openQuestion) || !isTextOrNull(unfinished)) return;
  const before = found.entries.get(rowid);
  if (before !== undefined && before.updated.utc > updated.utc) return; // of two states of one, the newer
  const trashed = storedAt(values[13], values[14]);
  const dates = { occurred, created, updated, trashed };
  found.entries.set(rowid, { uuid, definition, status, revision, openQuestion, unfinished, ...dates });
}

/** Tables without row numbers lie in the same pages as indexes, and are told from them by what stands where. */
function takeIndexed(found: FoundRows, values: readonly Cell[]): void {
  const [a, b, c, d, e] = values;
  switch (values.length) {
    case 2:
      if (isText(a) && isNumber(b)) takeNamed(found, a, b);
      break;
    case 3:
      if (isNumber(a) && isNumber(b) && isText(c)) within(found.tags, a).set(b, c);
      else if (isText(a) && isNumber(b) && isNumber(c)) within(found.tags, b).set(c, a);
      else if (isNumber(a) && isText(b) && isNumber(c)) takeOwned(found, a, b, c);
      break;
    case 4:
      if (isNumber(a) && isNumber(b) && isText(c) && (d === null || isNumber(d)))
        within(found.revisions, a).set(b, { utc: c, offset: d });
      break;
    case 5:
      if (isNumber(a) && isNumber(b) && isText(c) && isTextOrNull(d) && isFlag(e))
        listIn(found.superseded, a).push({ revision: b, question: c, value: d, aside: e });
      break;
  }
}

const day = /^\d{4}-\d\d-\d\dT/;
const own = new Set(['version', 'secure-delete']); // settings of the index for searches look like worksheets

function takeNamed(found: FoundRows, name: string, rowid: number): void {
  if (/^[0-9a-f]{64}$/.test(name)) found.fingerprints.set(rowid, name);
  else if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name)) found.uuids.set(rowid, name);
  else if (/^[a-z][a-z0-9-]*$/.test(name) && !own.has(name)) found.worksheets.set(rowid, name);
}

function takeOwned(found: FoundRows, owner: number, text: string, rowid: number): void {
  if (day.test(text)) found.happened.set(rowid, { definition: owner, utc: text });
  else within(found.answered, owner).set(text, rowid);
}

function within<T>(maps: Map<number, Map<number, T>>, key: number): Map<number, T>;
function within(maps: Map<number, Map<string, number>>, key: number): Map<string, number>;
function within<K, T>(maps: Map<number, Map<K, T>>, key: number): Map<K, T> {
  const there = maps.get(key) ?? new Map<K, T>();
  maps.set(key, there);
  return there;
}

function listIn<T>(lists: Map<number, T[]>, key: number): T[] {
  const there = lists.get(key) ?? [];
  lists.set(key, there);
  return there;
}

function storedAt(utc: Cell | undefined, offset: Cell | undefined): StoredAt | undefined {
  return isText(utc) && (offset === null || isNumber(offset)) ? { utc, offset } : undefined;
}

const isText = (cell: Cell | undefined): cell is string => typeof cell === 'string';
const isNumber = (cell: Cell | undefined): cell is number => Number.isSafeInteger(cell);
const isFlag = (cell: Cell | undefined): cell is 0 | 1 => cell === 0 || cell === 1;
const isTextOrNull = (cell: Cell | undefined): cell is string | null => cell === null || isText(cell);
const isStatus = (cell: Cell | undefined): cell is 'draft' | 'done' => cell === 'draft' || cell === 'done';

/** 32 bytes in base64. */
function isKey(cell: Cell | undefined): cell is string {
  return isText(cell) && /^[A-Za-z0-9+/]{43}=$/.test(cell);
}
