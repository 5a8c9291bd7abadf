import type { Condition } from '../questions/condition.ts';
import type { QuestionBase } from '../questions/question.ts';
import type { Worksheet } from './worksheet.ts';

export interface PlacedQuestion {
  readonly question: QuestionBase;
  /** The condition of the section it stands in. */
  readonly when: Condition | undefined;
}

/** The questions of a worksheet by id; put together once for each worksheet. */
export function questionsById(worksheet: Worksheet): ReadonlyMap<string, PlacedQuestion> {
  const known = indexes.get(worksheet);
  if (known !== undefined) return known;
  const index = new Map(
    worksheet.sections.flatMap(({ questions, when }) =>
      questions.map((question) => [question.id, { question, when }] as const),
    ),
  );
  indexes.set(worksheet, index);
  return index;
}

const indexes = new WeakMap<Worksheet, ReadonlyMap<string, PlacedQuestion>>();
