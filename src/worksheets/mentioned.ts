import type { Block } from '../document/document.ts';
import { isSkipped } from '../questions/combine.ts';
import { labelOf, type QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { placeholdersIn } from '../questions/template.ts';
import { isLong } from '../text/brief.ts';
import type { WorksheetScope } from './scope.ts';

/**
 * The earlier answers that a question or one of its columns speaks of and that are too long to stand in its words:
 * they are cut short there, and stay in view in full while it is asked.
 */
export function mentionedAnswers(question: QuestionBase, scope: WorksheetScope): Block[] {
  const spoken = [question, ...types.columns(question)].flatMap(({ ask, hint = '' }) => [ask, hint]);
  const names = spoken.flatMap((words) => placeholdersIn(words).map(({ name }) => name.split('.')[0] ?? ''));
  return [...new Set(names)].flatMap((name) => answerBlocks(scope.question(name), scope));
}

function answerBlocks(mentioned: QuestionBase | undefined, scope: WorksheetScope): Block[] {
  if (mentioned === undefined || !types.stores(mentioned)) return [];
  const answer = scope.answer(mentioned.id);
  if (isSkipped(answer) || !isLong(types.say(mentioned, answer, scope))) return [];
  const blocks = types.filled(mentioned, answer, scope);
  return [{ kind: 'question', ask: scope.expandBriefly(labelOf(mentioned)), blocks }];
}
