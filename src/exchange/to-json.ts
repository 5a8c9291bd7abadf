import type { Filter, History, Journal } from '../journal/journal.ts';

/**
 * The journal as one JSON document in pieces, so that any number of entries fits in memory: the definitions, then
 * each entry with all its versions. Nothing is left out.
 */
export function toJson(journal: Journal | undefined, filter: Filter): Iterable<string> {
  return journal === undefined ? pieces([], []) : journal.atOneMoment(piecesOf(journal, filter));
}

/** The journal is read when the first piece is wanted, not before. */
function* piecesOf(journal: Journal, filter: Filter): Generator<string> {
  const definitions = journal.definitionsOf(filter).map(({ json }) => json);
  yield* pieces(definitions, journal.histories(filter));
}

function* pieces(definitions: readonly string[], histories: Iterable<History>): Generator<string> {
  yield '{"format":"selfsteer","formatVersion":1,"worksheets":[';
  for (const [index, json] of definitions.entries()) yield `${index === 0 ? '' : ','}\n${json}`;
  yield '],"entries":[';
  let first = true;
  for (const history of histories) {
    yield `${first ? '' : ','}\n${JSON.stringify(whole(history))}`;
    first = false;
  }
  yield ']}\n';
}

function whole({ entry: { open, ...entry }, revisions }: History) {
  return { ...entry, ...(open === undefined ? {} : { open }), revisions };
}
