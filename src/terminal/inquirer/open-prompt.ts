import { PassThrough } from 'node:stream';
import { createPrompt, ExitPromptError, useEffect, useState } from '@inquirer/core';
import type { Prompt } from '../../questions/prompter.ts';
import { departureOf, type Output } from '../streams.ts';
import { CursorOutput } from './cursor-output.ts';
import type { Field } from './field.ts';
import { frame, type Size, widthOf } from './frame.ts';
import type { HalfTyped } from './half-typed.ts';
import type { Key } from './key.ts';
import type { Keyboard } from './keyboard.ts';
import type { OtherScreen } from './other-screen.ts';
import { type Outcome, press, type Standing } from './press.ts';
import type { Rewrapping } from './rewrapped.ts';
import type { PromptStyles } from './styles.ts';

export interface Opening<S, A> {
  readonly prompt: Prompt;
  readonly field: Field<S, A>;
  readonly standing: Standing<S>;
  readonly halfTyped: HalfTyped<S>;
  /** What stays in view above the question, wrapped at a width. */
  inView(width: number): readonly string[];
}

export interface Terminal {
  readonly keyboard: Keyboard;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly styles: PromptStyles;
  readonly rewrapping?: Rewrapping;
  readonly otherScreen?: OtherScreen | undefined;
  /** Listens for the program going on after a shell stopped it, until the function it returns is called. */
  onWake?(listener: () => void): () => void;
}

/** Whatever ends a prompt. */
export type Ending<S, A> = Exclude<Outcome<S, A>, { kind: 'stay' }>;

/** Something thrown while a key was seen to, such as a full disk: Inquirer's prompts can only be resolved. */
interface Failure {
  readonly kind: 'fail';
  readonly error: unknown;
}

/**
 * One prompt from its first frame to the key that ends it, on Inquirer's screen and hooks. Keys come from our own
 * keyboard, which Inquirer's readline would take for itself (Ctrl-D closes it, a paste is a run of Enters).
 */
export async function openPrompt<S, A>(opening: Opening<S, A>, terminal: Terminal): Promise<Ending<S, A>> {
  const { keyboard, output, signal } = terminal;
  const { halfTyped } = opening;
  let standing = opening.standing;
  const inquire = createPrompt<Ending<S, A> | Failure, CursorOutput>((canvas, done) => {
    const [shown, show] = useState(standing);
    const [size, resize] = useState(() => sizeOf(canvas));
    useEffect(() => keyboard.listen(take), []);
    useEffect(() => onResize(output, () => resize(sizeOf(canvas))), []);
    useEffect(() => terminal.onWake?.(wake), []);
    useEffect(() => keepLater(), []);

    function take(key: Key): void {
      try {
        const size = sizeOf(canvas);
        const outcome = press({ ...opening, width: widthOf(size), rows: size.rows }, standing, key);
        if (outcome.kind === 'stay') go(outcome.standing);
        else done(outcome);
      } catch (error) {
        fail(error);
      }
    }

    function go(after: Standing<S>): void {
      const before = standing;
      standing = after;
      show(after);
      keepChange(opening, before, after);
      keepLater();
    }

    function keepLater(): void {
      halfTyped.keepLater(() => standing.field, fail);
    }

    function fail(error: unknown): void {
      done({ kind: 'fail', error });
    }

    /** The shell had the terminal meanwhile: it is taken anew, and the cursor is wherever the shell left it. */
    function wake(): void {
      keyboard.close();
      keyboard.open();
      canvas.forget();
      resize(sizeOf(canvas));
    }

    const drawn = frame({ ...opening, styles: terminal.styles, size }, shown);
    canvas.expect(drawn);
    return drawn.lines.join('\n');
  });

  const canvas = new CursorOutput(output, terminal.rewrapping, {
    isAlone: terminal.otherScreen !== undefined,
  });
  keyboard.open();
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
    halfTyped.stop();
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
