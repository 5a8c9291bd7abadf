import type { Question } from '../../document/document.ts';
import { hanging, indented, type Page, textLines } from './page.ts';

/** Room for "99. ", so that all numbered questions of a sheet stand below each other. */
const numberColumn = 4;

/** A question, numbered and hanging on paper; else with what stands below it set in. */
export function questionLines(question: Question, page: Page): string[] {
  const { number, blocks } = question;
  if (number === undefined)
    return [...headOf(question, page), ...indented(page, (inner) => page.draw(blocks, inner))];
  return hanging(`${number}.`.padEnd(numberColumn), page, (inner) => [
    ...headOf(question, inner),
    ...inner.draw(blocks, inner),
  ]);
}

/** What is asked, when, and how. */
export function headOf({ ask, condition, hint }: Question, page: Page): string[] {
  const { styles } = page;
  return [
    ...textLines(ask, page, styles.ask),
    ...(condition === undefined
      ? []
      : hanging('→ ', page, (inner) => textLines(condition, inner, styles.muted))),
    ...(hint === undefined ? [] : textLines(hint, page, styles.muted)),
  ];
}
