import { type Block, paragraph } from '../document/document.ts';
import type { Entry, StoredAnswers } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import type { ComputedQuestion } from '../questions/computed.ts';
import { sayMoment } from '../questions/datetime.ts';
import { labelOf } from '../questions/question.ts';
import { sayResult } from '../worksheets/say-result.ts';
import { type Surroundings, WorksheetScope } from '../worksheets/scope.ts';
import { questionsOf, type Worksheet } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { surroundingsIn } from './surroundings.ts';

interface Compared {
  readonly worksheet: Worksheet;
  readonly entry: Entry;
  readonly journal: Journal;
}

/**
 * The last time the same worksheet was filled in: what was measured now and then, side by side, or where to read it.
 * Said without a verdict, for neither more nor less is a failure.
 */
export function comparison({ worksheet, entry, journal }: Compared, context: Context): Block[] {
  if (questionsOf(worksheet).length === 1) return []; // nothing to set side by side
  const last = lastLike(entry, journal);
  if (last === undefined) return [];
  const when = sayMoment(last.occurredAt);
  const time = (label: string, one: Entry) => ({
    label,
    answers: one.answers,
    surroundings: surroundingsIn(journal, { worksheet, entry: one }, context),
  });
  return [
    ...compareResults(worksheet, [time('This time', entry), time(when, last)]),
    paragraph(`You filled this in before, ${when}. Read it: steer show ${last.id}`),
  ];
}

/** What was measured both now and then, side by side. */
export function compareResults(
  worksheet: Worksheet,
  times: readonly {
    readonly label: string;
    readonly answers: StoredAnswers;
    readonly surroundings: Surroundings;
  }[],
): Block[] {
  const scopes = times.map(
    ({ answers, surroundings }) => new WorksheetScope(worksheet, answers, surroundings),
  );
  const rows = computedQuestions(worksheet).flatMap((question) => {
    const results = scopes.map((scope) => sayResult(question, scope));
    const label = scopes[0]?.expand(labelOf(question)) ?? '';
    return results.every((result) => result !== undefined) ? [[label, ...results]] : [];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      layout: 'table',
      named: true,
      columns: ['', ...times.map(({ label }) => label)].map((label) => ({ label, width: 'wide' })),
      rows: rows.map((row) => row.map((text) => ({ kind: 'text', text: text ?? '' }))),
    },
  ];
}

/** The latest finished entry of the same version of a worksheet, older than this one. */
function lastLike({ id, fingerprint, occurredAt, worksheet }: Entry, journal: Journal): Entry | undefined {
  const fewest = 10; // back-dated entries may stand before this one in time
  for (const one of journal.entries({ worksheets: [worksheet], status: 'done', limit: fewest })) {
    const isBefore = Date.parse(one.occurredAt) <= Date.parse(occurredAt);
    if (one.id !== id && one.fingerprint === fingerprint && isBefore) return one;
  }
  return undefined;
}

function computedQuestions(worksheet: Worksheet): ComputedQuestion[] {
  return questionsOf(worksheet).filter((question) => question.type === 'computed') as ComputedQuestion[]; // their type says so
}
