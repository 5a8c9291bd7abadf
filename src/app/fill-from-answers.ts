import { InvalidInputError } from '../errors.ts';
import { definitionOf } from '../journal/definition-of.ts';
import type { Entry } from '../journal/entry.ts';
import { isMap } from '../questions/schema.ts';
import { checkAnswers } from '../worksheets/check-answers.ts';
import { looksElsewhere } from '../worksheets/elsewhere.ts';
import { type Answers, begin } from '../worksheets/progress.ts';
import type { Context } from './context.ts';
import { changeFrom, type EntryFacts } from './draft-keeper.ts';
import { surroundingsIn } from './surroundings.ts';

export interface AnswersOptions extends EntryFacts {
  readonly worksheet: string;
  /** The text of a JSON object, and how messages name where it came from. */
  readonly json: string;
  readonly source: string;
  readonly draft: boolean;
}

/** Keeps answers that come from a file, all at once: any wrong one refuses them all, and nothing is stored. */
export async function fillFromAnswers(
  { worksheet: name, json, source, draft, at, tags }: AnswersOptions,
  context: Context,
): Promise<Entry> {
  const worksheet = await context.library.find(name);
  const raw = readJson(json, source);
  const earlier = looksElsewhere(worksheet) ? await context.journal.toRead() : undefined;
  const surroundings = surroundingsIn(earlier, { worksheet }, context);
  const checked = checkAnswers(worksheet, raw, surroundings);
  if ('problems' in checked) {
    const lines = checked.problems.map(({ question, sentence }) => `${question}: ${sentence}`);
    throw new InvalidInputError(
      [`The answers in ${source} do not fit “${worksheet.title}”; nothing was stored.`, ...lines].join('\n'),
      `See its questions: steer worksheet show ${name}`,
    );
  }
  const createdAt = context.clock.now();
  const journal = await context.journal.toWrite();
  const filling = begin(worksheet, surroundingsIn(journal, { worksheet }, context), {
    answers: draft ? onlyGiven(checked.answers, raw) : checked.answers,
  });
  const change = changeFrom(filling, { at, otherwise: createdAt });
  const entry = { definition: definitionOf(worksheet), createdAt, occurredAt: change.occurredAt, tags };
  return journal.add(entry, draft ? change : { ...change, open: undefined }, { draft });
}

/** In a draft, what was left out is still open, not skipped. */
function onlyGiven(answers: Answers, raw: unknown): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => isMap(raw) && Object.hasOwn(raw, id)));
}

/** The parser's own message would quote what the writer wrote; the place is enough. */
function readJson(json: string, source: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    const place = /line \d+ column \d+/.exec(String(error))?.[0];
    throw new InvalidInputError(
      `The answers in ${source} are not JSON${place === undefined ? '' : `: see ${place}`}.`,
      'They should be one object: { "question-id": answer }',
    );
  }
}
