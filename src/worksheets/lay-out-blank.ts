import type { Block, Document, MatrixRow, Question } from '../document/document.ts';
import { paragraph } from '../document/document.ts';
import { labelOf, type QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { conditionInWords, type NumberOf } from './conditions-in-words.ts';
import { guidanceBlocks } from './guidance.ts';
import { headingFor, inPaperOrder } from './lay-out.ts';
import { type Surroundings, WorksheetScope } from './scope.ts';
import { isForFamilyAlone, type Section, type Worksheet } from './worksheet.ts';

const independence =
  'Independent software, not affiliated with or endorsed by SMART Recovery. Not medical advice.';

/** Who finds such a sheet at home may be the one it is about. */
const careful = 'Private. Keep it somewhere safe.';

/** A worksheet to fill in on paper: every question, with its condition in words and room to write. */
export function layOutBlank(
  worksheet: Worksheet,
  surroundings: Surroundings,
  { guidance }: { guidance: boolean },
): Document {
  const scope = new WorksheetScope(worksheet, 'on paper', surroundings);
  const sections = inPaperOrder(worksheet.sections);
  const numbered = sections
    .flatMap(({ questions }) => questions)
    .filter((question) => types.stores(question));
  const numbers = new Map(numbered.map((question, index) => [question, index + 1] as const));
  const paper: Paper = { scope, guidance, numberOf: (question) => numbers.get(question) };
  return {
    title: worksheet.title,
    language: worksheet.language,
    facts: [],
    blocks: [
      paragraph(worksheet.summary),
      ...(guidance ? guidanceFor(worksheet.guidance, scope) : []),
      ...sections.flatMap((section) => blankSection(section, paper)),
    ],
    footer: [
      ...[worksheet.credit, worksheet.licence].filter((line) => line !== undefined),
      ...(isForFamilyAlone(worksheet) ? [careful] : []),
      independence,
    ],
  };
}

interface Paper {
  readonly scope: WorksheetScope;
  readonly guidance: boolean;
  readonly numberOf: NumberOf;
}

function blankSection(section: Section, paper: Paper): Block[] {
  const { title, when, guidance } = section;
  return [
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

function blankQuestion(question: QuestionBase, { scope, guidance, numberOf }: Paper): (Block | Question)[] {
  if (question.type === 'computed') return [];
  if (!types.stores(question)) {
    const only =
      question.when === undefined ? [] : [paragraph(conditionInWords(question.when, scope, numberOf))];
    return [...only, ...types.blank(question, scope)];
  }
  const number = numberOf(question);
  return [
    {
      kind: 'question',
      ask: scope.expand(question.ask),
      ...(number === undefined ? {} : { number }),
      ...(question.hint === undefined ? {} : { hint: scope.expand(question.hint) }),
      ...(question.when === undefined ? {} : { condition: conditionInWords(question.when, scope, numberOf) }),
      blocks: [
        ...(guidance ? guidanceFor(question.guidance, scope) : []),
        ...types.blank(question, scope),
        ...columnConditions(question, { scope, numberOf }),
      ],
    },
  ];
}

/** Columns that are not for every row, said below their table. */
function columnConditions(table: QuestionBase, { scope, numberOf }: Omit<Paper, 'guidance'>): Block[] {
  const here = scope.inRow({}, table);
  return types
    .columns(table)
    .flatMap((column) =>
      column.when === undefined
        ? []
        : [paragraph(`${labelOf(column)}: ${conditionInWords(column.when, here, numberOf)}`)],
    );
}

/** Questions with the same options, the options once across; single ones that the rules let through have options. */
function matrix(questions: readonly QuestionBase[], { scope, numberOf }: Paper): Block[] {
  const [first] = questions.flatMap((question) => types.blank(question, scope));
  const options = first?.kind === 'choices' ? first.options.map(({ label }) => label) : [];
  const rows = questions.map((question): MatrixRow => {
    const number = numberOf(question);
    return { ask: scope.expand(question.ask), ...(number === undefined ? {} : { number }) };
  });
  return [{ kind: 'matrix', options, rows }];
}

export function guidanceFor(guidance: string | undefined, scope: WorksheetScope): Block[] {
  if (guidance === undefined) return [];
  return [{ kind: 'aside', blocks: guidanceBlocks(guidance, (template) => scope.expand(template)) }];
}
