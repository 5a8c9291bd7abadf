import { StringDecoder } from 'node:string_decoder';
import type { Input } from '../streams.ts';

/**
 * The lines of an input, one at a time and none lost: a pipe brings many at once, and those not asked for yet
 * wait. Bytes that are no UTF-8 come out as "�". Unlike readline's, a line ends only at a line end.
 */
export class Lines {
  readonly #input: Input;
  readonly #decoder = new StringDecoder('utf8');
  readonly #whole: string[] = [];
  #begun = '';
  /** Before the first character, where a byte order mark may stand. */
  #atStart = true;
  #started = false;
  #ended = false;
  #wake: (() => void) | undefined;

  constructor(input: Input) {
    this.#input = input;
  }

  /** The next line, or undefined when there is none any more, or when the signal aborts before there is one. */
  async next(signal: AbortSignal): Promise<string | undefined> {
    if (this.#whole.length === 0 && !this.#ended && !signal.aborted) await this.#more(signal);
    return signal.aborted ? undefined : this.#whole.shift();
  }

  /** Reads only while somebody waits, so that between questions the input is free for others. */
  async #more(signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = () => resolve();
    this.#wake = wake;
    signal.addEventListener('abort', wake);
    this.#start();
    this.#input.resume();
    await promise;
    signal.removeEventListener('abort', wake);
    this.#wake = undefined;
    this.#input.pause();
  }

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#input
      .on('data', (chunk: Buffer | string) => this.#take(chunk))
      .on('end', () => this.#end())
      .on('error', () => this.#end());
  }

  #take(chunk: Buffer | string): void {
    const text = this.#begun + (typeof chunk === 'string' ? chunk : this.#decoder.write(chunk));
    const pieces = (this.#atStart ? text.replace(/^\uFEFF/, '') : text).split(/\r\n|\n|\r(?!$)/);
    this.#atStart &&= text === '';
    this.#begun = pieces.pop() ?? '';
    this.#add(pieces);
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    const last = (this.#begun + this.#decoder.end()).replace(/\r$/, '');
    this.#add(last === '' ? [] : [last]);
    this.#wake?.();
  }

  #add(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.#whole.push(...lines);
    this.#wake?.();
  }
}
