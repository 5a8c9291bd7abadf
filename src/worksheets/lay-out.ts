import type { Block, Document, Fact, Sheet } from '../document/document.ts';
import type { ComputedQuestion } from '../questions/computed.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { inPaperOrder } from './paper-order.ts';
import type { Answers } from './progress.ts';
import { resultBlocks } from './say-result.ts';
import { type Surroundings, WorksheetScope } from './scope.ts';
import type { Section, Worksheet } from './worksheet.ts';

/** A worksheet with its answers: what was asked, what was answered or skipped, and what follows from it. */
export function layOut(
  worksheet: Worksheet,
  answers: Answers,
  surroundings: Surroundings,
  facts: readonly Fact[],
): Document {
  const scope = new WorksheetScope(worksheet, answers, surroundings);
  return {
    title: worksheet.title,
    language: worksheet.language,
    facts,
    blocks: inPaperOrder(worksheet.sections).flatMap((section) => filledSection(section, answers, scope)),
    footer: worksheet.credit === undefined ? [] : [worksheet.credit],
    sheet: sheetOf(worksheet, { blank: false }),
  };
}

export function sheetOf({ id, version, print }: Worksheet, { blank }: { blank: boolean }): Sheet {
  return { id, version, blank, orientation: print.orientation ?? 'portrait', size: print.size ?? 'page' };
}

function filledSection(section: Section, answers: Answers, scope: WorksheetScope): Block[] {
  const questions = section.questions.flatMap((question) => filledQuestion(question, answers, scope));
  if (questions.length === 0) return [];
  return [...(section.title === undefined ? [] : [headingFor(section.title)]), ...questions];
}

function filledQuestion(question: QuestionBase, answers: Answers, scope: WorksheetScope): Block[] {
  if (question.type === 'computed') return computedBlocks(question as ComputedQuestion, scope); // its type says so
  if (!types.stores(question) || !Object.hasOwn(answers, question.id)) return [];
  const answer = answers[question.id];
  const blocks =
    answer === null ? [{ kind: 'remark', text: 'Skipped' } as const] : types.filled(question, answer, scope);
  return [{ kind: 'question', ask: scope.expand(question.ask), blocks }];
}

function computedBlocks(question: ComputedQuestion, scope: WorksheetScope): Block[] {
  const blocks = scope.applies(question) ? resultBlocks(question, scope) : [];
  return blocks.length === 0 ? [] : [{ kind: 'question', ask: scope.expand(question.ask), blocks }];
}

/** Computed values of a worksheet, a block each: what the writer is shown after finishing. */
export function layOutResults(worksheet: Worksheet, answers: Answers, surroundings: Surroundings): Block[] {
  const scope = new WorksheetScope(worksheet, answers, surroundings);
  const computed = worksheet.sections.flatMap(({ questions }) =>
    questions.filter(({ type }) => type === 'computed'),
  );
  return computed.flatMap((question) => computedBlocks(question as ComputedQuestion, scope)); // filtered by type
}

export function headingFor(text: string): Block {
  return { kind: 'heading', level: 2, text };
}
