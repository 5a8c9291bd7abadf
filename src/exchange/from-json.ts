import type { StoredAnswers } from '../journal/entry.ts';
import type { Arrival, WholeEntry } from '../journal/journal.ts';
import { isMap } from '../questions/schema.ts';
import { readDefinition } from '../worksheets/definition.ts';
import { fingerprint } from '../worksheets/fingerprint.ts';
import type { Surroundings } from '../worksheets/scope.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import { checkEntry, hasHostileKey } from './check-entry.ts';
import type { ExportedEntry, ReadExport, Sheet } from './exported.ts';
import { Faults } from './faults.ts';
import { type Outline, type Slice, type Source, valueAt } from './json-outline.ts';
import { textsOf } from './texts-of.ts';

const formatVersion = 1;

/** Reads what `toJson` writes. All of it is checked; the entries themselves are read again when it is their turn. */
export function fromJson(outline: Outline, surroundings: Surroundings): ReadExport {
  const refusal = refusalOf(outline);
  if (refusal !== undefined) return { problems: [refusal] };
  const faults = new Faults();
  const sheets = readSheets(outline, faults);
  const all = { source: outline.source, sheets, surroundings };
  const arrivals: Arrival[] = [];
  const seen = new Set<string>();
  for (const [index, slice] of (outline.keys.get('entries')?.items ?? []).entries()) {
    const path = ['entries', index + 1];
    const entry = checkEntry(valueAt(outline.source, slice), { path, sheets, surroundings, faults });
    if (entry === undefined) continue;
    const uuid = entry.uuid.toLowerCase();
    if (seen.has(uuid)) faults.add(path, 'has the uuid of an entry before it');
    seen.add(uuid);
    arrivals.push(new ExportedArrival({ uuid, id: entry.id }, slice, all));
  }
  return faults.count > 0 ? { problems: faults.lines } : { arrivals };
}

function refusalOf({ source, keys }: Outline): string | undefined {
  const value = (key: string) => {
    const found = keys.get(key);
    return found === undefined ? undefined : valueAt(source, found);
  };
  if (value('format') !== 'selfsteer') return '"format" is not "selfsteer"';
  const version = value('formatVersion');
  if (typeof version === 'number' && Number.isInteger(version) && version > formatVersion)
    return `it was written by a newer version of steer (format ${version}; this one reads ${formatVersion})`;
  if (version !== formatVersion) return `"formatVersion" is not ${formatVersion}`;
  const missing = ['worksheets', 'entries'].find((key) => keys.get(key)?.items === undefined);
  return missing === undefined ? undefined : `"${missing}" is not a list`;
}

function readSheets({ source, keys }: Outline, faults: Faults): ReadonlyMap<string, Sheet> {
  const sheets = new Map<string, Sheet>();
  for (const [index, slice] of (keys.get('worksheets')?.items ?? []).entries()) {
    const sheet = readSheet(valueAt(source, slice), ['worksheets', index + 1], faults);
    if (sheet !== undefined) sheets.set(sheet.definition.fingerprint, sheet);
  }
  return sheets;
}

/** Kept as it stands there, and not as it is read today, so that its fingerprint is the one its entries name. */
function readSheet(raw: unknown, path: readonly (string | number)[], faults: Faults): Sheet | undefined {
  if (!isMap(raw) || hasHostileKey(raw)) {
    faults.add(path, 'is not a worksheet');
    return undefined;
  }
  const { worksheet, problems } = readDefinition(raw);
  for (const problem of problems)
    faults.add(
      [...path, ...problem.path.map((part) => (typeof part === 'number' ? part + 1 : part))],
      problem.sentence,
    );
  if (worksheet === undefined || problems.length > 0) return undefined;
  const { id, version, title } = worksheet;
  const print = fingerprint(raw as unknown as Worksheet); // it reads as one
  const json = JSON.stringify(raw);
  return { worksheet, definition: { fingerprint: print, worksheet: id, version, title, json } };
}

interface Export {
  readonly source: Source;
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly surroundings: Surroundings;
}

/** There may be very many: each is only its place in the export. */
class ExportedArrival implements Arrival {
  readonly uuid: string;
  readonly id: number;
  readonly ifHere = 'merge';
  readonly #from: number;
  readonly #to: number;
  readonly #all: Export;

  constructor({ uuid, id }: Pick<ExportedEntry, 'uuid' | 'id'>, { from, to }: Slice, all: Export) {
    this.uuid = uuid;
    this.id = id;
    this.#from = from;
    this.#to = to;
    this.#all = all;
  }

  whole(): WholeEntry {
    return readAgain({ from: this.#from, to: this.#to }, this.#all);
  }
}

function readAgain(slice: Slice, { source, sheets, surroundings }: Export): WholeEntry {
  const entry = valueAt(source, slice) as ExportedEntry; // it was checked
  const sheet = sheets.get(entry.fingerprint);
  if (sheet === undefined) throw new TypeError('an entry was checked that answers no worksheet');
  const { status, occurredAt, createdAt, updatedAt, tags, answers, aside, open, revisions } = entry;
  return {
    ...{
      uuid: entry.uuid.toLowerCase(),
      definition: sheet.definition,
      status,
      occurredAt,
      createdAt,
      updatedAt,
    },
    ...{ tags, answers, aside },
    open: open === undefined ? undefined : { question: open.question, unfinished: open.unfinished },
    revisions: revisions.map(({ revision, at, ...said }) => ({
      ...{ revision, at, answers: said.answers },
      ...withAside(revision === entry.revision ? aside : said.aside),
    })),
    texts: (current) => textsOf(sheet.worksheet, current, surroundings),
  };
}

function withAside(aside: StoredAnswers = {}): { readonly aside?: StoredAnswers } {
  return Object.keys(aside).length === 0 ? {} : { aside };
}
