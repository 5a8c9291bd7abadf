import type { Block } from '../../src/document/document.ts';
import { LeftError, leavingNothing } from '../../src/errors.ts';
import type {
  ChooseManyPrompt,
  ChoosePrompt,
  ListPrompt,
  Pick,
  Prompt,
  Prompter,
  RankPrompt,
  RatePrompt,
  Reply,
  SecretPrompt,
  TextPrompt,
} from '../../src/questions/prompter.ts';

/** An answer in the form its prompt wants, or something else a writer can do. */
export type ScriptedReply = string | number | Pick | readonly Pick[] | Act;

/** Part of the question, what the writer does, and where that is refused, part of the sentence and what they do then. */
export type ScriptStep = readonly [ask: string, reply: ScriptedReply, refused?: Refused];

export class Act {
  readonly kind: 'skip' | 'back' | 'jump' | 'leave' | 'accept';
  readonly unfinished: unknown;

  constructor(kind: Act['kind'], unfinished?: unknown) {
    this.kind = kind;
    this.unfinished = unfinished;
  }
}

export const skip = new Act('skip');
export const back = new Act('back');
export const jump = new Act('jump');
export const leave = new Act('leave');
/** Enter on what stands in the prompt already. */
export const accept = new Act('accept');

export function backWith(unfinished: unknown): Act {
  return new Act('back', unfinished);
}

export function jumpWith(unfinished: unknown): Act {
  return new Act('jump', unfinished);
}

export function leaveWith(unfinished: unknown): Act {
  return new Act('leave', unfinished);
}

export interface Refused {
  readonly sentence: string;
  readonly then: ScriptedReply;
  readonly refused: Refused | undefined;
}

/** The step's reply is refused with a sentence that has this part; then the writer does something else. */
export function refused(sentence: string, then: ScriptedReply, again?: Refused): Refused {
  return { sentence, then, refused: again };
}

export interface ScriptedPrompter extends Prompter {
  /** Every prompt that was opened, in order. */
  readonly prompts: readonly Prompt[];
  /** What was asked and shown, in order. */
  readonly transcript: readonly (string | readonly Block[])[];
  /** Only what was shown. */
  readonly shown: readonly (readonly Block[])[];
  /** What prompts put on disk while they were open. */
  readonly kept: readonly unknown[];
  /** Throws when there is script left. */
  finished(): void;
}

/** A writer who does what the script says, and fails loudly where the questions are not those of the script. */
export function scripted(steps: readonly ScriptStep[]): ScriptedPrompter {
  const prompts: Prompt[] = [];
  const transcript: (string | readonly Block[])[] = [];
  const shown: (readonly Block[])[] = [];
  const kept: unknown[] = [];

  async function play<P extends Prompt, A>(prompt: P, form: Form<P, A>): Promise<Reply<A>> {
    const step = steps[prompts.length];
    prompts.push(prompt);
    transcript.push(prompt.ask);
    if (step === undefined) throw new Error(`The script is at its end, but this is asked: ${prompt.ask}`);
    const [ask, reply, refusal] = step;
    if (!prompt.ask.includes(ask))
      throw new Error(`The script expects "${ask}", but this is asked: ${prompt.ask}`);
    return act(prompt, { reply, refusal, form });
  }

  function keepShown(blocks: readonly Block[]): void {
    shown.push(blocks);
    transcript.push(blocks);
  }

  return {
    prompts,
    transcript,
    shown,
    kept,
    text: (prompt) => play(prompt, textForm),
    choose: (prompt) => play(prompt, chooseForm),
    chooseMany: (prompt) => play(prompt, chooseManyForm),
    rank: (prompt) => play(prompt, rankForm),
    rate: (prompt) => play(prompt, rateForm),
    list: (prompt) =>
      play(prompt, {
        ...listForm,
        given(items) {
          for (const index of items.keys()) {
            const soFar = items.slice(0, index + 1);
            kept.push(soFar);
            prompt.keep(soFar);
          }
        },
      }),
    secret: (prompt) => leavingNothing(async () => typedIn(await play(asPrompt(prompt), secretForm(prompt)))),
    show: keepShown,
    recall: keepShown,
    sumUp: () => undefined,
    finished() {
      const next = steps[prompts.length];
      if (next !== undefined)
        throw new Error(`The script goes on with "${next[0]}", but nothing more was asked.`);
    },
  };
}

/** How an answer to one kind of prompt is told from anything else, and what is wrong with it. */
interface Form<P extends Prompt, A> {
  read(value: unknown): A | undefined;
  check(prompt: P, answer: A): string | undefined;
  given?(answer: A): void;
}

interface Play<P extends Prompt, A> {
  readonly reply: ScriptedReply;
  readonly refusal: Refused | undefined;
  readonly form: Form<P, A>;
}

