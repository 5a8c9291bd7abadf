import { isSkipped } from '../questions/combine.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { didYouMean } from '../questions/schema.ts';
import { neutralWords, placeholdersIn } from '../questions/template.ts';
import type { Problem } from './problem.ts';
import { conditionProblems } from './rules-conditions.ts';
import type { Known } from './rules-known.ts';
import { countProblems, referenceProblems, sourceProblems, unknownName } from './rules-references.ts';
import { WorksheetScope } from './scope.ts';
import type { Section, Suggestion, Worksheet } from './worksheet.ts';

type Path = readonly (string | number)[];

export interface Checked {
  /** Undefined when what stands before the sections could not be read. */
  readonly worksheet: Worksheet | undefined;
  readonly sections: readonly Section[];
  readonly paths: ReadonlyMap<QuestionBase, Path>;
  /** Ids of questions that could not be read: a reference to one of them is not a second problem. */
  readonly unread: ReadonlySet<string>;
}

/** The rules of a whole sheet: names that stand for something earlier, ids that are free, defaults that are answers. */
export function ruleProblems({ worksheet, sections, paths, unread }: Checked): Problem[] {
  const problems: Problem[] = [];
  const all = new Map(
    sections.flatMap(({ questions }) => questions.map((question) => [question.id, question] as const)),
  );
  const earlier = new Map<string, QuestionBase>();
  const known: Known = { earlier, all, unread };
  sections.forEach((section, index) => {
    const path = ['sections', index];
    if (section.when !== undefined)
      problems.push(...conditionProblems(section.when, [...path, 'when'], known));
    if (section.layout === 'matrix') problems.push(...matrixProblems(section, path));
    for (const question of section.questions) {
      const own = paths.get(question) ?? path;
      problems.push(...idProblems(question, own, earlier), ...questionProblems(question, own, known));
      if (worksheet !== undefined) problems.push(...defaultProblems(question, own, worksheet));
      earlier.set(question.id, question);
    }
  });
  return worksheet === undefined ? problems : [...problems, ...sheetProblems(worksheet, known)];
}

const taken = [...Object.keys(neutralWords), 'row', 'item'];

function idProblems({ id }: QuestionBase, path: Path, earlier: ReadonlyMap<string, QuestionBase>): Problem[] {
  if (taken.includes(id))
    return [{ path: [...path, 'id'], sentence: `is "${id}", a name that is taken; choose another` }];
  return earlier.has(id)
    ? [{ path: [...path, 'id'], sentence: `repeats "${id}", the id of an earlier question` }]
    : [];
}

function questionProblems(question: QuestionBase, path: Path, known: Known): Problem[] {
  const inside = types
    .faults(question)
    .map((fault) => ({ path: [...path, ...fault.path], sentence: fault.sentence }));
  return [
    ...inside,
    ...(question.when === undefined ? [] : conditionProblems(question.when, [...path, 'when'], known)),
    ...textProblems(question, path, known),
    ...referenceProblems(question, path, known),
    ...sourceProblems(question, path, known),
    ...countProblems(question, path, known),
    ...laterProblems(question, path, known),
    ...columnProblems(question, path, known),
  ];
}

/** Columns look at earlier columns of their row, and at earlier questions. */
function columnProblems(table: QuestionBase, path: Path, known: Known): Problem[] {
  return types.columns(table).flatMap((column, index) => {
    const own = [...path, 'columns', index];
    const columns = types.columns(table).slice(0, index);
    return [
      ...(column.when === undefined ? [] : conditionProblems(column.when, [...own, 'when'], known, columns)),
      ...textProblems(column, own, known, types.hasNamedRows(table)),
    ];
  });
}

const textKeys = ['ask', 'hint', 'guidance', 'example', 'default', 'text'] as const;

function textProblems(question: QuestionBase, path: Path, known: Known, inNamedRow = false): Problem[] {
  return textKeys.flatMap((key) => {
    const text: unknown = key in question ? question[key as keyof QuestionBase] : undefined; // a note has `text`, which is its `ask`
    if (typeof text !== 'string' || (key === 'ask' && 'text' in question)) return [];
    return templateProblems(text, [...path, key], known, inNamedRow);
  });
}

function templateProblems(
  template: string,
  path: Path,
  { earlier, all, unread }: Known,
  inNamedRow = false,
): Problem[] {
  return placeholdersIn(template).flatMap(({ name }): Problem[] => {
    const [id = '', column] = name.split('.');
    if (Object.hasOwn(neutralWords, name) || unread.has(id)) return [];
    if (name === 'row')
      return inNamedRow
        ? []
        : [{ path, sentence: 'has {{row}}, which stands only in a table whose rows are given' }];
    const question = earlier.get(id);
    if (question === undefined) {
      const sentence = all.has(id)
        ? `has {{${name}}}, which does not come before it`
        : `has {{${name}}}, which names nothing here${didYouMean(id, [...earlier.keys(), ...Object.keys(neutralWords)])}`;
      return [{ path, sentence }];
    }
    const exists = column === undefined || types.columns(question).some((one) => one.id === column);
    return exists ? [] : [{ path, sentence: `has {{${name}}}, but "${id}" has no such column` }];
  });
}

