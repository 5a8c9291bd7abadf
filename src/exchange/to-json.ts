import type { Filter, Journal } from '../journal/journal.ts';

/**
 * The journal as one JSON document in pieces, so that any number of entries fits in memory: the definitions, then
 * each entry with all its versions. Nothing is left out.
 */
export function* toJson(journal: Journal | undefined, filter: Filter): Generator<string> {
  yield '{"format":"selfsteer","formatVersion":1,"worksheets":[';
  const prints = new Set<string>();
  for (const { fingerprint } of journal?.entries(filter) ?? []) {
    if (prints.has(fingerprint) || journal === undefined) continue;
    yield `${prints.size === 0 ? '' : ','}\n${journal.definition(fingerprint).json}`;
    prints.add(fingerprint);
  }
  yield '],"entries":[';
  let first = true;
  for (const { open, ...entry } of journal?.entries(filter) ?? []) {
    const whole = {
      ...entry,
      ...(open === undefined ? {} : { open }),
      revisions: journal?.revisions(entry.id) ?? [],
    };
    yield `${first ? '' : ','}\n${JSON.stringify(whole)}`;
    first = false;
  }
  yield ']}\n';
}
