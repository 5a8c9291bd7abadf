import { type Block, paragraph } from '../document/document.ts';
import type { ComputedQuestion } from '../questions/computed.ts';
import { labelOf, type QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { brief } from '../text/brief.ts';
import { guidanceBlocks } from '../worksheets/guidance.ts';
import { type Filling, scopeOf } from '../worksheets/progress.ts';
import { resultBlocks } from '../worksheets/say-result.ts';

/** Guidance and the example, as `?` shows them. */
export function helpFor({ guidance, example }: QuestionBase, filling: Filling): Block[] {
  const scope = scopeOf(filling);
  const blocks = guidance === undefined ? [] : guidanceBlocks(guidance, (template) => scope.expand(template));
  if (example !== undefined)
    blocks.push(paragraph('For example:'), { kind: 'answer', text: scope.expand(example) });
  return blocks;
}

/** A note, or a computed value, as it is shown on the way. */
export function readingBlocks(question: QuestionBase, filling: Filling): readonly Block[] {
  const scope = scopeOf(filling);
  if (question.type !== 'computed') return types.filled(question, undefined, scope);
  const blocks = resultBlocks(question as ComputedQuestion, scope); // its type says so
  return blocks.length === 0 || blocks.some(({ kind }) => kind === 'remark')
    ? []
    : [{ kind: 'question', ask: scope.expand(question.ask), blocks }];
}

export function shortName(question: QuestionBase, filling: Filling): string {
  return brief(scopeOf(filling).expandBriefly(labelOf(question)));
}