function laterProblems({ later }: QuestionBase, path: Path, { earlier, all, unread }: Known): Problem[] {
  if (typeof later !== 'string' || unread.has(later)) return [];
  const isDate = (question: QuestionBase | undefined) =>
    question !== undefined && types.gives(question, 'moment');
  if (isDate(earlier.get(later))) return [];
  const reason = isDate(all.get(later))
    ? 'which does not come before it; the date has to be asked first'
    : `which is no earlier date question${nearestDate(later, earlier)}`;
  return [{ path: [...path, 'later'], sentence: `names "${later}", ${reason}` }];
}

/** The date question that was probably meant. */
function nearestDate(name: string, questions: ReadonlyMap<string, QuestionBase>): string {
  const dates = [...questions.values()].filter((question) => types.gives(question, 'moment'));
  return didYouMean(
    name,
    dates.map(({ id }) => id).filter((id) => id !== name),
  );
}

/** A literal default must be an answer the question would take. */
function defaultProblems(question: QuestionBase, path: Path, worksheet: Worksheet): Problem[] {
  const scope = new WorksheetScope(worksheet, 'on paper', {
    now: '2000-01-01T00:00:00Z',
    offsetAt: () => 'Z',
    words: {},
  });
  const value = types.initial(question, scope);
  const dependsOnAnswers = types.sources(question).length > 0;
  if (isSkipped(value) || dependsOnAnswers) return [];
  const checked = types.check(question, value, scope);
  if ('answer' in checked) return [];
  return checked.faults.map(({ path: inner, sentence }) => ({
    path: [...path, 'default', ...inner],
    sentence,
  }));
}

function matrixProblems({ questions }: Section, path: Path): Problem[] {
  const sets = questions.map((question) => JSON.stringify(types.matchable(question)));
  const plain = questions.every((question) => Array.isArray(types.matchable(question)));
  if (plain && new Set(sets).size <= 1) return [];
  return [
    { path: [...path, 'layout'], sentence: 'can be matrix only where every question has the same options' },
  ];
}

function sheetProblems(worksheet: Worksheet, known: Known): Problem[] {
  const after: Known = { ...known, earlier: known.all };
  const { happened, guidance } = worksheet;
  const date = happened === undefined ? undefined : known.all.get(happened);
  const noDate =
    happened !== undefined &&
    !known.unread.has(happened) &&
    (date === undefined || !types.gives(date, 'moment'));
  return [
    ...(noDate
      ? [
          {
            path: ['happened'],
            sentence: `names "${happened}", which is no date or datetime question here${nearestDate(happened, known.all)}`,
          },
        ]
      : []),
    ...(guidance === undefined
      ? []
      : templateProblems(guidance, ['guidance'], { ...known, earlier: new Map() })),
    ...worksheet.sections.flatMap(({ guidance }, index) =>
      guidance === undefined ? [] : templateProblems(guidance, ['sections', index, 'guidance'], after),
    ),
    ...worksheet.next.flatMap((suggestion, index) => suggestionProblems(suggestion, ['next', index], after)),
    ...worksheet.first.flatMap((suggestion, index) =>
      suggestionProblems({ ...suggestion, carry: {} }, ['first', index], after),
    ),
    ...measureProblems(worksheet),
  ];
}

function suggestionProblems({ say, when, carry }: Suggestion, path: Path, known: Known): Problem[] {
  return [
    ...templateProblems(say, [...path, 'say'], known),
    ...(when === undefined ? [] : conditionProblems(when, [...path, 'when'], known)),
    ...Object.entries(carry).flatMap(([there, here]) => {
      const sentence = unknownName(here, known);
      return sentence === undefined ? [] : [{ path: [...path, 'carry', there], sentence }];
    }),
  ];
}

/** A licence comes with where the wording is from and when that was looked up. */
function measureProblems(worksheet: Worksheet): Problem[] {
  if (worksheet.licence === undefined) return [];
  const needed = ['source', 'verified-on', 'exact-wording'] as const;
  return needed
    .filter((key) => worksheet[key] === undefined || worksheet[key] === false)
    .map((key) => ({
      path: ['licence'],
      sentence: `needs "${key}${key === 'exact-wording' ? ': true' : ''}" beside it`,
    }));
}
