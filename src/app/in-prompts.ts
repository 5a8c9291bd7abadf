import type { Entry } from '../journal/entry.ts';
import { isSkipped } from '../questions/combine.ts';
import type { Json } from '../questions/json.ts';
import { isMap } from '../questions/schema.ts';
import type { Answers } from '../worksheets/progress.ts';
import type { LeftOver } from './keeper.ts';

/** Ends the key of what another entry handed on; no column is called so that it could be half typed under it. */
const handedOnEnding = '.handed-on';

/** What stands in prompts that have no answer yet: half typed by the writer, or handed on by another entry. */
export class InPrompts {
  readonly #halfTyped = new Map<string, Json>();
  readonly #handedOn: Map<string, Json>;

  constructor(resumed: Entry | undefined, handedOn: Answers) {
    this.#handedOn = new Map(Object.entries(handedOn));
    const left = resumed?.open?.unfinished;
    for (const [key, value] of Object.entries(isMap(left) ? left : {}) as [string, Json][]) // kept by `all`, in this form
      if (key.endsWith(handedOnEnding)) this.#handedOn.set(key.slice(0, -handedOnEnding.length), value);
      else this.#halfTyped.set(key, value);
  }

  /** Questions that the writer began to answer. */
  get begun(): ReadonlySet<string> {
    return new Set(this.#halfTyped.keys());
  }

  halfTyped(question: string): Json | undefined {
    return this.#halfTyped.get(question);
  }

  handedOn(question: string): Json | undefined {
    return this.#handedOn.get(question);
  }

  /** An empty prompt where no answer is, or one with the answer there is, is nothing to hold. */
  hold(question: string, unfinished: unknown, answer: Json | undefined): void {
    const isSame = JSON.stringify(unfinished) === JSON.stringify(answer);
    const isNothing = isSame || (isSkipped(unfinished) && isSkipped(answer));
    if (unfinished === undefined || isNothing) this.#halfTyped.delete(question);
    else this.#halfTyped.set(question, unfinished as Json); // what prompters hand over is JSON
  }

  /** The question has an answer now. */
  answered(question: string): void {
    this.#halfTyped.delete(question);
    this.#handedOn.delete(question);
  }

  all(): LeftOver {
    const handedOn = [...this.#handedOn].map(([id, value]) => [`${id}${handedOnEnding}`, value] as const);
    return Object.fromEntries([...this.#halfTyped, ...handedOn]);
  }
}

/** Whether the writer typed any of it. */
export function hasHalfTyped(left: LeftOver): boolean {
  return Object.keys(left).some((key) => !key.endsWith(handedOnEnding));
}
