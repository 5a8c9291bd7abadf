import { asIndexed } from './as-indexed.ts';
import type { Connection } from './connection.ts';

export interface TextsOfAnswer {
  /** The row's number. */
  readonly answer: number;
  readonly texts: readonly string[];
}

/** SQLite takes a limited number of values in one statement. */
const mostRows = 100;

/**
 * What a search finds answers by; triggers keep the index in step with these rows. As few statements as can be: with
 * the next one the index writes what it has gathered, each time pages of its own.
 */
export function writeTexts(connection: Connection, answers: readonly TextsOfAnswer[]): void {
  const rows = answers.flatMap(({ answer, texts }) => texts.map((text, place) => rowOf(answer, place, text)));
  for (let from = 0; from < rows.length; from += mostRows) {
    const some = rows.slice(from, from + mostRows);
    const marks = some.map(() => '(?, ?, ?, ?)').join(', ');
    connection.run(`INSERT INTO texts (answer, place, text, spaced) VALUES ${marks}`, ...some.flat());
  }
}

function rowOf(answer: number, place: number, text: string) {
  const copy = asIndexed(text);
  return [answer, place, text, copy === text ? null : copy] as const;
}

export function removeTexts(connection: Connection, answer: number): void {
  connection.run('DELETE FROM texts WHERE answer = ?', answer);
}
