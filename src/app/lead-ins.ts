import type { Block } from '../document/document.ts';
import type { Prompter } from '../questions/prompter.ts';
import { guidanceBlocks } from '../worksheets/guidance.ts';
import { type Filling, leadIn, scopeOf } from '../worksheets/progress.ts';
import type { Section } from '../worksheets/worksheet.ts';
import { readingBlocks } from './around-a-question.ts';
import { isOnPaper } from './on-paper.ts';

/** What is shown before a question, once: the title of a section that begins, and what is to be read in between. */
export class LeadIns {
  #section: string | undefined;
  #question: string | undefined;

  showFor(filling: Filling, prompter: Prompter): void {
    if (this.#question === filling.at) return;
    this.#question = filling.at;
    const blocks = isOnPaper(filling) ? this.#titleOnPaper(filling) : this.#all(filling);
    if (blocks.length > 0) prompter.show(blocks);
  }

  /** The writer was elsewhere in between. */
  showAgain(): void {
    this.#question = undefined;
  }

  #all(filling: Filling): Block[] {
    const between = leadIn(filling).flatMap((question) => readingBlocks(question, filling));
    const section = sectionOf(filling);
    const title = this.#newTitle(section);
    if (title.length === 0 || section?.guidance === undefined) return [...between, ...title];
    const scope = scopeOf(filling);
    return [...between, ...title, ...guidanceBlocks(section.guidance, (words) => scope.expand(words))];
  }

  /** For finding one's way: the rest stands on the paper. The line of a log is not divided. */
  #titleOnPaper(filling: Filling): Block[] {
    return filling.worksheet.print.as === 'log' ? [] : this.#newTitle(sectionOf(filling));
  }

  #newTitle(section: Section | undefined): Block[] {
    const title = section?.title;
    if (title === undefined || title === this.#section) return [];
    this.#section = title;
    return [{ kind: 'heading', level: 2, text: title }];
  }
}

function sectionOf({ worksheet, at }: Filling): Section | undefined {
  return worksheet.sections.find(({ questions }) => questions.some(({ id }) => id === at));
}
