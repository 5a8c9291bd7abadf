import { UsageError } from '../errors.ts';
import type { Filter, Found, Journal } from '../journal/journal.ts';
import { parseSearch } from '../journal/search-words.ts';
import { labelOf, type QuestionBase } from '../questions/question.ts';
import { questionsOf } from '../worksheets/worksheet.ts';
import type { Context } from './context.ts';
import { leavingNothing, outside } from './menu.ts';
import { worksheetOf } from './stored-worksheet.ts';

/** The entries that hold what the operands say, best first; none where there is no journal. */
export async function searchEntries(
  operands: readonly string[],
  filter: Filter,
  { journal: port }: Context,
): Promise<Found[]> {
  const words = parseSearch(operands);
  if (words.wanted.length + words.unwanted.length === 0)
    throw new UsageError('There is nothing to search for.', 'For example: steer search pub "friday night"');
  const journal = await port.toRead();
  return journal?.search(words, filter) ?? [];
}

/** Asks what to search for. */
export async function askForWords(context: Context): Promise<string> {
  const prompter = await context.prompter('what to search for');
  const reply = await leavingNothing(() =>
    prompter.text({
      ...outside,
      ask: 'What are you looking for?',
      hint: 'Words, "words in a row" in quotes, the beginning of a word with *, and -words to leave out.',
      lines: 1,
      suggest: [],
      help: [],
      required: true,
      canMove: false,
      check: () => undefined,
    }),
  );
  return reply.kind === 'answer' ? reply.answer : '';
}

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
