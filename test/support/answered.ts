import { isSkipped } from '../../src/questions/combine.ts';
import type { Json } from '../../src/questions/json.ts';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import type { Row } from '../../src/questions/scope.ts';
import { isFixed, type TableQuestion } from '../../src/questions/table-question.ts';
import type { Answers } from '../../src/worksheets/progress.ts';
import { type Surroundings, WorksheetScope } from '../../src/worksheets/scope.ts';
import { questionsOf, type Worksheet } from '../../src/worksheets/worksheet.ts';

/** Without what was skipped and rows that were left empty; picks in the order of the options, as they are ticked. */
export function answered(sheet: Worksheet, answers: Answers, around: Surroundings): Answers {
  const scope = new WorksheetScope(sheet, answers, around);
  const read = questionsOf(sheet).flatMap((question) => {
    const answer = Object.hasOwn(answers, question.id)
      ? withoutEmptyRows(question, answers[question.id])
      : null;
    if (isSkipped(answer)) return [];
    return [[question.id, types.check(question, answer, scope)] as const];
  });
  return Object.fromEntries(read.map(([id, checked]) => [id, 'answer' in checked ? checked.answer : null]));
}

function withoutEmptyRows(question: QuestionBase, answer: Json | undefined): Json {
  if (question.type !== 'table' || !Array.isArray(answer)) return answer ?? null;
  const { rows } = question as TableQuestion; // its type says so
  const isWritten = (row: Row) => Object.keys(row).some((key) => key !== 'row' || !isFixed(rows));
  return (answer as readonly Row[]).filter(isWritten) as Json;
}
