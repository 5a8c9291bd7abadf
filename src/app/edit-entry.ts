import { paragraph } from '../document/document.ts';
import { UsageError } from '../errors.ts';
import type { Entry } from '../journal/entry.ts';
import { sayMoment } from '../questions/datetime.ts';
import { nearest } from '../text/nearest.ts';
import { begin, type Filling, mayBeAsked } from '../worksheets/progress.ts';
import type { Surroundings } from '../worksheets/scope.ts';
import { findQuestion, questionsOf, type Worksheet } from '../worksheets/worksheet.ts';
import { compareResults } from './comparison.ts';
import type { Context } from './context.ts';
import { converse } from './converse.ts';
import { dateGiven } from './draft-keeper.ts';
import { findEntry } from './find-entry.ts';
import { RevisionKeeper } from './revision-keeper.ts';
import { worksheetOf } from './stored-worksheet.ts';
import { surroundingsIn } from './surroundings.ts';

/** Asks questions of a finished entry again, with the answers there to be edited: all that is changed is a version. */
export async function editEntry(
  { name, questions }: { readonly name: string; readonly questions: readonly string[] },
  context: Context,
): Promise<{ readonly before: Entry; readonly after: Entry }> {
  const { entry: before } = await findEntry(name, context);
  if (before.status === 'draft')
    throw new UsageError(`Entry ${before.id} is a draft.`, `Go on with it: steer resume ${before.id}`);
  const journal = await context.journal.toWrite();
  const worksheet = worksheetOf(journal, before.fingerprint);
  const surroundings = surroundingsIn(journal, { worksheet, entry: before }, context);
  const start = startOf(before, worksheet, surroundings);
  const again = questions.map((question) => askedQuestion(question, start, before));
  const prompter = await context.prompter('the changed answers');
  prompter.show([
    { kind: 'heading', level: 2, text: worksheet.title },
    paragraph(`Entry ${before.id}, ${sayMoment(before.occurredAt)}. What you change becomes a new version.`),
  ]);
  const keeper = new RevisionKeeper(before, dateGiven(start, before), context);
  const after = await converse(start, keeper, prompter, { resumed: before, again });
  if (after === undefined) throw new TypeError('a change to an entry cannot be left for later');
  if (after.revision > before.revision) prompter.show(measured(start, before, after));
  return { before, after };
}

/** At the review, or at a question that was left half typed the last time. */
function startOf({ answers, aside, open }: Entry, worksheet: Worksheet, surroundings: Surroundings): Filling {
  const at = open?.unfinished === undefined ? undefined : open.question;
  return begin(worksheet, surroundings, { answers, aside, at });
}

function askedQuestion(id: string, filling: Filling, { id: entry }: Entry): string {
  if (mayBeAsked(filling, id)) return id;
  const ids = questionsOf(filling.worksheet)
    .map((question) => question.id)
    .filter((one) => mayBeAsked(filling, one));
  const isKnown = findQuestion(filling.worksheet, id) !== undefined;
  const near = nearest(id, ids);
  throw new UsageError(
    isKnown
      ? `Question "${id}" is not asked in entry ${entry}.`
      : `There is no question "${id}" in entry ${entry}.`,
    near === undefined ? `Its questions: ${ids.join(', ')}` : `Did you mean "${near}"?`,
  );
}

/** What was measured, now and in the version before. */
function measured({ worksheet, surroundings }: Filling, before: Entry, after: Entry) {
  return compareResults(worksheet, [
    { label: 'Now', answers: after.answers, surroundings },
    { label: 'Before', answers: before.answers, surroundings },
  ]);
}

export function whatWasChanged({ before, after }: { readonly before: Entry; readonly after: Entry }): string {
  if (after.revision === before.revision) return 'Nothing was changed.';
  return `Kept as version ${after.revision} of entry ${after.id}. What changed: steer history ${after.id}`;
}
