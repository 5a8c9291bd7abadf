import type { Output } from '../streams.ts';

const toIt = '\x1b[?1049h\x1b[H';
const back = '\x1b[H\x1b[2J\x1b[?1049l';

/**
 * The terminal's other screen: what was on it is gone once it is left. Nothing can be scrolled back to on it either, so
 * what is to be read waits until there is a prompt to read it by.
 */
export class OtherScreen {
  readonly #output: Output;
  #isOn = false;
  #unread: string[] = [];
  #toStay: string[] = [];

  constructor(output: Output) {
    this.#output = output;
  }

  enter(): void {
    if (!this.#isOn) this.#output.write(toIt);
    this.#isOn = true;
  }

  leave(): void {
    if (this.#isOn) this.#output.write(back);
    this.#isOn = false;
  }

  /** The same, and what is to stay is on the usual screen then. */
  leaveWhatStays(): void {
    this.leave();
    for (const text of this.#toStay.splice(0)) this.#output.write(text);
  }

  /** Something to be read. */
  show(text: string): void {
    this.#unread.push(text);
  }

  /** A line or two that need no reading. */
  write(text: string): void {
    if (this.#isOn && this.#unread.length === 0) this.#output.write(text);
    else this.#unread.push(text);
  }

  /** This is not about the writer, and may be needed when all else is gone; the same is there once. */
  stay(text: string): void {
    if (!this.#toStay.includes(text)) this.#toStay.push(text);
  }

  /** The lines that wait, which from here on are for whoever asks to show. */
  takeUnread(): readonly string[] {
    const text = this.#unread.splice(0).join('');
    return text === '' ? [] : text.replace(/\n$/, '').split('\n');
  }
}
