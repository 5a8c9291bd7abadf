import type { Moment } from '../../src/journal/entry.ts';
import type { Change, Definition, NewEntry } from '../../src/journal/journal.ts';
import type { Json } from '../../src/questions/json.ts';

export const noon: Moment = '2026-11-24T12:00:00+01:00';

export function aDefinition(change: Partial<Definition> = {}): Definition {
  const worksheet = change.worksheet ?? 'evening-review';
  const version = change.version ?? 1;
  return {
    fingerprint: `${worksheet} ${version}`,
    worksheet,
    version,
    title: 'Evening review',
    json: `{"id":"${worksheet}"}`,
    ...change,
  };
}

export function aNewEntry(change: Partial<NewEntry> = {}): NewEntry {
  return { definition: aDefinition(), createdAt: noon, occurredAt: noon, tags: [], ...change };
}

/** A change in which every answer is found by itself, when it is a text. */
export function aChange(answers: Readonly<Record<string, Json>>, change: Partial<Change> = {}): Change {
  const pairs = Object.entries(answers).map(
    ([question, value]) => [question, { value, texts: typeof value === 'string' ? [value] : [] }] as const,
  );
  return { answers: Object.fromEntries(pairs), aside: {}, open: undefined, occurredAt: noon, ...change };
}
