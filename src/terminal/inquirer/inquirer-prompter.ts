import type { Block } from '../../document/document.ts';
import { LeftError } from '../../errors.ts';
import type { Prompt, Prompter, Reply } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { wrap } from '../../text/wrap.ts';
import type { Edited } from '../editor/edit-text.ts';
import type { Input, Output } from '../streams.ts';
import { chooseField } from './choose-field.ts';
import { chooseManyField } from './choose-many-field.ts';
import type { Field } from './field.ts';
import { widthOf } from './frame.ts';
import { HalfTyped, type Later } from './half-typed.ts';
import { inEditor } from './in-editor.ts';
import { Keyboard } from './keyboard.ts';
import { listField } from './list-field.ts';
import { type Ending, openPrompt } from './open-prompt.ts';
import type { Standing } from './press.ts';
import { rankField } from './rank-field.ts';
import { rateField } from './rate-field.ts';
import { remember } from './remember.ts';
import type { Rewrapping } from './rewrapped.ts';
import type { PromptStyles } from './styles.ts';
import { textField } from './text-field.ts';

export interface InquirerPrompterOptions {
  readonly input: Input;
  readonly output: Output;
  /** Its reason is a Departure: why an open prompt must end. */
  readonly signal: AbortSignal;
  readonly styles: PromptStyles;
  render(blocks: readonly Block[]): string;
  /** The same at a width, without styles: for what stays in view. */
  renderPlain(blocks: readonly Block[], width: number): string;
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
  readonly later?: Later;
  /** What the terminal makes of a prompt when it gets narrower. */
  readonly rewrapping?: Rewrapping;
}

/** It holds the terminal from the first prompt until it is closed, or the writer leaves. */
export interface TerminalPrompter extends Prompter {
  close(): void;
}

/** The prompter for a full terminal. */
export function inquirerPrompter(options: InquirerPrompterOptions): TerminalPrompter {
  const keyboard = new Keyboard(options.input, options.output);
  const ask = <S, A>(prompt: Prompt, field: Field<S, A>) =>
    askOnce({ prompt: withViewInHelp(prompt), field, keyboard, options });
  return {
    text: (prompt) => ask(prompt, textField(prompt)),
    choose: (prompt) => ask(prompt, chooseField(prompt)),
    chooseMany: (prompt) => ask(prompt, chooseManyField(prompt)),
    rank: (prompt) => ask(prompt, rankField(prompt)),
    rate: (prompt) => ask(prompt, rateField(prompt)),
    list: (prompt) => ask(prompt, listField(prompt)),
    show: (blocks) => show(options, blocks),
    recall: () => undefined,
    sumUp: (ask, blocks) => sumUp(options, ask, blocks),
    close: () => keyboard.close(),
  };
}

/** Help begins with all of what is in view, of which there may be room for a part only. */
function withViewInHelp<P extends Prompt>(prompt: P): P {
  return prompt.inView === undefined ? prompt : { ...prompt, help: [...prompt.inView, ...prompt.help] };
}

interface Asking<S, A> {
  readonly prompt: Prompt;
  readonly field: Field<S, A>;
  readonly keyboard: Keyboard;
  readonly options: InquirerPrompterOptions;
}

/** Opens a prompt as often as it takes: what is shown or done between comes above it, and it stands as it stood. */
async function askOnce<S, A>(asking: Asking<S, A>): Promise<Reply<A>> {
  const { prompt, field, keyboard, options } = asking;
  let standing: Standing<S> = { field: field.start, touched: false };
  const inView = viewOf(prompt, options);
  const halfTyped = new HalfTyped(prompt, field, options.later ?? onTimer);
  try {
    for (;;) {
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

function onTimer(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds).unref();
  return () => clearTimeout(timer);
}

/** Laid out once for each width, and not for each key. */
function viewOf({ inView = [] }: Prompt, { renderPlain }: InquirerPrompterOptions) {
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
  if (kind === 'help-lines' && options.helpLines !== undefined) show(options, options.helpLines());
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
      leaveBehind(asking, field.said(ending.answer));
      return ending;
    case 'skip':
      leaveBehind(asking, undefined);
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

/** The question and its answer, which stay to be read above what comes next. */
function leaveBehind<S, A>({ prompt, options }: Asking<S, A>, said: readonly string[] | undefined): void {
  if (prompt.isPart !== true) write(options, remember(prompt.ask, said, room(options)));
}

/** Where nothing was done, and nothing was half done before, there is nothing to put back. */
function unfinished<S, A>(
  prompt: Prompt,
  field: Field<S, A>,
  { field: state, touched }: Standing<S>,
): unknown {
  return touched || prompt.unfinished !== undefined ? field.unfinished(state) : undefined;
}

function show(options: InquirerPrompterOptions, blocks: readonly Block[]): void {
  if (blocks.length > 0) options.output.write(`\n${options.render(blocks).trimEnd()}\n`);
}

function sumUp(options: InquirerPrompterOptions, ask: string, blocks: readonly Block[]): void {
  const { width, styles } = room(options);
  const lines = options.renderPlain(blocks, width - 2).split('\n');
  write(options, [
    ...wrap(visible(ask), width).map(styles.muted),
    ...lines.map((line) => `  ${line}`.trimEnd()),
  ]);
}

function write({ output }: InquirerPrompterOptions, lines: readonly string[]): void {
  output.write(`${lines.join('\n')}\n`);
}

function room({ output, styles }: InquirerPrompterOptions) {
  return { width: widthOf({ columns: output.columns ?? 80, rows: output.rows ?? 24 }), styles };
}
