import type { Prompt, Prompter } from '../../questions/prompter.ts';
import type { Input } from '../streams.ts';
import { show, sumUp } from './above.ts';
import { type AskOptions, askOnce } from './ask-once.ts';
import { askSecret } from './ask-secret.ts';
import { chooseField } from './choose-field.ts';
import { chooseManyField } from './choose-many-field.ts';
import type { Field } from './field.ts';
import { Keyboard } from './keyboard.ts';
import { listField } from './list-field.ts';
import { OtherScreen } from './other-screen.ts';
import { rankField } from './rank-field.ts';
import { rateField } from './rate-field.ts';
import { readFirst, readLast } from './read-first.ts';
import { textField } from './text-field.ts';

export interface InquirerPrompterOptions extends Omit<AskOptions, 'otherScreen' | 'readFirst'> {
  readonly input: Input;
  /** Whether all of it is on the terminal's other screen, of which nothing stays. */
  readonly leavesNothing?: boolean;
}

/** It holds the terminal from the first prompt until it is closed, or the writer leaves. */
export interface TerminalPrompter extends Prompter {
  close(): void;
  /** Has the writer read what was shown last, where nothing of it stays. */
  settle(): Promise<void>;
  /** Others are about to write to the terminal: what they write is to stay. */
  makeWay(): void;
}

/** The prompter for a full terminal. */
export function inquirerPrompter(given: InquirerPrompterOptions): TerminalPrompter {
  const { input, output, leavesNothing = false } = given;
  const otherScreen = leavesNothing ? new OtherScreen(output) : undefined;
  const keyboard = new Keyboard(input, output, otherScreen);
  const reading = { keyboard, options: { ...given, otherScreen } };
  const options: AskOptions = leavesNothing
    ? { ...reading.options, readFirst: (rowsBelow) => readFirst(reading, rowsBelow) }
    : given;
  const ask = <S, A>(prompt: Prompt, field: Field<S, A>) =>
    askOnce({ prompt: withViewInHelp(prompt), field, keyboard, options });
  return {
    text: (prompt) => ask(prompt, textField(prompt)),
    choose: (prompt) => ask(prompt, chooseField(prompt)),
    chooseMany: (prompt) => ask(prompt, chooseManyField(prompt)),
    rank: (prompt) => ask(prompt, rankField(prompt)),
    rate: (prompt) => ask(prompt, rateField(prompt)),
    list: (prompt) => ask(prompt, listField(prompt)),
    secret: (prompt) => askSecret(prompt, ask),
    show: (blocks) => show(options, blocks),
    recall: () => undefined,
    sumUp: (ask, blocks) => sumUp(options, ask, blocks),
    close() {
      keyboard.close();
      otherScreen?.leaveWhatStays();
    },
    settle: () => readLast(reading),
    makeWay: () => otherScreen?.leaveWhatStays(),
  };
}

/** Help begins with all of what is in view, of which there may be room for a part only. */
function withViewInHelp<P extends Prompt>(prompt: P): P {
  return prompt.inView === undefined ? prompt : { ...prompt, help: [...prompt.inView, ...prompt.help] };
}
