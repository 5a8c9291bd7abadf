import type { QuestionBase } from '../questions/question.ts';
import { numbersOnPaper } from '../worksheets/paper-order.ts';
import type { Filling } from '../worksheets/progress.ts';

/** Whether answers are copied from paper. */
export function isOnPaper({ order }: Filling): boolean {
  return order === 'on paper';
}

/** A question's words, behind the number it has on paper while it is copied from there. */
export function numbered(words: string, { id }: QuestionBase, filling: Filling): string {
  const number = isOnPaper(filling) ? numbersOnPaper(filling.worksheet).get(id) : undefined;
  return number === undefined ? words : `${number}. ${words}`;
}
