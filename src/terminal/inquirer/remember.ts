import { visible } from '../../text/controls.ts';
import { displayWidth, wrap } from '../../text/wrap.ts';
import type { PromptStyles } from './styles.ts';

const mostLines = 6;

/** What stays on the screen of a question that is done with: the question, and shortly what was answered; undefined is skipped. */
export function remember(
  ask: string,
  said: readonly string[] | undefined,
  { width, styles }: { readonly width: number; readonly styles: PromptStyles },
): string[] {
  const question = wrap(visible(ask), width);
  const [first = '', ...rest] = said === undefined ? ['Skipped'] : said.map(visible);
  const styled = said === undefined ? styles.muted : (line: string) => line;
  const oneLine = rest.length === 0 && question.length === 1;
  if (oneLine && displayWidth(`${question[0]}  ${first}`) <= width) {
    return [`${styles.muted(question[0] ?? '')}  ${styled(first)}`];
  }
  return [
    ...question.map(styles.muted),
    ...shortened([first, ...rest], width - 2).map((line) => `  ${line}`),
  ];
}

function shortened(said: readonly string[], width: number): string[] {
  const lines = said.flatMap((line) => wrap(line, width));
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `… (${lines.length} lines)`];
}
