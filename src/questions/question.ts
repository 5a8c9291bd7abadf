import type { Condition } from './condition.ts';

/** What every question has. */
export interface QuestionBase {
  readonly id: string;
  readonly type: string;
  readonly ask: string;
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  readonly guidance?: string | undefined;
  readonly example?: string | undefined;
  readonly required: boolean;
  readonly when?: Condition | undefined;
  readonly private: boolean;
  readonly keep: boolean;
  readonly later?: true | string | undefined;
  readonly default?: unknown;
}

/** The head of a column, a chart, a CSV field. */
export function labelOf(question: QuestionBase): string {
  return question.label ?? question.ask;
}
