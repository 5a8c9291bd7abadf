import type { Json } from '../../src/questions/json.ts';
import type { QuestionBase } from '../../src/questions/question.ts';
import type { Checked } from '../../src/questions/question-type.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import type { Scope } from '../../src/questions/scope.ts';
import { aQuestion, complaints, scopeWith } from '../support/question-scope.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What a question of this definition makes of a value from outside. */
export function check(definition: Raw, value: unknown, scope?: Scope): Checked<Json> {
  const question = aQuestion(definition);
  return types.check(question, value, scope ?? scopeWith([question]));
}

/** What it says about a wrong one, after its own name. */
export function complaintsAbout(definition: Raw, value: unknown, scope?: Scope): string[] {
  return complaints(aQuestion(definition), check(definition, value, scope));
}

/** What it makes of something typed. */
export function parse(definition: Raw, typed: string, scope?: Scope): Checked<Json> | undefined {
  const question = aQuestion(definition);
  return typeOf(question)?.parse?.(question, typed, scope ?? scopeWith([question]));
}

export function typeOf({ type }: QuestionBase) {
  return types.all.find((one) => one.type === type);
}
