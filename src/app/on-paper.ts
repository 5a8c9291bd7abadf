import type { QuestionBase } from '../questions/question.ts';
import { numbersOnPaper } from '../worksheets/paper-order.ts';
import type { Filling } from '../worksheets/progress.ts';

/** Whether answers are copied from paper. */
export function isOnPaper({ order }: Filling): boolean {
  return order === 'on paper';
}

/** A question's words, behind the number it has on paper while it is copied from there. */
export function numbered(words: string, question: QuestionBase, filling: Filling): string {
  const number = numberOf(question, filling);
  return number === undefined ? words : `${number}. ${words}`;
}

/** The same where the words stand in a list that has numbers of its own. */
export function withNumber(words: string, question: QuestionBase, filling: Filling): string {
  const number = numberOf(question, filling);
  return number === undefined ? words : `${words} (${number})`;
}

function numberOf({ id }: QuestionBase, filling: Filling): number | undefined {
  return isOnPaper(filling) ? numbersOnPaper(filling.worksheet).get(id) : undefined;
}
