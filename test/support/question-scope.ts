import { LeftError } from '../../src/errors.ts';
import type { Json } from '../../src/questions/json.ts';
import type { Prompt, Reply } from '../../src/questions/prompter.ts';
import type { QuestionBase } from '../../src/questions/question.ts';
import type { Checked } from '../../src/questions/question-type.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { schemaKit } from '../../src/questions/schema-kit.ts';
import type { Surroundings } from '../../src/worksheets/scope.ts';
import { WorksheetScope } from '../../src/worksheets/scope.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';
import { type ScriptStep, scripted } from './scripted-prompter.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A Tuesday evening in a zone one hour ahead. */
export const surroundings: Surroundings = {
  now: '2026-11-24T21:30:00+01:00',
  offsetAt: () => '+01:00',
  words: {},
};

/** A question as a worksheet would hold it, from a definition as it would stand in YAML. */
export function aQuestion(definition: Raw): QuestionBase {
  return types.schema(schemaKit).parse(definition);
}

/** All that is wrong with a definition, each as "path: sentence". */
export function problemsWith(definition: unknown): string[] {
  const read = types.schema(schemaKit).safeParse(definition);
  if (read.success)
    return types.faults(read.data).map(({ path, sentence }) => `${path.join('.')}: ${sentence}`);
  return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** What a question sees of a sheet with these questions and answers. */
export function scopeWith(
  questions: readonly QuestionBase[] = [],
  answers: Readonly<Record<string, Json>> | 'on paper' = {},
): WorksheetScope {
  return new WorksheetScope(sheetOf(questions), answers, surroundings);
}

export function sheetOf(questions: readonly QuestionBase[]): Worksheet {
  return {
    id: 'sheet',
    version: 1,
    title: 'A sheet',
    summary: 'For tests.',
    aliases: [],
    points: [],
    audience: ['self'],
    language: 'en',
    sections: [{ layout: 'stack', questions, print: {} }],
    first: [],
    next: [],
    print: {},
  };
}

/** The sentences about an answer as a person reads them: after the question's id and the place in it. */
export function complaints(question: QuestionBase, checked: Checked<unknown>): string[] {
  if ('answer' in checked) return [];
  return checked.faults.map(({ path, sentence }) => `${[question.id, ...path].join('.')} ${sentence}`);
}

export interface Conversation {
  readonly reply: Reply<Json> | { readonly kind: 'left'; readonly unfinished: unknown };
  readonly prompts: readonly Prompt[];
  readonly shown: ReturnType<typeof scripted>['shown'];
  /** What was put on disk while the question was open, in order. */
  readonly kept: readonly unknown[];
}

export interface ConversationStart {
  readonly script: readonly ScriptStep[];
  readonly scope?: WorksheetScope;
  readonly current?: Json;
  readonly unfinished?: unknown;
}

/** Asks a question of a writer who keeps to the script, to its end. */
export async function converseAbout(question: QuestionBase, start: ConversationStart): Promise<Conversation> {
  const { script, scope = scopeWith([question]), current, unfinished } = start;
  const prompter = scripted(script);
  const kept: unknown[] = [];
  const asked = types.ask(question, {
    prompter,
    scope,
    current,
    prompt: {
      ask: question.ask,
      help: [],
      required: question.required,
      canMove: true,
      unfinished,
      keep: (value) => kept.push(structuredClone(value)),
    },
  });
  const reply = await asked.catch((error: unknown) => {
    if (error instanceof LeftError) return { kind: 'left', unfinished: error.unfinished } as const;
    throw error;
  });
  prompter.finished();
  return { reply, prompts: prompter.prompts, shown: prompter.shown, kept };
}
