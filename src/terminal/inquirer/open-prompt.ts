import { PassThrough } from 'node:stream';
import { createPrompt, ExitPromptError, useEffect, useState } from '@inquirer/core';
import type { Prompt } from '../../questions/prompter.ts';
import { departureOf, type Output } from '../streams.ts';
import { CursorOutput } from './cursor-output.ts';
import type { Field } from './field.ts';
import { frame, type Size, widthOf } from './frame.ts';
import type { Key } from './key.ts';
import type { Keyboard } from './keyboard.ts';
import { type Outcome, press, type Standing } from './press.ts';
import type { PromptStyles } from './styles.ts';

export interface Opening<S, A> {
  readonly prompt: Prompt;
  readonly field: Field<S, A>;
  readonly standing: Standing<S>;
  /** What stays in view above the question, wrapped at a width. */
  inView(width: number): readonly string[];
}

export interface Terminal {
  readonly keyboard: Keyboard;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly styles: PromptStyles;
}

/** Whatever ends a prompt. */
export type Ending<S, A> = Exclude<Outcome<S, A>, { kind: 'stay' }>;

/** Something thrown while a key was seen to, such as a full disk: Inquirer's prompts can only be resolved. */
interface Failure {
  readonly kind: 'fail';
  readonly error: unknown;
}

/** Pasted text comes between marks, so that a newline in it is no Enter. */
const marksPastes = { on: '\x1b[?2004h', off: '\x1b[?2004l' };

/**
 * One prompt from its first frame to the key that ends it, on Inquirer's screen and hooks. Keys come from our own
 * keyboard, which Inquirer's readline would take for itself (Ctrl-D closes it, a paste is a run of Enters).
 */
export async function openPrompt<S, A>(opening: Opening<S, A>, terminal: Terminal): Promise<Ending<S, A>> {
  const { keyboard, output, signal } = terminal;
  let standing = opening.standing;
  const inquire = createPrompt<Ending<S, A> | Failure, CursorOutput>((canvas, done) => {
    const [shown, show] = useState(standing);
    const [size, resize] = useState(() => sizeOf(canvas));
    useEffect(() => keyboard.listen(take), []);
    useEffect(() => onResize(output, () => resize(sizeOf(canvas))), []);

    function take(key: Key): void {
      try {
        const outcome = press({ ...opening, width: widthOf(sizeOf(canvas)) }, standing, key);
        if (outcome.kind === 'stay') go(outcome.standing);
        else done(outcome);
      } catch (error) {
        done({ kind: 'fail', error });
      }
    }

    function go(after: Standing<S>): void {
      const before = standing;
      standing = after;
      show(after);
      keepChange(opening, before, after);
    }

    const drawn = frame({ ...opening, styles: terminal.styles, size }, shown);
    canvas.expect(drawn);
    return drawn.lines.join('\n');
  });

  const canvas = new CursorOutput(output);
  keyboard.open();
  output.write(marksPastes.on);
  try {
    const ending = await inquire(canvas, {
      input: new PassThrough(),
      output: canvas,
      signal,
      clearPromptOnDone: true,
    });
    if (ending.kind === 'fail') throw ending.error;
    return ending;
  } catch (error) {
    if (error instanceof ExitPromptError) return { kind: 'leave', how: 'terminated', standing };
    if (signal.aborted) return { kind: 'leave', how: departureOf(signal), standing };
    throw error;
  } finally {
    output.write(marksPastes.off);
    keyboard.close();
  }
}

function keepChange<S, A>({ prompt, field }: Opening<S, A>, before: Standing<S>, after: Standing<S>): void {
  const changed = field.toKeep?.(before.field, after.field);
  if (changed !== undefined) prompt.keep(changed);
}

function sizeOf({ columns, rows }: CursorOutput): Size {
  return { columns, rows };
}

function onResize(output: Output, resize: () => void): () => void {
  output.on('resize', resize);
  return () => output.off('resize', resize);
}
