import { LeftError } from '../../src/errors.ts';
import type { Json } from '../../src/questions/json.ts';
import type {
  ChoosePrompt,
  Pick,
  Prompter,
  RankPrompt,
  Reply,
  TextPrompt,
} from '../../src/questions/prompter.ts';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import type { Scope } from '../../src/questions/scope.ts';

/** What a writer does at a prompt: `pick` is which of a menu's ways, `half` whether something is half typed. */
export interface Move {
  readonly kind: 'give' | 'enter' | 'empty' | 'back' | 'jump' | 'leave';
  readonly pick: number;
  readonly half: boolean;
}

interface Held {
  readonly current: Json | undefined;
  readonly unfinished: unknown;
}

/**
 * A writer who moves about in a table of texts and numbers, and remembers everything they wrote, which is never the
 * same twice: what they gave and did not change or empty, and what they left half typed.
 */
export class Wanderer {
  readonly given = new Set<string>();
  readonly half = new Set<string>();
  /** What would be there if the power went off at a prompt, with what had been given by then. */
  readonly onDisk: { readonly disk: unknown; readonly given: readonly string[] }[] = [];
  #disk: unknown;
  #count = 0;

  /** One visit to the table, to its end or until the writer has no moves left and leaves. */
  async visit(
    question: QuestionBase,
    scope: Scope,
    moves: readonly Move[],
    { current, unfinished }: Held,
  ): Promise<Reply<Json>> {
    this.#disk = unfinished ?? current ?? [];
    const prompt = {
      ask: question.ask,
      help: [],
      required: question.required,
      canMove: true,
      unfinished,
      keep: (kept: unknown) => {
        this.#disk = structuredClone(kept);
      },
    };
    try {
      return await types.ask(question, { prompter: this.#prompter(moves), scope, current, prompt });
    } catch (error) {
      if (error instanceof LeftError) return { kind: 'back', unfinished: error.unfinished };
      throw error;
    }
  }

  #prompter(moves: readonly Move[]): Prompter {
    const left = [...moves];
    const next = () => {
      this.onDisk.push({ disk: this.#disk, given: [...this.given] });
      return left.shift() ?? ({ kind: 'leave', pick: 0, half: false } as const);
    };
    const never = () => {
      throw new TypeError('this table has no such cell');
    };
    return {
      text: async (prompt) => this.#text(prompt, next()),
      choose: async (prompt) => this.#choose(prompt, next()),
      chooseMany: never,
      rank: async (prompt) => this.#rank(prompt, next()),
      rate: never,
      list: never,
      secret: never,
      show: () => undefined,
      recall: () => undefined,
      sumUp: () => undefined,
    };
  }

  #text(prompt: TextPrompt, { kind, half }: Move): Reply<string> {
    const standing = typeof prompt.unfinished === 'string' ? prompt.unfinished : prompt.initial;
    if (kind === 'back' || kind === 'jump' || kind === 'leave') return this.#move(prompt, kind, half);
    if (kind === 'empty' || (kind === 'enter' && standing === undefined)) {
      if (prompt.required) return this.#give(prompt, this.#fresh());
      this.#forget(prompt);
      return { kind: 'skip' };
    }
    const isRight = standing !== undefined && prompt.check(standing) === undefined;
    return this.#give(prompt, kind === 'enter' && isRight ? standing : this.#fresh());
  }

  #give(prompt: TextPrompt, text: string): Reply<string> {
    this.#forget(prompt);
    this.given.add(text);
    return { kind: 'answer', answer: text };
  }

  /** What stood there is replaced, or emptied. */
  #forget({ initial, unfinished }: TextPrompt): void {
    if (initial !== undefined) this.given.delete(initial);
    if (typeof unfinished === 'string') this.half.delete(unfinished);
  }

  #move(prompt: TextPrompt, kind: 'back' | 'jump' | 'leave', half: boolean): Reply<string> {
    const typed = half ? `half-${this.#count++}` : prompt.unfinished;
    if (half && typeof prompt.unfinished === 'string') this.half.delete(prompt.unfinished);
    if (typeof typed === 'string') this.half.add(typed);
    if (kind === 'leave') throw new LeftError('interrupted', typed);
    return typed === undefined ? { kind } : { kind, unfinished: typed };
  }

  /** A menu: anything but taking a row away. */
  #choose({ options }: ChoosePrompt, { kind, pick }: Move): Reply<Pick> {
    if (kind === 'leave') throw new LeftError('interrupted');
    if (kind === 'back' || kind === 'jump') return { kind };
    const ways = options.filter(({ value }) => value !== 'remove');
    return { kind: 'answer', answer: ways[pick % ways.length]?.value ?? 'done' };
  }

  /** The rows the other way round, or as they stand. */
  #rank({ initial = [] }: RankPrompt, { kind, half }: Move): Reply<readonly string[]> {
    if (kind === 'leave') throw new LeftError('interrupted');
    if (kind === 'back' || kind === 'jump') return { kind };
    return { kind: 'answer', answer: half ? initial.toReversed() : initial };
  }

  /** A text that is also a number, so that every kind of cell takes it. */
  #fresh(): string {
    return String(1_000_000 + this.#count++);
  }
}
