import type { Revision, StoredAnswers } from '../entry.ts';
import type { WholeEntry } from '../journal.ts';
import { toStored } from '../moment.ts';
import type { Connection, Value } from './connection.ts';
import { addAnswers, type Replaced } from './write-answers.ts';
import { writeDefinition } from './write-definition.ts';
import { supersede } from './write-revisions.ts';
import { writeTags } from './write-tags.ts';

/** Writes an entry that is new here, with all its versions, as it is elsewhere. */
export function addWhole(connection: Connection, id: number, entry: WholeEntry): void {
  connection.run(
    insertion,
    id,
    entry.uuid,
    writeDefinition(connection, entry.definition),
    ...valuesOf(entry),
  );
  writeParts(connection, id, entry);
}

/** Makes an entry all that another state of it says. */
export function replaceWhole(connection: Connection, id: number, entry: WholeEntry): void {
  connection.run(update, ...valuesOf(entry), id);
  for (const table of ['answers', 'superseded', 'revisions', 'tags'])
    connection.run(`DELETE FROM ${table} WHERE entry = ?`, id);
  writeParts(connection, id, entry);
}

const columns = [
  ...['status', 'revision', 'occurred_utc', 'occurred_offset', 'created_utc', 'created_offset'],
  ...['updated_utc', 'updated_offset', 'open_question', 'unfinished'],
];
const insertion = `INSERT INTO entries (id, uuid, definition, ${columns.join(', ')})
  VALUES (?, ?, ?, ${columns.map(() => '?').join(', ')})`;
const update = `UPDATE entries SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;

/** In the order of the columns. */
function valuesOf({ status, occurredAt, createdAt, updatedAt, open, revisions }: WholeEntry): Value[] {
  const moments = [occurredAt, createdAt, updatedAt].flatMap((moment) => {
    const { utc, offset } = toStored(moment);
    return [utc, offset];
  });
  const unfinished = open?.unfinished === undefined ? null : JSON.stringify(open.unfinished);
  return [status, revisions.at(-1)?.revision ?? 0, ...moments, open?.question ?? null, unfinished];
}

function writeParts(connection: Connection, id: number, entry: WholeEntry): void {
  const { answers, aside, occurredAt, open, revisions } = entry;
  const texts = entry.texts(answers);
  const pairs = Object.entries(answers).map(
    ([question, value]) => [question, { value, texts: texts[question] ?? [] }] as const,
  );
  writeTags(connection, id, entry.tags);
  addAnswers(connection, id, { answers: Object.fromEntries(pairs), aside, occurredAt, open });
  for (const { revision, at } of revisions) {
    const { utc, offset } = toStored(at);
    connection.run(
      'INSERT INTO revisions (entry, revision, at_utc, at_offset) VALUES (?, ?, ?, ?)',
      id,
      revision,
      utc,
      offset,
    );
  }
  for (const [index, after] of revisions.entries()) {
    const before = revisions[index - 1];
    if (before !== undefined)
      supersede(connection, id, { revision: before.revision, replaced: difference(before, after) });
  }
}

/** What one version had other than the next. */
function difference(before: Revision, after: Revision): Replaced[] {
  const [had, has] = [heldIn(before), heldIn(after)];
  const questions = new Set([...had.keys(), ...has.keys()]);
  return [...questions].flatMap((question) => {
    const [was, is] = [had.get(question), has.get(question)];
    if (was?.value === is?.value && was?.aside === is?.aside) return [];
    return [{ question, value: was?.value ?? null, aside: was?.aside ?? 0 }];
  });
}

function heldIn({ answers, aside = {} }: Revision): Map<string, Pick<Replaced, 'value' | 'aside'>> {
  const held = (kept: StoredAnswers, isAside: 0 | 1) =>
    Object.entries(kept).map(
      ([question, value]) => [question, { value: JSON.stringify(value), aside: isAside }] as const,
    );
  return new Map([...held(aside, 1), ...held(answers, 0)]);
}
