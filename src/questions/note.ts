import type * as z from 'zod';
import { paragraph } from '../document/document.ts';
import type { QuestionBase } from './question.ts';
import { type QuestionType, wrong } from './question-type.ts';
import type { SchemaKit } from './schema-kit.ts';

export interface NoteQuestion extends QuestionBase {
  readonly type: 'note';
  readonly text: string;
  /** A matter of safety: the program adds its own words to the note's. */
  readonly notice?: Notice | undefined;
}

export type Notice = 'crisis' | 'withdrawal' | 'overdose' | 'violence';

const schema = ({ questionKeys, text, oneWordOf, strict }: SchemaKit) => {
  const { ask, ...keys } = questionKeys('note');
  return strict({
    ...keys,
    ask: ask.optional(),
    text,
    notice: oneWordOf('crisis', 'withdrawal', 'overdose', 'violence').optional(),
  }).transform((note) => ({ ...note, ask: note.text })) as unknown as z.ZodType<NoteQuestion>;
};

const notices: Record<Notice, { title: string; words: string }> = {
  crisis: {
    title: 'If you are in danger',
    words:
      'If you might act on thoughts of harming yourself, call your local emergency number now, or someone who can be with you. You do not have to explain the whole story.',
  },
  withdrawal: {
    title: 'Before you stop suddenly',
    words:
      'After heavy use of alcohol, benzodiazepines or GHB, stopping suddenly can be dangerous. If you get shakes, sweats or fits when you cut down, talk to a doctor first.',
  },
  overdose: {
    title: 'After a break',
    words:
      'After some time without it the body takes less. An amount that was usual before can be too much now. If someone cannot be woken, call the emergency number at once.',
  },
  violence: {
    title: 'If someone may hurt you',
    words:
      'Your safety comes first, and nothing here is worth a risk to it. If you are in danger now, call the emergency number when it is safe to.',
  },
};

export const noteType: QuestionType<NoteQuestion, never> = {
  type: 'note',
  schema,
  stores: false,
  width: 'wide',
  examples: [
    { definition: { id: 'pause', type: 'note', text: 'Take your time.' }, answers: [], wrong: ['text'] },
  ],
  check: () => wrong('is there to be read and takes no answer'),
  async ask(question, { prompter, scope }) {
    prompter.show(blocksOf(question, scope.expand(question.text)));
    return { kind: 'skip' };
  },
  say: () => '',
  filled: (question, _, scope) => blocksOf(question, scope.expand(question.text)),
  blank: (question, scope) => blocksOf(question, scope.expand(question.text)),
  texts: () => [],
};

function blocksOf({ notice }: NoteQuestion, words: string) {
  if (notice === undefined) return [{ kind: 'aside', blocks: [paragraph(words)] }] as const;
  const { title, words: ours } = notices[notice];
  return [{ kind: 'aside', title, blocks: [paragraph(words), paragraph(ours)] }] as const;
}
