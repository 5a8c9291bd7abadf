import { emitKeypressEvents, type Interface } from 'node:readline';
import type { Input, Output } from '../streams.ts';
import { type Key, type Keypress, keyOf, pasted } from './key.ts';
import type { OtherScreen } from './other-screen.ts';

/** How long after Esc a terminal may take to send the rest of a key that begins with it. */
const escapePatience = 50;

/** Pasted text comes between marks, so that a newline in it is no Enter. */
const marksPastes = { on: '\x1b[?2004h', off: '\x1b[?2004l' };

/**
 * The keys a writer presses, one at a time and none lost: what comes in faster than it is taken waits for the
 * next prompt. From `open` to `close` the terminal is ours: keys typed between two prompts are not echoed by it.
 */
export class Keyboard {
  readonly #input: Input;
  readonly #output: Output;
  readonly #otherScreen: OtherScreen | undefined;
  readonly #waiting: Key[] = [];
  #isOpen = false;
  #paste: string | undefined;
  #listener: ((key: Key) => void) | undefined;
  /** What every prompt is told once there is nothing more to read. */
  #ended: Key | undefined;

  constructor(input: Input, output: Output, otherScreen?: OtherScreen) {
    this.#otherScreen = otherScreen;
    this.#input = input;
    this.#output = output;
    emitKeypressEvents(input, { escapeCodeTimeout: escapePatience } as unknown as Interface); // all it reads of one
    input.on('end', () => this.#end('end-of-input')).on('error', () => this.#end('hung-up'));
  }

  open(): void {
    this.#otherScreen?.enter();
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#input.on('keypress', this.#press);
    this.#input.setRawMode?.(true);
    this.#output.write(marksPastes.on);
    this.#input.resume();
  }

  /** Gives the terminal back as it was: to a shell, to an editor, for good. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#input.pause();
    this.#input.setRawMode?.(false);
    this.#output.write(marksPastes.off);
    this.#otherScreen?.leave();
    this.#input.off('keypress', this.#press);
  }

  /** Hands over every key, first those that wait, until the function it returns is called. */
  listen(listener: (key: Key) => void): () => void {
    this.#listener = listener;
    queueMicrotask(this.#deliver);
    return () => {
      this.#listener = undefined;
    };
  }

  /** Drops what was typed ahead: whoever leaves does not mean it any more. */
  forget(): void {
    this.#waiting.length = 0;
  }

  readonly #press = (_typed: string | undefined, press: Keypress): void => {
    if (press.name === 'paste-start') this.#paste = '';
    else if (press.name === 'paste-end') this.#endPaste();
    else if (this.#paste !== undefined && !isInterrupt(press)) this.#paste += press.sequence;
    else this.#take(keyOf(press));
  };

  #endPaste(): void {
    const text = this.#paste ?? '';
    this.#paste = undefined;
    if (text !== '') this.#take(pasted(text));
  }

  #take(key: Key): void {
    if (key.name === 'ctrl-c') this.#paste = undefined; // a paste whose end got lost must not hold the writer
    this.#waiting.push(key);
    this.#deliver();
  }

  #end(how: 'end-of-input' | 'hung-up'): void {
    this.#ended ??= { name: how, text: '' };
    this.#deliver();
  }

  readonly #deliver = (): void => {
    while (this.#listener !== undefined) {
      const key = this.#waiting.shift() ?? this.#ended;
      if (key === undefined) return;
      this.#listener(key);
    }
  };
}

function isInterrupt({ ctrl, name }: Keypress): boolean {
  return ctrl && name === 'c';
}
