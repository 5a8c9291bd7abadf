import type { Block } from '../../document/document.ts';
import type { Prompt } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { wrap } from '../../text/wrap.ts';
import type { Output } from '../streams.ts';
import { widthOf } from './frame.ts';
import type { OtherScreen } from './other-screen.ts';
import { remember } from './remember.ts';
import type { PromptStyles } from './styles.ts';

/** Where to write above the next prompt, and how it looks. */
export interface Above {
  readonly output: Output;
  /** Where the writer chose that nothing stays. */
  readonly otherScreen?: OtherScreen | undefined;
  readonly styles: PromptStyles;
  render(blocks: readonly Block[]): string;
  /** The same at a width, without styles: for what stays in view. */
  renderPlain(blocks: readonly Block[], width: number): string;
}

/** Something to read; `stays`: also once the writer has left. */
export function show(options: Above, blocks: readonly Block[], { stays = false } = {}): void {
  if (blocks.length === 0) return;
  const { output, otherScreen } = options;
  const text = `\n${options.render(blocks).trimEnd()}\n`;
  if (otherScreen === undefined) output.write(text);
  else otherScreen.show(text);
  if (stays) otherScreen?.stay(text);
}

/** An answer that was given in parts, as a whole. */
export function sumUp(options: Above, ask: string, blocks: readonly Block[]): void {
  const { width, styles } = room(options);
  const lines = options.renderPlain(blocks, width - 2).split('\n');
  write(options, [
    ...wrap(visible(ask), width).map(styles.muted),
    ...lines.map((line) => `  ${line}`.trimEnd()),
  ]);
}

/** The question and its answer, where it is no part of another. */
export function leaveBehind(
  options: Above,
  { ask, isPart }: Prompt,
  said: readonly string[] | undefined,
): void {
  if (isPart !== true) write(options, remember(ask, said, room(options)));
}

function write({ output, otherScreen }: Above, lines: readonly string[]): void {
  (otherScreen ?? output).write(`${lines.join('\n')}\n`);
}

function room({ output, styles }: Above) {
  return { width: widthOf({ columns: output.columns ?? 80, rows: output.rows ?? 24 }), styles };
}
