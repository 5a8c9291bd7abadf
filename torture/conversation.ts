import { type Random, rareWord } from './random.ts';
import type { Said, Sitter } from './steer.ts';

/** What a writer types next, told from what the program said since they typed last; undefined: it asks nothing yet. */
export type Reply = (fresh: string, all: string) => Typed | undefined;

export interface Typed {
  readonly keys: string;
  /** What the program has kept once it asks the next thing. */
  readonly word?: string;
}

/** A writer who answers whatever is asked, and knows which of their words must be kept by now. */
export class Conversation {
  /** Words after which the next question was shown, and how many letters had been said by then. */
  readonly confirmed: { readonly word: string; readonly heard: number }[] = [];
  /** Typed, and perhaps not kept yet. */
  pending: string | undefined;
  /** How often the program has asked. */
  asked = 0;
  readonly #reply: Reply;
  #read = 0;

  constructor(reply: Reply) {
    this.#reply = reply;
  }

  hear(sitter: Sitter, { stderr }: Said): void {
    const typed = this.#reply(stderr.slice(this.#read), stderr);
    if (typed === undefined) return;
    this.asked += 1;
    if (this.pending !== undefined) this.confirmed.push({ word: this.pending, heard: stderr.length });
    this.pending = typed.word;
    this.#read = stderr.length;
    sitter.type(typed.keys);
  }
}

/** Answers the sheet "hard-day" in plain lines, from wherever it is begun. */
export function answersInLines(random: Random): Reply {
  let items = 0;
  return (fresh, all) => {
    if (!fresh.endsWith('> ')) return undefined;
    const asks = [
      ...all.matchAll(/^(What was .*\?|What were the others\?|Row (\d) · Who|.* · Why|Is this how)/gm),
    ];
    const [ask = '', , row] = asks.at(-1) ?? [];
    if (ask === 'Is this how') return { keys: '1\n' };
    if (ask === 'What were the others?' && items++ === 2) return { keys: '.\n' };
    if (row === '3') return { keys: '.\n' };
    const word = rareWord(random);
    return { keys: `${word}\n`, word };
  };
}

/** Answers the four questions of "plain-day" in a full terminal, then finishes. */
export function answersInTerminal(random: Random): Reply {
  let number = 1;
  return (fresh) => {
    const isAsked = number <= 4 ? fresh.includes(`${number} of 4`) : fresh.includes('Is this how');
    if (!isAsked || number > 5) return undefined;
    number += 1;
    if (number > 5) return { keys: '\r' };
    const word = rareWord(random);
    return { keys: `${word}\r`, word };
  };
}
