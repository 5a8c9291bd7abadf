import type { Block } from '../../document/document.ts';
import { LeftError } from '../../errors.ts';
import type { Prompt, Reply } from '../../questions/prompter.ts';
import type { Edited } from '../editor/edit-text.ts';
import { type Above, leaveBehind, show } from './above.ts';
import type { Field } from './field.ts';
import { frame } from './frame.ts';
import { HalfTyped, type Later } from './half-typed.ts';
import { inEditor } from './in-editor.ts';
import type { Keyboard } from './keyboard.ts';
import { type Ending, openPrompt } from './open-prompt.ts';
import type { Standing } from './press.ts';
import type { Rewrapping } from './rewrapped.ts';

export interface AskOptions extends Above {
  /** Its reason is a Departure: why an open prompt must end. */
  readonly signal: AbortSignal;
  /** What Ctrl-T shows. */
  helpLines?(): readonly Block[];
  /** Takes a text to an editor and brings it back. */
  edit?(text: string): Promise<Edited>;
  /** Stops the program until the shell wakes it. */
  suspend?(): Promise<void>;
  /** Listens for the program going on after it was stopped, until the function it returns is called. */
  onWake?(listener: () => void): () => void;
  /** The writer leaves: from here on Ctrl-C is a signal, and not held up by what there is still to keep. */
  letGo?(): void;
  /** Where nothing can be scrolled back to: has the writer read what a prompt of so many rows would push away. */
  readFirst?(rowsBelow: number): Promise<void>;
  readonly later?: Later;
  /** What the terminal makes of a prompt when it gets narrower. */
  readonly rewrapping?: Rewrapping;
}

export interface Asking<S, A> {
  readonly prompt: Prompt;
  readonly field: Field<S, A>;
  readonly keyboard: Keyboard;
  readonly options: AskOptions;
}

/** Opens a prompt as often as it takes: what is shown or done between comes above it, and it stands as it stood. */
export async function askOnce<S, A>(asking: Asking<S, A>): Promise<Reply<A>> {
  const { prompt, field, keyboard, options } = asking;
  let standing: Standing<S> = { field: field.start, touched: false };
  const inView = viewOf(prompt, options);
  const halfTyped = new HalfTyped(prompt, field, options.later ?? onTimer);
  try {
    for (;;) {
      await readFirst(asking, standing, inView);
      const ending = await openPrompt(
        { prompt, field, standing, inView, halfTyped },
        { ...options, keyboard },
      );
      if (!isBreak(ending)) return replyTo(asking, ending);
      standing = await afterBreak(asking, ending, halfTyped);
    }
  } catch (error) {
    options.letGo?.();
    keyboard.close();
    throw error;
  }
}

async function readFirst<S, A>(
  { prompt, field, options }: Asking<S, A>,
  standing: Standing<S>,
  inView: (width: number) => readonly string[],
): Promise<void> {
  if (options.readFirst === undefined) return;
  const { output, styles } = options;
  const size = { columns: output.columns ?? 80, rows: output.rows ?? 24 };
  try {
    await options.readFirst(frame({ prompt, field, size, styles, inView }, standing).lines.length);
  } catch (error) {
    throw error instanceof LeftError ? new LeftError(error.how, unfinished(prompt, field, standing)) : error;
  }
}

function onTimer(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds).unref();
  return () => clearTimeout(timer);
}

/** Laid out once for each width, and not for each key. */
function viewOf({ inView = [] }: Prompt, { renderPlain }: AskOptions) {
  const known = new Map<number, readonly string[]>();
  return (width: number): readonly string[] => {
    const lines = known.get(width) ?? (inView.length === 0 ? [] : renderPlain(inView, width).split('\n'));
    known.set(width, lines);
    return lines;
  };
}

type Break<S> = {
  readonly kind: 'help' | 'help-lines' | 'editor' | 'suspend';
  readonly standing: Standing<S>;
};

function isBreak<S, A>(ending: Ending<S, A>): ending is Break<S> {
  return ['help', 'help-lines', 'editor', 'suspend'].includes(ending.kind);
}

async function afterBreak<S, A>(
  asking: Asking<S, A>,
  { kind, standing }: Break<S>,
  halfTyped: HalfTyped<S>,
): Promise<Standing<S>> {
  const { prompt, keyboard, options } = asking;
  if (kind === 'editor') return inEditor({ ...asking, halfTyped, edit: options.edit }, standing);
  if (kind === 'help') show(options, prompt.help);
  if (kind === 'help') return { ...standing, isHelped: true };
  if (kind === 'help-lines' && options.helpLines !== undefined)
    show(options, options.helpLines(), { stays: true });
  if (kind === 'suspend' && options.suspend !== undefined) {
    keyboard.close();
    await options.suspend();
  }
  return standing;
}

function replyTo<S, A>(asking: Asking<S, A>, ending: Exclude<Ending<S, A>, Break<S>>): Reply<A> {
  const { prompt, field, keyboard } = asking;
  switch (ending.kind) {
    case 'answer':
      leaveBehind(asking.options, prompt, field.said(ending.answer));
      return ending;
    case 'skip':
      leaveBehind(asking.options, prompt, undefined);
      return ending;
    case 'leave':
      keyboard.forget();
      throw new LeftError(ending.how, unfinished(prompt, field, ending.standing));
    case 'back':
    case 'jump': {
      const rest = unfinished(prompt, field, ending.standing);
      return rest === undefined ? { kind: ending.kind } : { kind: ending.kind, unfinished: rest };
    }
    default:
      return ending satisfies never;
  }
}

/** Where nothing was done, and nothing was half done before, there is nothing to put back. */
function unfinished<S, A>(
  prompt: Prompt,
  field: Field<S, A>,
  { field: state, touched }: Standing<S>,
): unknown {
  return touched || prompt.unfinished !== undefined ? field.unfinished(state) : undefined;
}
