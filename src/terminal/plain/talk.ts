import type { Block } from '../../document/document.ts';
import { LeftError } from '../../errors.ts';
import type { Move, Prompt } from '../../questions/prompter.ts';
import { visible } from '../../text/controls.ts';
import { wrap } from '../../text/wrap.ts';
import { needed, noMoreHelp, nowhereToGo } from '../sentences.ts';
import { departureOf, type Output } from '../streams.ts';
import type { Lines } from './lines.ts';
import { readTyped } from './words.ts';

export interface TalkOptions {
  readonly lines: Lines;
  readonly output: Output;
  readonly signal: AbortSignal;
  render(blocks: readonly Block[]): string;
  helpLines?(): readonly Block[];
  /** Listens for the program going on after it was stopped, until the function it returns is called. */
  onWake?(listener: () => void): () => void;
}

/** What a line means to a prompt, once help was given and what leads nowhere was declined. */
export type Line =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'skip' | 'end' }
  | Move;

export interface Listening {
  /** Whether `.` ends what is being written; else it is text. */
  readonly ends?: boolean;
  /** What stands there, should the writer leave now. */
  readonly unfinished: unknown;
}

/** A talk in plain lines: nothing is drawn twice, moved or coloured. */
export class Talk {
  readonly #options: TalkOptions;
  #explained: 'nothing' | 'staying' | 'moving' = 'nothing';

  constructor(options: TalkOptions) {
    this.#options = options;
  }

  /** Says the question itself; the first time also which words work anywhere. */
  open(prompt: Prompt): void {
    this.say('');
    this.#explain(prompt);
    this.say(...[prompt.progress, prompt.ask, prompt.hint].filter((line) => line !== undefined));
  }

  /** Once, and once more when there is somewhere to go for the first time. */
  #explain({ canMove }: Prompt): void {
    if (this.#explained === 'moving' || (this.#explained === 'staying' && !canMove)) return;
    this.say(...explanation(canMove, this.#options.helpLines !== undefined), '');
    this.#explained = canMove ? 'moving' : 'staying';
  }

  /** Each a line, wrapped where the output has a width. */
  say(...texts: readonly string[]): void {
    const width = this.#options.output.columns ?? Number.POSITIVE_INFINITY;
    const lines = texts.flatMap((text) => wrap(visible(text), width));
    this.#options.output.write(lines.map((line) => `${line}\n`).join(''));
  }

  show(blocks: readonly Block[]): void {
    if (blocks.length > 0) this.#options.output.write(`\n${this.#options.render(blocks).trimEnd()}\n`);
  }

  /** The next line that is for the prompt itself. */
  async hear(prompt: Prompt, { ends = false, unfinished }: Listening): Promise<Line> {
    for (;;) {
      const line = await this.#next(unfinished);
      const typed = readTyped(line);
      if (typed.kind === 'text') return typed;
      if (typed.kind === 'end') return ends ? { kind: 'end' } : { kind: 'text', text: line };
      if (typed.kind === 'help') this.#help(prompt);
      else if (typed.kind === 'help-lines') this.show(this.#options.helpLines?.() ?? []);
      else if (typed.kind === 'skip') return { kind: 'skip' };
      else if (!prompt.canMove) this.say(nowhereToGo);
      else return unfinished === undefined ? { kind: typed.kind } : { kind: typed.kind, unfinished };
    }
  }

  /** Whether what is typed for `hearUnseen` can be kept from the screen; lines of a pipe are on none. */
  get canHide(): boolean {
    return this.#options.lines.canHide;
  }

  /** What is typed is hidden first: some type as soon as they see what is asked. */
  openUnseen(texts: readonly string[]): void {
    this.#options.lines.hide();
    this.say(...texts);
  }

  /** The next line as it is. The terminal does not show it, and nor does it show Enter. */
  async hearUnseen(): Promise<string> {
    const { lines, output, onWake } = this.#options;
    const stopListening = onWake?.(() => {
      lines.hideAgain();
      output.write('> ');
    });
    try {
      const line = await this.#take(undefined, (signal) => lines.nextUnseen(signal));
      if (lines.canHide) output.write('\n');
      return line;
    } catch (error) {
      lines.show();
      throw error;
    } finally {
      stopListening?.();
    }
  }

  #next(unfinished: unknown): Promise<string> {
    return this.#take(unfinished, (signal) => this.#options.lines.next(signal));
  }

  async #take(
    unfinished: unknown,
    next: (signal: AbortSignal) => Promise<string | undefined>,
  ): Promise<string> {
    const { output, signal } = this.#options;
    const coming = next(signal);
    output.write('> ');
    const line = await coming;
    if (line !== undefined) return line;
    output.write('\n');
    throw new LeftError(signal.aborted ? departureOf(signal) : 'input-ended', unfinished);
  }

  #help({ help }: Prompt): void {
    if (help.length === 0) this.say(noMoreHelp);
    else this.show(help);
  }

  /** Skips, where that is allowed. */
  mayPass({ required }: Prompt): boolean {
    if (required) this.say(needed);
    return !required;
  }
}

function explanation(canMove: boolean, helpLines: boolean): string[] {
  return [
    'These work alone on a line, at every question:',
    ...(canMove ? ['  < goes back, ! goes to any question'] : []),
    `  ? shows help, - skips or empties${helpLines ? ', help-now shows help lines' : ''}`,
    '  Ctrl-C keeps what you wrote and leaves. A \\ before any of them makes it text.',
  ];
}
