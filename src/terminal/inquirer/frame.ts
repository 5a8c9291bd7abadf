import type { Prompt } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { displayWidth, wrap } from '../../text/wrap.ts';
import type { Cursor, Field, Look } from './field.ts';
import { partInView } from './part-in-view.ts';
import { offersHelp, type Standing } from './press.ts';
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

export interface Framed<S, A> {
  readonly prompt: Prompt;
  readonly field: Field<S, A>;
  readonly size: Size;
  readonly styles: PromptStyles;
  /** What stays in view above the question, wrapped at a width and without styles. */
  inView(width: number): readonly string[];
}

/** A whole prompt on the screen, never higher than it. */
export function frame<S, A>(framed: Framed<S, A>, standing: Standing<S>): Frame {
  const { prompt, field, size, styles } = framed;
  const look = { width: widthOf(size), height: heightFor(framed), styles };
  const drawing = field.view(standing.field, look);
  const below = beneath(prompt, field, standing, { ...look, rows: size.rows, own: drawing.beneath ?? [] });
  const room = size.rows - below.length - 1;
  const above = fittingHead(framed, look, { room, wanted: drawing.lines.length });
  const part = partInView(drawing.lines, drawing.focus, room - above.length);
  const lines = [...above, ...part.lines, ...below];
  const cut = Math.max(0, lines.length - size.rows);
  const down = above.length - part.skipped - cut;
  const cursor = drawing.cursor && { line: drawing.cursor.line + down, column: drawing.cursor.column };
  return { lines: lines.slice(cut), cursor };
}

/** What the field may take once the question, what stays in view and the keys have had theirs. */
function heightFor<S, A>({ prompt, size, inView }: Framed<S, A>): number {
  const width = widthOf(size);
  const seen = Math.min(inView(width - 2).length, size.rows >> 1);
  const around = [prompt.ask, prompt.hint ?? ''].flatMap((text) => wrap(visible(text), width)).length + 7;
  return Math.max(3, size.rows - around - (seen === 0 ? 0 : seen + 2));
}

/**
 * Progress, what stays in view, question and hint; where they leave too little room the least needed go first. What
 * stays in view takes the rows that nothing else wants, and a table's last rows are worth most.
 */
function fittingHead<S, A>(
  { prompt, inView }: Framed<S, A>,
  { width, styles }: Look,
  { room, wanted }: { readonly room: number; readonly wanted: number },
): string[] {
  const muted = (text: string | undefined) => (text ? wrap(visible(text), width).map(styles.muted) : []);
  const ask = wrap(visible(prompt.ask), width).map(styles.ask);
  const [progress, hint] = [muted(progressLine(prompt, width)), muted(prompt.hint)];
  const heads = [
    { top: ['', ...progress], ask: [...ask, ...hint, ''] },
    { top: progress, ask: [...ask, ...hint] },
    { top: progress, ask },
    { top: [], ask },
  ];
  const most = room - Math.min(wanted, 3);
  const fitting = heads.find(({ top, ask }) => top.length + ask.length <= most);
  if (fitting === undefined) return ask.slice(0, Math.max(1, most));
  const seen = inView(width - 2).map((line) => styles.muted(`  ${line}`.trimEnd()));
  const left = room - fitting.top.length - fitting.ask.length - Math.min(wanted, Math.max(3, room >> 1)) - 2;
  if (seen.length === 0 || left < 3) return [...fitting.top, ...fitting.ask];
  const focus = prompt.inView?.at(-1)?.kind === 'table' ? seen.length - 1 : 0;
  return [...fitting.top, '', ...partInView(seen, focus, left).lines, '', ...fitting.ask];
}

/** Where the writer is, and what comes next where there is room for that. */
function progressLine({ progress, next }: Prompt, width: number): string | undefined {
  if (progress === undefined || next === undefined) return progress;
  const both = `${progress}   next: ${next}`;
  return displayWidth(visible(both)) <= width ? both : progress;
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
function keyHelp<S, A>(prompt: Prompt, field: Field<S, A>, standing: Standing<S>, width: number): string[] {
  const keys = [
    ...field.keys(standing.field),
    ...(prompt.canMove ? ['Shift-Tab back'] : []),
    ...(offersHelp(prompt, field, standing) ? ['? help'] : []),
    prompt.canMove && prompt.isMenu !== true ? 'Ctrl-C keep and leave' : 'Ctrl-C leave',
  ];
  const lines: string[] = [];
  for (const key of keys) {
    const joined = lines.length === 0 ? key : `${lines.at(-1)} · ${key}`;
    if (lines.length > 0 && joined.length <= width) lines[lines.length - 1] = joined;
    else lines.push(key);
  }
  return lines.flatMap((line) => wrap(line, width));
}