function act<P extends Prompt, A>(prompt: P, play: Play<P, A>): Reply<A> {
  const { reply, form } = play;
  if (!(reply instanceof Act)) return answer(prompt, reply, play);
  const { kind, unfinished } = reply;
  switch (kind) {
    case 'leave':
      throw new LeftError('interrupted', unfinished);
    case 'skip':
      if (prompt.required) throw new Error(`This cannot be skipped: ${prompt.ask}`);
      return { kind };
    case 'back':
    case 'jump':
      if (!prompt.canMove) throw new Error(`There is no other question to go to from: ${prompt.ask}`);
      return unfinished === undefined ? { kind } : { kind, unfinished };
    case 'accept': {
      const standing =
        form.read(prompt.unfinished) ?? form.read('initial' in prompt ? prompt.initial : undefined);
      if (standing === undefined) throw new Error(`Nothing stands yet in: ${prompt.ask}`);
      return answer(prompt, standing, play);
    }
    default:
      return kind satisfies never;
  }
}

function answer<P extends Prompt, A>(prompt: P, value: unknown, { refusal, form }: Play<P, A>): Reply<A> {
  const read = form.read(value);
  if (read === undefined) throw new Error(`${JSON.stringify(value)} is no answer to give to: ${prompt.ask}`);
  form.given?.(read);
  const problem = form.check(prompt, read);
  if (refusal === undefined && problem === undefined) return { kind: 'answer', answer: read };
  if (refusal === undefined)
    throw new Error(`${JSON.stringify(value)} is refused by "${prompt.ask}": ${problem}`);
  if (problem === undefined) throw new Error(`${JSON.stringify(value)} should be refused by: ${prompt.ask}`);
  if (!problem.includes(refusal.sentence))
    throw new Error(`Refused with "${problem}", not "${refusal.sentence}"`);
  return act(prompt, { reply: refusal.then, refusal: refusal.refused, form });
}

const textForm: Form<TextPrompt, string> = {
  read: (value) => (typeof value === 'string' ? value : undefined),
  check(prompt, text) {
    if (text.trim() === '') return 'An empty text is a skip.';
    if (prompt.lines === 1 && text.includes('\n')) return 'This takes one line.';
    return prompt.check(text);
  },
};

const chooseForm: Form<ChoosePrompt, Pick> = {
  read: (value) => (isPick(value) ? value : undefined),
  check: strangePick,
};

const chooseManyForm: Form<ChooseManyPrompt, readonly Pick[]> = {
  read: (value) => (Array.isArray(value) && value.every(isPick) ? value : undefined),
  check: (prompt, picks) =>
    picks.map((pick) => strangePick(prompt, pick)).find(Boolean) ?? prompt.check(picks),
};

const rankForm: Form<RankPrompt, readonly string[]> = {
  read: readTexts,
  check(prompt, values) {
    if (values.length > prompt.top) return `There is room for ${prompt.top}.`;
    if (new Set(values).size < values.length) return 'One is there twice.';
    return prompt.other ? undefined : values.map((value) => strangePick(prompt, value)).find(Boolean);
  },
};

const rateForm: Form<RatePrompt, number> = {
  read: (value) => (typeof value === 'number' ? value : undefined),
  check({ min, max, step }, rating) {
    if (rating < min || rating > max) return `It goes from ${min} to ${max}.`;
    const steps = Number(((rating - min) / step).toPrecision(12));
    return Number.isInteger(steps) ? undefined : `It goes in steps of ${step}.`;
  },
};

const listForm: Form<ListPrompt, readonly string[]> = {
  read: readTexts,
  check: (prompt, items) => (items.length === 0 ? 'An empty list is a skip.' : prompt.check(items)),
};

/** Outside of any worksheet, where nothing is kept and there is nowhere to go. */
function asPrompt({ ask, hint }: SecretPrompt): Prompt {
  return { ask, hint, help: [], required: true, canMove: false, isMenu: true, keep: () => undefined };
}

function secretForm({ check }: SecretPrompt): Form<Prompt, string> {
  return {
    read: (value) => (typeof value === 'string' ? value : undefined),
    check: (_, typed) => check?.(typed),
  };
}

function typedIn(reply: Reply<string>): string {
  if (reply.kind !== 'answer') throw new Error('A secret is typed or left.');
  return reply.answer;
}

function strangePick({ options, other }: Offer, pick: Pick): string | undefined {
  if (typeof pick !== 'string') return other ? undefined : 'It takes no words of the writer’s own.';
  return options.some(({ value }) => value === pick) ? undefined : `There is no option "${pick}".`;
}

type Offer = { readonly options: ChoosePrompt['options']; readonly other: boolean };

function readTexts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
}

function isPick(value: unknown): value is Pick {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && 'other' in value && typeof value.other === 'string';
}
