import type { ComputedQuestion } from '../questions/computed.ts';
import type { QuestionBase } from '../questions/question.ts';
import type { Reference } from '../questions/question-type.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { didYouMean, isMap } from '../questions/schema.ts';
import { placeOf, type Source } from '../questions/source.ts';
import type { Problem } from './problem.ts';
import { conditionProblems } from './rules-conditions.ts';
import type { Known } from './rules-known.ts';

type Path = readonly (string | number)[];

export function referenceProblems(question: QuestionBase, path: Path, known: Known): Problem[] {
  return types.references(question).flatMap((reference): Problem[] => {
    const found = lookUp(reference.name, known);
    if (found === 'unread') return [];
    const own = [...path, ...reference.path];
    if (typeof found === 'string') return [{ path: own, sentence: found }];
    const sentence = unmet(reference, found, question);
    return sentence === undefined ? [] : [{ path: own, sentence }];
  });
}

interface Target {
  readonly question: QuestionBase;
  /** The column meant; "row" for the names of given rows. */
  readonly column: QuestionBase | 'row' | undefined;
}

function lookUp(name: string, { earlier, all, unread }: Known): Target | string {
  const [id = '', columnId] = name.split('.');
  if (unread.has(id)) return 'unread';
  const question = earlier.get(id);
  if (question === undefined) {
    if (all.has(id)) return `names "${id}", which does not come before it; only earlier answers can be used`;
    return `names "${id}", which is no question here${didYouMean(id, [...earlier.keys()])}`;
  }
  if (columnId === undefined) return { question, column: undefined };
  if (columnId === 'row' && types.hasNamedRows(question)) return { question, column: 'row' };
  const columns = types.columns(question);
  const column = columns.find((one) => one.id === columnId);
  if (column !== undefined) return { question, column };
  return `names "${name}", but "${id}" has no such column${didYouMean(
    columnId,
    columns.map((one) => one.id),
  )}`;
}

function unmet(
  { name, needs }: Reference,
  { question, column }: Target,
  asker: QuestionBase,
): string | undefined {
  const target = column ?? question;
  const isNumber = target !== 'row' && types.gives(target, 'number') && scoresAreComplete(target);
  const isCountable =
    column !== undefined || types.gives(question, 'items') || types.columns(question).length > 0;
  switch (needs) {
    case 'number':
      return isNumber ? undefined : `names "${name}", which gives no number${hintAtScores(target)}`;
    case 'amount':
      return isNumber || isCountable
        ? undefined
        : `names "${name}", which gives no number and nothing to count`;
    case 'count':
      return isCountable ? undefined : `names "${name}", which has no rows or items to count`;
    case 'table':
      return types.columns(question).length > 0 ? undefined : `names "${name}", which is no table`;
    case 'options':
      return target !== 'row' && Array.isArray(types.matchable(target))
        ? undefined
        : `names "${name}", which has no options of its own`;
    case 'rating':
      if (target === 'row' || target.type !== 'scale') return `names "${name}", which is no earlier scale`;
      return column === undefined || comesFrom(asker, question)
        ? undefined
        : `names "${name}", but the rows here do not come from "${question.id}"`;
    default:
      return needs satisfies never;
  }
}

/** A choice counts only where each of its options has a score. */
function scoresAreComplete(question: QuestionBase): boolean {
  const options = 'options' in question && Array.isArray(question.options) ? question.options : undefined;
  return options === undefined
    ? question.type !== 'choice'
    : options.every((option: unknown) => isMap(option) && option.score !== undefined);
}

function hintAtScores(target: QuestionBase | 'row'): string {
  return target !== 'row' && target.type === 'choice' ? '; give each of its options a score' : '';
}

function comesFrom(asker: QuestionBase, table: QuestionBase): boolean {
  return types
    .sources(asker)
    .some(({ source }) =>
      source.from
        .map(placeOf)
        .some(({ worksheet, question }) => worksheet === undefined && question === table.id),
    );
}

