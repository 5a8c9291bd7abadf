import { readIso } from '../dates/calendar.ts';
import { canonical } from '../journal/canonical.ts';
import type { Moment, Revision } from '../journal/entry.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { isMap } from '../questions/schema.ts';
import { unstorable } from '../questions/storable.ts';
import { fitsShape } from '../worksheets/fits-shape.ts';
import { type Surroundings, WorksheetScope } from '../worksheets/scope.ts';
import { findQuestion, type Worksheet } from '../worksheets/worksheet.ts';
import type { ExportedEntry, Sheet } from './exported.ts';
import type { Faults } from './faults.ts';

export interface Checking {
  readonly path: readonly (string | number)[];
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly surroundings: Surroundings;
  readonly faults: Faults;
}

type Raw = Readonly<Record<string, unknown>>;

/** The entry, when it is one in every part; else all that is wrong with it is added to the faults. */
export function checkEntry(raw: unknown, checking: Checking): ExportedEntry | undefined {
  const { path, sheets, faults } = checking;
  const before = faults.count;
  if (!isMap(raw) || hasHostileKey(raw)) {
    faults.add(path, 'is not an entry');
    return undefined;
  }
  for (const [key, { isRight, sentence }] of Object.entries(parts))
    if (!Object.hasOwn(raw, key) || !isRight(raw[key])) faults.add([...path, key], sentence);
  const sheet = typeof raw.fingerprint === 'string' ? sheets.get(raw.fingerprint) : undefined;
  if (sheet === undefined) faults.add([...path, 'fingerprint'], 'is that of no worksheet in the export');
  if (faults.count > before || sheet === undefined) return undefined;
  checkAllAnswers(raw, sheet.worksheet, checking);
  return faults.count > before ? undefined : (raw as unknown as ExportedEntry); // every part of it was looked at
}

interface Part {
  readonly isRight: (value: unknown) => boolean;
  readonly sentence: string;
}

const moment: Part = {
  isRight: isMoment,
  sentence: 'must be a date and time such as "2026-11-24T21:30:00+01:00"',
};
const map: Part = { isRight: isMap, sentence: 'must be an object' };

export const parts: Readonly<Record<string, Part>> = {
  uuid: {
    isRight: (value) =>
      typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
    sentence: 'must be a uuid',
  },
  id: { isRight: isNumbering, sentence: 'must be a whole number from 1' },
  status: {
    isRight: (value) => value === 'draft' || value === 'done',
    sentence: 'must be "draft" or "done"',
  },
  occurredAt: moment,
  createdAt: moment,
  updatedAt: moment,
  tags: { isRight: areTags, sentence: 'must be a list of words, each of them once' },
  answers: map,
  aside: map,
  revisions: { isRight: areRevisions, sentence: 'must be a list of versions, oldest first' },
};

function isNumbering(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** As the journal takes it, and of a year that SQLite can reckon with in any zone. */
function isMoment(value: unknown): value is Moment {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) &&
    readIso(value) !== undefined &&
    value > '0001' &&
    value < '9999'
  );
}

function areTags(value: unknown): boolean {
  return Array.isArray(value) && value.every(isTag) && new Set(value).size === value.length;
}

function isTag(value: unknown): boolean {
  return (
    typeof value === 'string' && /^[^\s,\u0000-\u001f]+$/u.test(value) && unstorable(value) === undefined
  );
}

function areRevisions(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.every(
    (one: unknown, index) =>
      isMap(one) &&
      isNumbering(one.revision) &&
      (index === 0 || one.revision > Number(value[index - 1].revision)) &&
      isMoment(one.at) &&
      isMap(one.answers) &&
      (one.aside === undefined || isMap(one.aside)),
  );
}

/** The answers of every version are of the form their questions give, and the newest is what the entry says. */
function checkAllAnswers(raw: Raw, worksheet: Worksheet, checking: Checking): void {
  const { path, faults } = checking;
  const { revisions, status, revision } = raw;
  const versions = revisions as readonly Revision[]; // areRevisions saw to it
  const newest = versions.at(-1);
  if ((status === 'draft') !== (newest === undefined) || revision !== (newest?.revision ?? 0))
    faults.add([...path, 'revision'], 'must be that of the newest version, and 0 in a draft');
  else if (newest !== undefined && !isSaidNow(newest, raw))
    faults.add([...path, 'answers'], 'must be those of the newest version');
  checkOpen(raw.open, worksheet, checking);
  checkAnswers(raw, worksheet, checking);
  for (const [index, version] of versions.slice(0, -1).entries())
    checkAnswers({ ...version }, worksheet, { ...checking, path: [...path, 'revisions', index + 1] });
}

function isSaidNow({ answers, aside }: Revision, raw: Raw): boolean {
  return (
    canonical(answers) === canonical(raw.answers) &&
    (aside === undefined || canonical(aside) === canonical(raw.aside))
  );
}

export function checkOpen(open: unknown, worksheet: Worksheet, { path, faults }: Checking): void {
  if (open === undefined) return;
  const isKnown = (id: unknown) => typeof id === 'string' && findQuestion(worksheet, id) !== undefined;
  if (!isMap(open) || !isKnown(open.question)) {
    faults.add([...path, 'open'], 'must name a question of the worksheet');
    return;
  }
  const { unfinished } = open;
  if (isMap(unfinished) && !Object.keys(unfinished).every((id) => isKnown(id.split('.', 1)[0])))
    faults.add([...path, 'open', 'unfinished'], 'must be by question of the worksheet');
}

/** The answers, and those kept aside, are of the form their questions give. */
export function checkAnswers(holder: Raw, worksheet: Worksheet, checking: Checking): void {
  const { path, surroundings, faults } = checking;
  const scope = new WorksheetScope(worksheet, {}, surroundings);
  for (const part of ['answers', 'aside'] as const) {
    for (const [key, value] of Object.entries(holder[part] ?? {})) {
      // rows whose item is gone are kept aside under the table's id and ".row"
      const id = part === 'aside' ? key.replace(/\.row$/, '') : key;
      const question = findQuestion(worksheet, id);
      if (question === undefined || !types.stores(question) || !question.keep)
        faults.add([...path, part, key], 'is no question of the worksheet that is kept');
      else if (!fitsShape(question, value, scope))
        faults.add([...path, part, key], `is no answer to a question of type ${question.type}`);
    }
  }
}

/** A key that would not be a key like any other in an object of JavaScript. */
export function hasHostileKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasHostileKey);
}
