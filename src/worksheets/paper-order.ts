import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import type { Section, Worksheet } from './worksheet.ts';

/** Sections by `print: { order }`, which stands for a section's place among the others; those without keep theirs. */
export function inPaperOrder(sections: readonly Section[]): readonly Section[] {
  return sections
    .map((section, index) => ({ section, place: section.print.order ?? index + 1, index }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ section }) => section);
}

/** The questions that are answered on paper, as they stand there. */
export function questionsOnPaper({ sections }: Worksheet): readonly QuestionBase[] {
  return inPaperOrder(sections)
    .flatMap(({ questions }) => questions)
    .filter((question) => types.stores(question));
}

/** The number that a question has on paper, by its id. */
export function numbersOnPaper(worksheet: Worksheet): ReadonlyMap<string, number> {
  const known = numbers.get(worksheet);
  if (known !== undefined) return known;
  const found = new Map(questionsOnPaper(worksheet).map(({ id }, index) => [id, index + 1] as const));
  numbers.set(worksheet, found);
  return found;
}

const numbers = new WeakMap<Worksheet, ReadonlyMap<string, number>>();
