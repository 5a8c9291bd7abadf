import { isDeepStrictEqual } from 'node:util';
import type { Prompt } from '../../questions/prompter.ts';
import type { Field } from './field.ts';

/** Calls back once after so many milliseconds, unless the function it returns is called before. */
export type Later = (callback: () => void, milliseconds: number) => () => void;

/** How much writing may be lost when the power fails. */
export const patience = 3000;

/**
 * What stands in one prompt and is not an answer yet, put on disk a little after it first differs from what is
 * there already; not for every key, and never for a prompt in which nothing was done.
 */
export class HalfTyped<S> {
  readonly #prompt: Prompt;
  readonly #field: Pick<Field<S, unknown>, 'start' | 'unfinished'>;
  readonly #later: Later;
  #kept: unknown;
  #cancel: (() => void) | undefined;

  constructor(prompt: Prompt, field: Pick<Field<S, unknown>, 'start' | 'unfinished'>, later: Later) {
    this.#prompt = prompt;
    this.#field = field;
    this.#later = later;
    this.#kept = field.unfinished(field.start);
  }

  keep(state: S): void {
    const unfinished = this.#field.unfinished(state);
    if (isDeepStrictEqual(unfinished, this.#kept)) return;
    this.#prompt.keep(unfinished);
    this.#kept = unfinished;
  }

  /** Keeps what stands there by then; `failed` is told what goes wrong, for nobody is waiting. */
  keepLater(standing: () => S, failed: (error: unknown) => void): void {
    if (this.#cancel !== undefined || isDeepStrictEqual(this.#field.unfinished(standing()), this.#kept))
      return;
    this.#cancel = this.#later(() => {
      this.#cancel = undefined;
      try {
        this.keep(standing());
      } catch (error) {
        failed(error);
      }
    }, patience);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
