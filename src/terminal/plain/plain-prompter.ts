import type { Prompter } from '../../questions/prompter.ts';
import type { Input } from '../streams.ts';
import { askChoice, askChoices, askRank } from './ask-choice.ts';
import { askList } from './ask-list.ts';
import { askRating } from './ask-rating.ts';
import { askSecret } from './ask-secret.ts';
import { askText } from './ask-text.ts';
import { Lines, type SignalKeys } from './lines.ts';
import { Talk, type TalkOptions } from './talk.ts';

export interface PlainPrompterOptions extends Omit<TalkOptions, 'lines'>, SignalKeys {
  readonly input: Input;
}

/** From a secret on the terminal shows nothing that is typed, until something else is asked or it is closed. */
export interface PlainPrompter extends Prompter {
  close(): void;
}

/** The prompter for screen readers, pipes and plain terminals: line by line, options numbered, nothing redrawn. */
export function plainPrompter({ input, ...options }: PlainPrompterOptions): PlainPrompter {
  const lines = new Lines(input, options);
  const talk = new Talk({ ...options, lines });
  return {
    text: (prompt) => askText(talk, prompt),
    choose: (prompt) => askChoice(talk, prompt),
    chooseMany: (prompt) => askChoices(talk, prompt),
    rank: (prompt) => askRank(talk, prompt),
    rate: (prompt) => askRating(talk, prompt),
    list: (prompt) => askList(talk, prompt),
    secret: (prompt) => askSecret(talk, prompt),
    show: (blocks) => talk.show(blocks),
    recall: (blocks) => talk.show(blocks),
    sumUp: () => undefined,
    close: () => lines.show(),
  };
}
