import type { Prompt } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { wrap } from '../../text/wrap.ts';
import type { Cursor, Field, Look } from './field.ts';
import { partInView } from './part-in-view.ts';
import type { Standing } from './press.ts';
import type { PromptStyles } from './styles.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Frame {
  readonly lines: readonly string[];
  readonly cursor?: Cursor | undefined;
}

/** Longer lines are hard to read; and the last column stays free, where terminals differ in what they do. */
export function widthOf({ columns }: Size): number {
  return Math.max(10, Math.min(columns - 1, 100));
}

/** A whole prompt on the screen, never higher than it. */
export function frame<S, A>(
  { prompt, field, size, styles }: { prompt: Prompt; field: Field<S, A>; size: Size; styles: PromptStyles },
  standing: Standing<S>,
): Frame {
  const look = { width: widthOf(size), styles };
  const drawing = field.view(standing.field, look);
  const below = beneath(prompt, field, standing, { ...look, rows: size.rows, own: drawing.beneath ?? [] });
  const above = fittingHead(prompt, look, size.rows - below.length - Math.min(drawing.lines.length, 3) - 1);
  const part = partInView(drawing.lines, drawing.focus, size.rows - above.length - below.length - 1);
  const lines = [...above, ...part.lines, ...below];
  const cut = Math.max(0, lines.length - size.rows);
  const down = above.length - part.skipped - cut;
  const cursor = drawing.cursor && { line: drawing.cursor.line + down, column: drawing.cursor.column };
  return { lines: lines.slice(cut), cursor };
}

/** Progress, question and hint; where they leave too little room the least needed go first. */
function fittingHead(prompt: Prompt, { width, styles }: Look, room: number): string[] {
  const muted = (text: string | undefined) => (text ? wrap(visible(text), width).map(styles.muted) : []);
  const ask = wrap(visible(prompt.ask), width).map(styles.ask);
  const [progress, hint] = [muted(prompt.progress), muted(prompt.hint)];
  const heads = [
    ['', ...progress, ...ask, ...hint, ''],
    [...progress, ...ask, ...hint],
    [...progress, ...ask],
    ask,
  ];
  return heads.find(({ length }) => length <= room) ?? ask.slice(0, Math.max(1, room));
}

function beneath<S, A>(
  prompt: Prompt,
  field: Field<S, A>,
  standing: Standing<S>,
  { width, styles, own, rows }: Look & { own: readonly string[]; rows: number },
): string[] {
  const { problem } = standing;
  const said =
    problem === undefined ? [] : wrap(visible(problem), width - 2).map((line) => styles.problem(`  ${line}`));
  const keys = keyHelp(prompt, field, standing, width).map(styles.muted);
  return rows < 12 ? [...own.slice(0, 1), ...said, ...keys.slice(0, 1)] : [...own, ...said, '', ...keys];
}

/** What the keys do, only those that do something now, broken between keys. */
function keyHelp<S, A>(
  prompt: Prompt,
  field: Field<S, A>,
  { field: state, touched }: Standing<S>,
  width: number,
): string[] {
  const helps = prompt.help.length > 0 && field.takesHelp(state) && !(field.takesText && touched);
  const keys = [
    ...field.keys(state),
    ...(prompt.canMove ? ['Shift-Tab back'] : []),
    ...(helps ? ['? help'] : []),
    'Ctrl-C keep and leave',
  ];
  const lines: string[] = [];
  for (const key of keys) {
    const joined = lines.length === 0 ? key : `${lines.at(-1)} · ${key}`;
    if (lines.length > 0 && joined.length <= width) lines[lines.length - 1] = joined;
    else lines.push(key);
  }
  return lines.flatMap((line) => wrap(line, width));
}
