import type { Fault } from '../../custody.ts';
import { listed } from '../../listed.ts';
import type { Connection } from '../connection.ts';
import { answersToldOtherwise, textsToIndexAnew } from './wrong-texts.ts';

/** Whether a search finds every text of an answer, by all of its words, and finds nothing else. */
export function faultsOfSearch(connection: Connection): Fault[] {
  return [
    ...said(entriesFoundOtherwise(connection), (entries) => `A search may miss answers of ${entries}.`),
    ...said(entriesUnfound(connection), (entries) => `A search does not find all of ${entries}.`),
    ...strayWords(connection),
  ];
}

function said(ids: readonly number[], say: (entries: string) => string): Fault[] {
  return ids.length === 0 ? [] : [{ kind: 'search', message: say(listed(ids)) }];
}

/** Entries with a text that is made ready for the index in another way than texts are today, or that is none of an answer. */
function entriesFoundOtherwise(connection: Connection): number[] {
  const otherwise = textsToIndexAnew(connection).map(({ entry }) => entry);
  const untold = answersToldOtherwise(connection).map(({ entry }) => entry);
  return sorted([...otherwise, ...untold]);
}

/**
 * The same index made anew in memory, to compare word for word: FTS5's own check reads its index as a whole and does
 * not say what is wrong, and it takes a connection that may write.
 */
function entriesUnfound(connection: Connection): number[] {
  connection.execute(`
    CREATE VIRTUAL TABLE temp.anew USING fts5 (
      text, content = '', tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO temp.anew (rowid, text) SELECT id, text FROM main.indexed;
    CREATE VIRTUAL TABLE temp.anew_words USING fts5vocab ('temp', 'anew', 'instance');
    CREATE VIRTUAL TABLE temp.indexed_words USING fts5vocab ('main', 'search', 'instance');`);
  const missing = connection.all<{ entry: number }>(
    `SELECT DISTINCT entry FROM (
       SELECT doc, term, "offset" FROM temp.anew_words EXCEPT SELECT doc, term, "offset" FROM temp.indexed_words
     ) JOIN texts ON texts.id = doc JOIN answers ON answers.id = texts.answer`,
  );
  return sorted(missing.map(({ entry }) => entry));
}

function strayWords(connection: Connection): Fault[] {
  const found = connection.get<{ strays: number }>(
    `SELECT count(*) AS strays FROM (
       SELECT doc, term, "offset" FROM temp.indexed_words EXCEPT SELECT doc, term, "offset" FROM temp.anew_words
     )`,
  );
  const strays = found?.strays ?? 0;
  if (strays === 0) return [];
  const words = strays === 1 ? 'a word that no answer has' : `${strays} words that no answer has`;
  return [{ kind: 'search', message: `The index for searches holds ${words}.` }];
}

function sorted(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}
