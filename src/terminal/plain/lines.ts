import { StringDecoder } from 'node:string_decoder';
import type { Input } from '../streams.ts';
import { unseenLines } from './unseen-lines.ts';

/** What keys mean that a terminal without echo no longer makes signals of. */
export interface SignalKeys {
  /** Ctrl-C: whoever waits is told by their signal. */
  interrupt?(): void;
  /** Ctrl-Z: stops the program until the shell wakes it. */
  suspend?(): Promise<void>;
}

/**
 * The lines of an input, one at a time and none lost: a pipe brings many at once, and those not asked for yet
 * wait. Bytes that are no UTF-8 come out as "�". Unlike readline's, a line ends only at a line end.
 */
export class Lines {
  readonly #input: Input;
  readonly #keys: SignalKeys;
  readonly #decoder = new StringDecoder('utf8');
  #whole: string[] = []; // the last is the next: to take the first of very many takes long
  #begun = '';
  /** Before the first character, where a byte order mark may stand. */
  #atStart = true;
  #started = false;
  #ended = false;
  #isHidden = false;
  /** While it is stopped and the shell has the terminal. */
  #isLent = false;
  #wake: (() => void) | undefined;

  constructor(input: Input, keys: SignalKeys = {}) {
    this.#input = input;
    this.#keys = keys;
  }

  /** Whether it is a terminal, which can be kept from showing what is typed. */
  get canHide(): boolean {
    return this.#input.setRawMode !== undefined;
  }

  /** The next line, or undefined when there is none any more, or when the signal aborts before there is one. */
  next(signal: AbortSignal): Promise<string | undefined> {
    this.show();
    return this.#next(signal);
  }

  /** The same without the terminal showing it, nor what is typed from there on until somebody asks for a line to see. */
  nextUnseen(signal: AbortSignal): Promise<string | undefined> {
    this.hide();
    return this.#next(signal);
  }

  hide(): void {
    if (this.#isHidden || !this.canHide) return;
    this.#isHidden = true;
    this.#input.setRawMode?.(true);
  }

  /** After a shell had the terminal, which may have left it showing what is typed: before anything is shown again. */
  hideAgain(): void {
    if (!this.#isHidden && !this.#isLent) return;
    this.show();
    this.hide();
  }

  /** Gives the terminal back as it was. */
  show(): void {
    if (!this.#isHidden) return;
    this.#isHidden = false;
    this.#input.setRawMode?.(false);
  }

  async #next(signal: AbortSignal): Promise<string | undefined> {
    if (this.#whole.length === 0 && !this.#ended && !signal.aborted) await this.#more(signal);
    return signal.aborted ? undefined : this.#whole.pop();
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
    const sent = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk);
    if (this.#isHidden) this.#takeUnseen(sent);
    else this.#takeSeen(sent);
  }

  #takeSeen(sent: string): void {
    const text = this.#begun + sent;
    const pieces = (this.#atStart ? text.replace(/^\uFEFF/, '') : text).split(/\r\n|\n|\r(?!$)/);
    this.#atStart &&= text === '';
    this.#begun = pieces.pop() ?? '';
    this.#add(pieces);
  }

  #takeUnseen(sent: string): void {
    const { lines, begun, wish } = unseenLines(this.#begun, sent);
    this.#begun = begun;
    this.#add(lines);
    if (wish === 'interrupt') this.#keys.interrupt?.();
    if (wish === 'suspend') void this.#suspend();
    if (wish === 'end') this.#end();
  }

  async #suspend(): Promise<void> {
    if (this.#keys.suspend === undefined) return;
    this.show();
    this.#isLent = true;
    await this.#keys.suspend();
    this.#isLent = false;
    this.hide();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    const last = this.#isHidden ? '' : (this.#begun + this.#decoder.end()).replace(/\r$/, ''); // half a secret is none
    this.#add(last === '' ? [] : [last]);
    this.#wake?.();
  }

  #add(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.#whole = [...lines.toReversed(), ...this.#whole]; // to push them, one call takes only so many
    this.#wake?.();
  }
}
