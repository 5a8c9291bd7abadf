import type { Change } from '../journal.ts';
import type { Connection } from './connection.ts';
import { removeTexts, type TextsOfAnswer, writeTexts } from './write-texts.ts';

/** What an entry had for a question before a change: a null value where it had nothing. */
export interface Replaced {
  readonly question: string;
  readonly value: string | null;
  readonly aside: 0 | 1;
}

interface Kept extends Replaced {
  readonly id: number;
  readonly value: string;
}

interface Wanted {
  readonly value: string;
  readonly aside: 0 | 1;
  readonly texts: readonly string[];
}

/** Makes the answers of an entry what a change says, touching only those that differ; returns what they were. */
export function writeAnswers(connection: Connection, entry: number, change: Change): Replaced[] {
  const kept = keptAnswers(connection, entry);
  const wanted = wantedAnswers(change);
  const replaced: Replaced[] = [];
  const written: TextsOfAnswer[] = [];
  for (const [question, answer] of wanted) {
    const before = kept.get(question);
    if (before?.value === answer.value && before.aside === answer.aside) continue;
    replaced.push(before ?? { question, value: null, aside: 0 });
    written.push({ answer: writeAnswer(connection, { entry, question, ...answer }), texts: answer.texts });
  }
  for (const before of kept.values()) {
    if (wanted.has(before.question)) continue;
    replaced.push(before);
    connection.run('DELETE FROM answers WHERE id = ?', before.id);
  }
  writeTexts(connection, written);
  return replaced;
}

/** Writes the answers of an entry that has none yet. */
export function addAnswers(connection: Connection, entry: number, change: Change): void {
  const written: TextsOfAnswer[] = [];
  for (const [question, { value, aside, texts }] of wantedAnswers(change)) {
    const { lastInsertRowid } = connection.run(
      'INSERT INTO answers (entry, question, value, aside) VALUES (?, ?, ?, ?)',
      entry,
      question,
      value,
      aside,
    );
    written.push({ answer: Number(lastInsertRowid), texts });
  }
  writeTexts(connection, written);
}

function keptAnswers(connection: Connection, entry: number): Map<string, Kept> {
  const rows = connection.all<Kept>('SELECT id, question, value, aside FROM answers WHERE entry = ?', entry);
  return new Map(rows.map((row) => [row.question, row]));
}

function wantedAnswers({ answers, aside }: Change): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const [question, value] of Object.entries(aside)) {
    wanted.set(question, { value: JSON.stringify(value), aside: 1, texts: [] });
  }
  for (const [question, { value, texts }] of Object.entries(answers)) {
    wanted.set(question, { value: JSON.stringify(value), aside: 0, texts });
  }
  return wanted;
}

/** Returns the row's number; what it was found by is gone. */
function writeAnswer(
  connection: Connection,
  { entry, question, value, aside }: Wanted & { readonly entry: number; readonly question: string },
): number {
  const row = connection.get<{ id: number }>(
    `INSERT INTO answers (entry, question, value, aside) VALUES (?, ?, ?, ?)
     ON CONFLICT (entry, question) DO UPDATE SET value = excluded.value, aside = excluded.aside RETURNING id`,
    entry,
    question,
    value,
    aside,
  );
  if (row === undefined) throw new Error('SQLite stored an answer and returned no row.');
  removeTexts(connection, row.id);
  return row.id;
}