/** What is wrong with a name, wherever in the sheet it stands for a question or a column. */
export function unknownName(name: string, known: Known): string | undefined {
  const found = lookUp(name, known);
  return typeof found === 'string' && found !== 'unread' ? found : undefined;
}

/** A `where` beside `count` looks at the columns of the table that is counted. */
export function countProblems(question: QuestionBase, path: Path, known: Known): Problem[] {
  if (question.type !== 'computed') return [];
  const { value } = question as ComputedQuestion; // its type says so
  if (!('count' in value) || typeof value.count === 'string' || value.count.where === undefined) return [];
  const table = known.earlier.get(value.count.table);
  if (table === undefined) return []; // told already
  return conditionProblems(
    value.count.where,
    [...path, 'value', 'count', 'where'],
    known,
    types.columns(table),
  );
}

export function sourceProblems(question: QuestionBase, path: Path, known: Known): Problem[] {
  const defaults =
    isMap(question.default) && Array.isArray(question.default.from) ? question.default.from.map(String) : [];
  return [
    ...types
      .sources(question)
      .flatMap(({ source, path: inner }) => placesProblems(source, [...path, ...inner], known)),
    ...defaults
      .filter((place) => !place.includes('/'))
      .flatMap((place) => {
        const found = lookUp(place, known);
        return typeof found === 'string' && found !== 'unread'
          ? [{ path: [...path, 'default', 'from'], sentence: found }]
          : [];
      }),
  ];
}

function placesProblems(source: Source, path: Path, known: Known): Problem[] {
  const places = source.from.filter((place) => placeOf(place).worksheet === undefined);
  const problems = places.flatMap((place): Problem[] => {
    const found = lookUp(place, known);
    if (found === 'unread') return [];
    if (typeof found === 'string') return [{ path, sentence: found }];
    const { question, column } = found;
    if (column === undefined && types.columns(question).length > 0) {
      return [
        {
          path,
          sentence: `names the table "${place}"; name one of its columns too: ${place}.${types.columns(question)[0]?.id}`,
        },
      ];
    }
    const gives = column === 'row' || types.gives(column ?? question, 'items');
    return gives ? [] : [{ path, sentence: `names "${place}", which gives no items` }];
  });
  return [...problems, ...besideProblems(source, path, known)];
}

/** `where` and `sort` look at the columns of the one table the items come from. */
function besideProblems({ from, where, sort }: Source, path: Path, known: Known): Problem[] {
  if (where === undefined && sort === undefined) return [];
  const beside = path.slice(0, -1);
  const places = from.map(placeOf);
  const tables = new Set(places.map(({ worksheet = '', question }) => `${worksheet}/${question}`));
  const isElsewhere = places.every(
    ({ worksheet, column }) => worksheet !== undefined && column !== undefined,
  );
  if (isElsewhere && tables.size === 1) return []; // its columns are known when its entry is read
  const id = places[0]?.worksheet === undefined ? (places[0]?.question ?? '') : '';
  const table = known.earlier.get(id);
  if (known.unread.has(id)) return [];
  const columns = table === undefined ? [] : types.columns(table);
  if (tables.size !== 1 || columns.length === 0) {
    return [
      {
        path: [...beside, where === undefined ? 'sort' : 'where'],
        sentence: 'can stand only where the items come from the columns of one table',
      },
    ];
  }
  const sorting = columns.find((column) => column.id === sort);
  const unsortable = sort !== undefined && (sorting === undefined || !types.gives(sorting, 'number'));
  return [
    ...(where === undefined ? [] : conditionProblems(where, [...beside, 'where'], known, columns)),
    ...(unsortable
      ? [
          {
            path: [...beside, 'sort'],
            sentence: `names "${sort}", which is no column of numbers in "${id}"${didYouMean(
              sort,
              columns.filter((one) => types.gives(one, 'number')).map((one) => one.id),
            )}`,
          },
        ]
      : []),
  ];
}
