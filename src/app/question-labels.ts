import type { Found, Journal } from '../journal/journal.ts';
import { labelOf, type QuestionBase } from '../questions/question.ts';
import { questionsOf } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { worksheetOf } from './stored-worksheet.ts';

/** How the questions of an entry are called, by id. */
export async function questionLabels(
  { id }: Found,
  { journal: port }: Context,
): Promise<ReadonlyMap<string, string>> {
  const journal = await port.toRead();
  const fingerprint = journal?.find({ by: 'id', id })?.fingerprint;
  return journal === undefined || fingerprint === undefined ? new Map() : labelsIn(journal, fingerprint);
}

function labelsIn(journal: Journal, fingerprint: string): ReadonlyMap<string, string> {
  const questions: readonly QuestionBase[] = questionsOf(worksheetOf(journal, fingerprint));
  return new Map(questions.map((question) => [question.id, labelOf(question)]));
}
