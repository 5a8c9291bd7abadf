import { emitKeypressEvents, type Interface } from 'node:readline';
import type { Input } from '../streams.ts';
import { type Key, type Keypress, keyOf, pasted } from './key.ts';

/** How long after Esc a terminal may take to send the rest of a key that begins with it. */
const escapePatience = 50;

/**
 * The keys a writer presses, one at a time and none lost: what comes in faster than it is taken waits for the
 * next prompt. Raw mode lasts only from `open` to `close`, so that an editor or a shell finds the terminal as it was.
 */
export class Keyboard {
  readonly #input: Input;
  readonly #waiting: Key[] = [];
  #paste: string | undefined;
  #listener: ((key: Key) => void) | undefined;
  /** What every prompt is told once there is nothing more to read. */
  #ended: Key | undefined;

  constructor(input: Input) {
    this.#input = input;
    emitKeypressEvents(input, { escapeCodeTimeout: escapePatience } as unknown as Interface); // all it reads of one
    input.on('end', () => this.#end('end-of-input')).on('error', () => this.#end('hung-up'));
  }

  open(): void {
    this.#input.on('keypress', this.#press);
    this.#input.setRawMode?.(true);
    this.#input.resume();
  }

  close(): void {
    this.#input.pause();
    this.#input.setRawMode?.(false);
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
