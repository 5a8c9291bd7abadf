import { asIndexed } from '../as-indexed.ts';
import type { Connection } from '../connection.ts';
import { migrations } from '../migrations/migrations.ts';

interface TextRow {
  readonly id: number;
  readonly entry: number;
  readonly text: string;
  readonly indexed: string;
}

/** Texts that the index takes in another way than it should. A journal of an older schema may have some. */
export function textsToIndexAnew(connection: Connection): (TextRow & { readonly wanted: string })[] {
  if (connection.schemaVersion < migrations.length) return [];
  return connection
    .all<TextRow>(
      `SELECT texts.id, entry, text, coalesce(spaced, text) AS indexed
       FROM texts JOIN answers ON answers.id = texts.answer`,
    )
    .map((row) => ({ ...row, wanted: asIndexed(row.text) }))
    .filter(({ wanted, indexed }) => wanted !== indexed);
}

interface AnswerRow {
  readonly id: number;
  readonly entry: number;
  /** What a search should find it by; null for an answer that was set aside. */
  readonly words: string | null;
}

/**
 * Answers that are set aside and found all the same, and answers in one's own words that are not found by these. Of
 * the other kinds of questions only their type knows the texts.
 */
export function answersToldOtherwise(connection: Connection): AnswerRow[] {
  return connection.all<AnswerRow>(
    `WITH own_words AS MATERIALIZED (
       SELECT definitions.id, question.value ->> 'id' FROM definitions,
         json_each(iif(json_valid(definitions.json), definitions.json, '{}'), '$.sections') AS section,
         json_each(section.value, '$.questions') AS question
       WHERE question.value ->> 'type' = 'text')
     SELECT answers.id, entry, iif(aside, NULL, value ->> '$') AS words
     FROM answers JOIN entries ON entries.id = answers.entry
     WHERE (aside AND EXISTS (SELECT 1 FROM texts WHERE answer = answers.id))
       OR (NOT aside AND json_valid(value) AND json_type(value) = 'text' AND value ->> '$' <> ''
         AND (entries.definition, question) IN own_words
         AND NOT EXISTS (SELECT 1 FROM texts WHERE answer = answers.id AND text = value ->> '$'))`,
  );
}
