import type { StoredAnswers } from '../../../entry.ts';
import type { FoundAnswer, FoundRows } from './found-rows.ts';
import { jsonIn } from './json-in.ts';

export interface Said {
  readonly answers: StoredAnswers;
  readonly aside: StoredAnswers;
  /** The rows of answers, by question. */
  readonly rows: ReadonlyMap<string, number>;
  /** Questions whose answers are known of and cannot be read. */
  readonly lost: readonly string[];
}

/** What an entry says now, as far as it can be read. */
export function saidIn(entry: number, found: FoundRows): Said {
  const rows = answersByEntry(found).get(entry) ?? [];
  const readable = rows.flatMap((row) => {
    const parsed = jsonIn(row.answer.value);
    return parsed === undefined ? [] : [{ ...row, value: parsed.value }];
  });
  const of = (aside: 0 | 1) =>
    Object.fromEntries(
      readable
        .filter(({ answer }) => answer.aside === aside)
        .map(({ answer, value }) => [answer.question, value]),
    );
  const numbers = new Map(readable.map(({ answer, id }) => [answer.question, id]));
  const told = [...(found.answered.get(entry)?.keys() ?? []), ...rows.map(({ answer }) => answer.question)];
  const lost = [...new Set(told)].filter((question) => !numbers.has(question));
  return { answers: of(0), aside: of(1), rows: numbers, lost };
}

type AnswersByEntry = ReadonlyMap<number, readonly { readonly id: number; readonly answer: FoundAnswer }[]>;
const grouped = new WeakMap<FoundRows, AnswersByEntry>();

function answersByEntry(found: FoundRows): AnswersByEntry {
  const known =
    grouped.get(found) ??
    Map.groupBy(
      [...found.answers].map(([id, answer]) => ({ id, answer })).toSorted((a, b) => a.id - b.id),
      ({ answer }) => answer.entry,
    );
  grouped.set(found, known);
  return known;
}
