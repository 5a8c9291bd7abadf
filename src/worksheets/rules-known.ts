import type { QuestionBase } from '../questions/question.ts';

/** The questions a name may stand for. */
export interface Known {
  readonly earlier: ReadonlyMap<string, QuestionBase>;
  readonly all: ReadonlyMap<string, QuestionBase>;
  readonly unread: ReadonlySet<string>;
}
