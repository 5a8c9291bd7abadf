import type { StoredAnswers } from '../journal/entry.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { type Surroundings, WorksheetScope } from '../worksheets/scope.ts';
import { findQuestion, type Worksheet } from '../worksheets/worksheet.ts';

/** The texts a search should find the answers by, by question id. */
export function textsOf(
  worksheet: Worksheet,
  answers: StoredAnswers,
  surroundings: Surroundings,
): Readonly<Record<string, readonly string[]>> {
  const scope = new WorksheetScope(worksheet, answers, surroundings);
  const pairs = Object.entries(answers).map(([id, value]) => {
    const question = findQuestion(worksheet, id);
    return [id, question === undefined ? [] : types.texts(question, value, scope)] as const;
  });
  return Object.fromEntries(pairs);
}
