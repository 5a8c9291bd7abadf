import { LeftError } from '../errors.ts';
import type { Entry } from '../journal/entry.ts';
import type { Journal } from '../journal/journal.ts';
import { isSkipped } from '../questions/combine.ts';
import type { Json } from '../questions/json.ts';
import type { Pick, Prompt, Prompter, Reply } from '../questions/prompter.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { layOut } from '../worksheets/lay-out.ts';
import { mentionedAnswers } from '../worksheets/mentioned.ts';
import {
  type Answers,
  answersThatApply,
  answerTo,
  back,
  currentQuestion,
  type Filling,
  give,
  goTo,
  overview,
  scopeOf,
  withLaterLeft,
} from '../worksheets/progress.ts';
import { helpFor, shortName } from './around-a-question.ts';
import { EarlierTexts } from './earlier-texts.ts';
import { InPrompts } from './in-prompts.ts';
import type { Keeper } from './keeper.ts';
import { LeadIns } from './lead-ins.ts';
import { isOnPaper, numbered, withNumber } from './on-paper.ts';

/** Asks every open question, then the review. Resolves with the finished entry, or undefined: kept as a draft. */
export async function converse(
  start: Filling,
  keeper: Keeper,
  prompter: Prompter,
  { resumed, again = [], isBrief = false, handedOn = {} }: Beginning = {},
): Promise<Entry | undefined> {
  const journal = await keeper.journal();
  const inPrompts = new InPrompts(resumed, handedOn);
  return new Conversation(keeper, prompter, { journal, inPrompts, isBrief }).run(start, again);
}

interface Beginning {
  /** The entry that is gone on with, for what was left half typed in it. */
  readonly resumed?: Entry;
  /** Questions to ask again though they are answered, one after the other. */
  readonly again?: readonly string[];
  /** What another entry puts in questions, there to be edited or accepted. */
  readonly handedOn?: Answers;
  /** What was just written is seen at once and needs no look over it: finished as soon as nothing is open. */
  readonly isBrief?: boolean;
}

interface Setting {
  readonly journal: Journal;
  readonly inPrompts: InPrompts;
  readonly isBrief: boolean;
}

class Conversation {
  readonly #keeper: Keeper;
  readonly #prompter: Prompter;
  readonly #journal: Journal;
  readonly #earlier: EarlierTexts;
  readonly #inPrompts: InPrompts;
  readonly #isBrief: boolean;
  readonly #leadIns = new LeadIns();

  constructor(keeper: Keeper, prompter: Prompter, { journal, inPrompts, isBrief }: Setting) {
    this.#isBrief = isBrief;
    this.#inPrompts = inPrompts;
    this.#keeper = keeper;
    this.#prompter = prompter;
    this.#journal = journal;
    this.#earlier = new EarlierTexts(journal, keeper.worksheetId);
  }

  async run(start: Filling, again: readonly string[]): Promise<Entry | undefined> {
    let filling = start;
    const waiting = [...again];
    for (;;) {
      if (filling.at === undefined && waiting.length > 0) filling = goTo(filling, waiting.shift());
      const question = currentQuestion(filling);
      const next = question === undefined ? await this.#end(filling) : await this.#turn(filling, question);
      if (next === 'finished')
        return this.#keeper.finish(isOnPaper(filling) ? withLaterLeft(filling) : filling);
      if (next === 'kept') return undefined;
      filling = next;
      await this.#keeper.keep(filling, this.#inPrompts.all());
    }
  }

