import { findTerms, isIndexed, type Range } from '../find-terms.ts';
import type { Filter, Found, Match } from '../journal.ts';
import type { SearchWords, Term } from '../search-words.ts';
import { asIndexed } from './as-indexed.ts';
import type { Connection, Value } from './connection.ts';
import { prepareFilter, restrictionsOf } from './filtering.ts';
import { type SummaryRow, source, summaryColumns, toSummary } from './read-entries.ts';

interface Query {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The entries that hold what is wanted and nothing that is not, best first. */
export function searchEntries(connection: Connection, words: SearchWords, filter: Filter): Found[] {
  prepareFilter(connection, filter);
  const { sql, values } = searchQuery(words, filter);
  const rows = connection.all<SummaryRow & { readonly score: number }>(sql, ...values);
  return rows.map((row) => ({
    ...toSummary(row),
    score: Math.round(-row.score * 1e6) / 1e6,
    matches: matchesIn(connection, row.id, words.wanted),
  }));
}

export function searchQuery({ wanted, unwanted }: SearchWords, filter: Filter): Query {
  const found = scored(wanted);
  const others = wanted.length > 1 ? wanted : [];
  const restrictions = [
    ...others.map((term) => among('IN', term)),
    ...unwanted.map((term) => among('NOT IN', term)),
    ...restrictionsOf(filter),
  ];
  const where = restrictions.map(({ condition }) => condition);
  const direction = filter.reverse === true ? ['DESC', 'ASC'] : ['ASC', 'DESC'];
  return {
    sql: `WITH found (entry, score) AS MATERIALIZED (${found.sql})
      SELECT ${summaryColumns}, score ${source} JOIN found ON found.entry = entries.id
      ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
      ORDER BY score ${direction[0]}, occurred_utc ${direction[1]}, entries.id ${direction[1]} LIMIT ?`,
    values: [...found.values, ...restrictions.flatMap((one) => one.values), filter.limit ?? -1],
  };
}

/** Entries in which any wanted term is, each with its best answer's rank; the rarer the words, the lower. */
function scored(wanted: readonly Term[]): Query {
  const indexed = wanted.filter(isIndexed);
  if (indexed.length > 0) {
    return {
      sql: `SELECT answers.entry, min(rank) FROM search JOIN texts ON texts.id = search.rowid
        JOIN answers ON answers.id = texts.answer WHERE search MATCH ? GROUP BY answers.entry`,
      values: [indexed.map(matching).join(' OR ')],
    };
  }
  const [first] = wanted;
  if (first === undefined) return { sql: 'SELECT id, 0 FROM entries', values: [] };
  const { sql, values } = entriesWith(first);
  return { sql: `SELECT DISTINCT entry, 0 FROM (${sql})`, values };
}

function among(operator: 'IN' | 'NOT IN', term: Term) {
  const { sql, values } = entriesWith(term);
  return { condition: `entries.id ${operator} (${sql})`, values };
}

function entriesWith(term: Term): Query {
  if (!isIndexed(term)) {
    return {
      sql: 'SELECT answers.entry FROM texts JOIN answers ON answers.id = texts.answer WHERE instr(texts.text, ?)',
      values: [term.words],
    };
  }
  return {
    sql: `SELECT answers.entry FROM search JOIN texts ON texts.id = search.rowid
      JOIN answers ON answers.id = texts.answer WHERE search MATCH ?`,
    values: [matching(term)],
  };
}

/** A term in the index's own language, in quotes, so that nothing in it is an operator. */
function matching({ words, isPrefix }: Term): string {
  return `"${asIndexed(words).replaceAll('"', '""')}"${isPrefix ? ' *' : ''}`;
}

interface TextRow {
  readonly question: string;
  readonly text: string;
}

/** The lines of an entry that hold what was looked for. */
function matchesIn(connection: Connection, entry: number, wanted: readonly Term[]): Match[] {
  if (wanted.length === 0) return [];
  const texts = connection.all<TextRow>(
    `SELECT question, text FROM answers JOIN texts ON texts.answer = answers.id
     WHERE entry = ? ORDER BY answers.id, texts.place`,
    entry,
  );
  const found = texts.flatMap(({ question, text }) => linesWith(question, text, wanted));
  return found.length > 0 ? found : texts.slice(0, 1).map((row) => ({ ...row, ranges: [] }));
}

function linesWith(question: string, text: string, wanted: readonly Term[]): Match[] {
  const lines: Match[] = [];
  let start = 0;
  const ranges = findTerms(text, wanted);
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const here = ranges.filter(([from]) => from >= start && from < end);
    const within = here.map(([from, to]): Range => [from - start, Math.min(to, end) - start]);
    if (here.length > 0) lines.push({ question, text: line, ranges: within });
    start = end + 1;
  }
  return lines;
}
