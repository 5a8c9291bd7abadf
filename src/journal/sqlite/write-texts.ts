import { asIndexed } from './as-indexed.ts';
import type { Connection } from './connection.ts';

/** What a search finds an answer by; triggers keep the index in step with these rows. */
export function writeTexts(connection: Connection, answer: number, texts: readonly string[]): void {
  for (const [place, text] of texts.entries()) {
    const copy = asIndexed(text);
    connection.run(
      'INSERT INTO texts (answer, place, text, spaced) VALUES (?, ?, ?, ?)',
      answer,
      place,
      text,
      copy === text ? null : copy,
    );
  }
}

export function removeTexts(connection: Connection, answer: number): void {
  connection.run('DELETE FROM texts WHERE answer = ?', answer);
}