  async #turn(filling: Filling, question: QuestionBase): Promise<Filling> {
    this.#leadIns.showFor(filling, this.#prompter);
    const reply = await this.#ask(filling, question);
    switch (reply.kind) {
      case 'answer':
        return this.#goOn(filling, question, reply.answer);
      case 'skip':
        return this.#goOn(filling, question, null);
      case 'back':
        this.#hold(filling, question.id, reply.unfinished);
        return back(filling) ?? filling;
      case 'jump':
        this.#hold(filling, question.id, reply.unfinished);
        return this.#jump(filling);
      default:
        return reply satisfies never;
    }
  }

  /** To the next question that is open, or in which something was left half typed: nothing of it is passed over. */
  #goOn(filling: Filling, { id }: QuestionBase, answer: Json): Filling {
    this.#inPrompts.answered(id);
    return give(filling, answer, this.#inPrompts.begun);
  }

  async #ask(filling: Filling, question: QuestionBase): Promise<Reply<Json>> {
    const scope = scopeOf(filling);
    const given = answerTo(filling, question.id);
    const prompt = this.#promptFor(filling, question);
    if (prompt.inView !== undefined) this.#prompter.recall(prompt.inView);
    const asking = {
      prompter: this.#prompter,
      scope,
      prompt,
      helpFor: (column: QuestionBase) => helpFor(column, filling),
      earlier: (column?: QuestionBase) => this.#earlier.textsFor(question, column),
      current: given ?? (given === undefined ? this.#standing(question, filling) : undefined),
    };
    try {
      return await types.ask(question, asking);
    } catch (error) {
      throw await this.#left(error, filling, question);
    }
  }

  /** What is empty on paper is empty here: nothing that the sheet would put there stands in for it. */
  #standing(question: QuestionBase, filling: Filling): Json | undefined {
    const usual = () => (isOnPaper(filling) ? undefined : types.initial(question, scopeOf(filling)));
    return this.#inPrompts.handedOn(question.id) ?? usual();
  }

  #promptFor(filling: Filling, question: QuestionBase): Prompt {
    const scope = scopeOf(filling);
    const questions = overview(filling);
    const place = questions.findIndex((one) => one.question.id === question.id) + 1;
    const next = questions[place]?.question;
    const label = question.label === undefined ? [] : [scope.expandBriefly(question.label)];
    const mentioned = isOnPaper(filling) ? [] : mentionedAnswers(question, scope);
    return {
      ask: numbered(scope.expandBriefly(question.ask), question, filling),
      hint: question.hint === undefined ? undefined : scope.expandBriefly(question.hint),
      progress: [`${place} of ${questions.length}`, ...label].join(' · '),
      next: next === undefined ? this.#last(filling) : numbered(shortName(next, filling), next, filling),
      inView: mentioned.length === 0 ? undefined : mentioned,
      help: helpFor(question, filling),
      required: question.required,
      canMove: true,
      unfinished: this.#inPrompts.halfTyped(question.id),
      keep: (unfinished) => {
        this.#hold(filling, question.id, unfinished);
        this.#keeper.keepNow(this.#journal, filling, this.#inPrompts.all());
      },
    };
  }

  #last(filling: Filling): string | undefined {
    return this.#isBrief || isOnPaper(filling) ? undefined : 'all of it, to look over';
  }

  async #jump(filling: Filling): Promise<Filling> {
    const questions = overview(filling);
    const options = [
      ...questions.map(({ question, state }) => ({
        value: question.id,
        label: withNumber(shortName(question, filling), question, filling),
        note: state,
      })),
      ...(questions.every(({ question, state }) => state !== 'open' || question.later !== undefined)
        ? [{ value: ' review', label: 'The review at the end' }]
        : []),
    ];
    const reply = await this.#menu(filling, {
      ask: 'Where would you like to go?',
      isPart: true,
      options,
      initial: filling.at,
    });
    if (reply.kind !== 'answer') return filling;
    return goTo(filling, reply.answer === ' review' ? undefined : String(reply.answer));
  }

  async #end(filling: Filling): Promise<Filling | 'finished' | 'kept'> {
    if (this.#isBrief) return endOfBrief(filling);
    if (!isOnPaper(filling)) return this.#review(filling);
    return hasNothing(filling) ? 'kept' : this.#askHowToKeep(filling, [lookOver]);
  }

  async #review(filling: Filling): Promise<Filling | 'finished' | 'kept'> {
    const document = layOut(filling.worksheet, answersThatApply(filling), filling.surroundings, []);
    this.#prompter.show([{ kind: 'heading', level: 2, text: 'What you wrote' }, ...document.blocks]);
    return this.#askHowToKeep(filling, []);
  }

  async #askHowToKeep(
    filling: Filling,
    more: readonly { value: string; label: string }[],
  ): Promise<Filling | 'finished' | 'kept'> {
    this.#leadIns.showAgain();
    const options = [
      { value: 'finish', label: 'Finish' },
      ...more,
      { value: 'change', label: 'Change an answer' },
      ...(this.#keeper.mayStay ? [{ value: 'draft', label: 'Keep it as a draft for later' }] : []),
    ];
    const reply = await this.#menu(filling, {
      ask: 'Is this how you want to keep it?',
      options,
      initial: 'finish',
    });
    if (reply.kind === 'back') return back(filling) ?? filling;
    if (reply.kind !== 'answer' || reply.answer === 'change') return this.#jump(filling);
    if (reply.answer === lookOver.value) return this.#review(filling);
    return reply.answer === 'finish' ? 'finished' : 'kept';
  }

  /** A question of the program's own. */
  async #menu(
    filling: Filling,
    menu: {
      ask: string;
      options: { value: string; label: string; note?: string }[];
      /** It leads somewhere and leaves no line behind. */
      isPart?: boolean;
      initial: string | undefined;
    },
  ): Promise<Reply<Pick>> {
    try {
      return await this.#prompter.choose({
        ...menu,
        other: false,
        help: [],
        required: true,
        canMove: true,
        keep: () => undefined,
      });
    } catch (error) {
      throw await this.#left(error, filling);
    }
  }

  /** Whoever leaves finds everything again, what they were typing included; in a menu there is nothing to type. */
  async #left(error: unknown, filling: Filling, question?: QuestionBase): Promise<unknown> {
    if (!(error instanceof LeftError)) return error;
    if (question !== undefined && error.unfinished !== undefined)
      this.#hold(filling, question.id, error.unfinished);
    await this.#keeper.keep(filling, this.#inPrompts.all());
    return this.#keeper.left(error.how);
  }

  #hold(filling: Filling, question: string, unfinished: unknown): void {
    this.#inPrompts.hold(question, unfinished, answerTo(filling, question));
  }
}

/** Whoever copies from paper has it before them. */
const lookOver = { value: 'look', label: 'Look it over first' };

/** Where everything was left out there is nothing to finish. */
function endOfBrief(filling: Filling): 'finished' | 'kept' {
  return hasNothing(filling) ? 'kept' : 'finished';
}

function hasNothing(filling: Filling): boolean {
  return Object.values(answersThatApply(filling)).every(isSkipped);
}
