import type { Prompter } from '../../questions/prompter.ts';
import type { Input } from '../streams.ts';
import { askChoice, askChoices, askRank } from './ask-choice.ts';
import { askList } from './ask-list.ts';
import { askRating } from './ask-rating.ts';
import { askText } from './ask-text.ts';
import { Lines } from './lines.ts';
import { Talk, type TalkOptions } from './talk.ts';

export interface PlainPrompterOptions extends Omit<TalkOptions, 'lines'> {
  readonly input: Input;
}

/** The prompter for screen readers, pipes and plain terminals: line by line, options numbered, nothing redrawn. */
export function plainPrompter({ input, ...options }: PlainPrompterOptions): Prompter {
  const talk = new Talk({ ...options, lines: new Lines(input) });
  return {
    text: (prompt) => askText(talk, prompt),
    choose: (prompt) => askChoice(talk, prompt),
    chooseMany: (prompt) => askChoices(talk, prompt),
    rank: (prompt) => askRank(talk, prompt),
    rate: (prompt) => askRating(talk, prompt),
    list: (prompt) => askList(talk, prompt),
    show: (blocks) => talk.show(blocks),
    recall: (blocks) => talk.show(blocks),
    sumUp: () => undefined,
  };
}
