import type { Block, Document, MatrixRow, Question } from '../document/document.ts';
import { paragraph } from '../document/document.ts';
import { labelOf, type QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import type { NumberOf } from './clause.ts';
import { columnConditionInWords, conditionInWords } from './conditions-in-words.ts';
import { fingerprint } from './fingerprint.ts';
import { guidanceBlocks } from './guidance.ts';
import { independence } from './independence.ts';
import { headingFor, sheetOf } from './lay-out.ts';
import { inPaperOrder, numbersOnPaper, questionsOnPaper } from './paper-order.ts';
import { type Surroundings, WorksheetScope } from './scope.ts';
import { isForFamilyAlone, type Section, type Worksheet } from './worksheet.ts';

/** Lines of a log whose sheet says nothing of them. */
const usualRows = 10;

/** Who finds such a sheet at home may be the one it is about. */
const careful = 'Private. Keep it somewhere safe.';

/** A worksheet to fill in on paper: every question, with its condition in words and room to write. */
export function layOutBlank(
  worksheet: Worksheet,
  surroundings: Surroundings,
  { guidance, lines }: BlankOptions,
): Document {
  const scope = new WorksheetScope(worksheet, 'on paper', surroundings);
  const numbers = numbersOnPaper(worksheet);
  const paper: Paper = { scope, guidance, lines, numberOf: ({ id }) => numbers.get(id) };
  const once = inPaperOrder(worksheet.sections).flatMap((section) => blankSection(section, paper));
  return {
    title: worksheet.title,
    language: worksheet.language,
    facts: [],
    blocks: [
      paragraph(worksheet.summary),
      ...(guidance ? guidanceFor(worksheet.guidance, scope) : []),
      ...(worksheet.print.as === 'log' ? [logOf(worksheet, once, paper)] : once),
    ],
    footer: [
      ...[worksheet.credit, worksheet.licence].filter((line) => line !== undefined),
      ...(isForFamilyAlone(worksheet) ? [careful] : []),
      independence,
    ],
    sheet: { ...sheetOf(worksheet, { blank: true }), fingerprint: fingerprint(worksheet) },
  };
}

export interface BlankOptions {
  /** With the help for each question. */
  readonly guidance: boolean;
  /** So many lines wherever several are ruled, in place of what the sheet says. */
  readonly lines?: number | undefined;
}

interface Paper extends BlankOptions {
  readonly scope: WorksheetScope;
  readonly numberOf: NumberOf;
}

function blankSection(section: Section, paper: Paper): Block[] {
  const { title, when, guidance, print } = section;
  return [
    ...(print.page === 'new' ? [{ kind: 'new-page' } as const] : []),
    ...(title === undefined ? [] : [headingFor(title)]),
    ...(when === undefined ? [] : [paragraph(conditionInWords(when, paper.scope, paper.numberOf))]),
    ...(paper.guidance ? guidanceFor(guidance, paper.scope) : []),
    ...blankQuestions(section, paper),
  ];
}

function blankQuestions({ layout, questions }: Section, paper: Paper): Block[] {
  if (layout === 'stack') return questions.flatMap((question) => blankQuestion(question, paper));
  if (layout === 'matrix') return matrix(questions, paper);
  const blocks = questions.flatMap((question) => blankQuestion(question, paper));
  const boxes = blocks.flatMap((block) => (block.kind === 'question' ? [block] : []));
  return [...blocks.filter(({ kind }) => kind !== 'question'), { kind: 'grid', boxes }];
}

function blankQuestion(question: QuestionBase, paper: Paper): (Block | Question)[] {
  const { scope, numberOf } = paper;
  if (question.type === 'computed') return [];
  if (!types.stores(question)) {
    const only =
      question.when === undefined ? [] : [paragraph(conditionInWords(question.when, scope, numberOf))];
    return [...only, ...types.blank(question, scope)];
  }
  return [questionOnPaper(question, paper)];
}

function questionOnPaper(question: QuestionBase, { scope, guidance, lines, numberOf }: Paper): Question {
  const number = numberOf(question);
  return {
    kind: 'question',
    id: question.id,
    ask: scope.expand(question.ask),
    ...(number === undefined ? {} : { number }),
    ...(question.hint === undefined ? {} : { hint: scope.expand(question.hint) }),
    ...(question.when === undefined ? {} : { condition: conditionInWords(question.when, scope, numberOf) }),
    blocks: [
      ...(guidance ? guidanceFor(question.guidance, scope) : []),
      ...types.blank(question, scope).map((block) => withRoom(block, lines)),
      ...columnConditions(question, { scope, numberOf }),
    ],
  };
}

/** More room to write or less, where there is room for more than one line. */
function withRoom(block: Block, lines: number | undefined): Block {
  if (lines === undefined) return block;
  if (block.kind === 'lines' && block.count > 1) return { ...block, count: lines };
  if (block.kind !== 'table' || block.given !== undefined) return block;
  const [row] = block.rows;
  return row === undefined ? block : { ...block, rows: Array.from({ length: lines }, () => row) };
}

/** All its questions across, a line for each time it happened. */
function logOf(worksheet: Worksheet, once: readonly Block[], paper: Paper): Block {
  return {
    kind: 'log',
    rows: paper.lines ?? worksheet.print.rows ?? usualRows,
    columns: questionsOnPaper(worksheet).map((question) => ({
      label: paper.scope.expand(labelOf(question)),
      question: questionOnPaper(question, paper),
    })),
    once,
  };
}

/** Columns that are not for every row, said below their table. */
function columnConditions(
  table: QuestionBase,
  { scope, numberOf }: Pick<Paper, 'scope' | 'numberOf'>,
): Block[] {
  const here = scope.inRow({}, table);
  return types.columns(table).flatMap((column) => {
    const { when } = column;
    if (when === undefined) return [];
    return [paragraph(columnConditionInWords({ label: labelOf(column), when }, here, numberOf))];
  });
}

/** Questions with the same options, the options once across; single ones that the rules let through have options. */
function matrix(questions: readonly QuestionBase[], { scope, numberOf }: Paper): Block[] {
  const [first] = questions.flatMap((question) => types.blank(question, scope));
  const { options, many } = first?.kind === 'choices' ? first : { options: [], many: false };
  const rows = questions.map((question): MatrixRow => {
    const number = numberOf(question);
    return { id: question.id, ask: scope.expand(question.ask), ...(number === undefined ? {} : { number }) };
  });
  return [{ kind: 'matrix', many, options, rows }];
}

export function guidanceFor(guidance: string | undefined, scope: WorksheetScope): Block[] {
  if (guidance === undefined) return [];
  return [{ kind: 'aside', blocks: guidanceBlocks(guidance, (template) => scope.expand(template)) }];
}
