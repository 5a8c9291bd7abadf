import type { Condition, Demand, Test, Wanted } from '../questions/condition.ts';
import type { Option } from '../questions/option.ts';
import { labelOf, type QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import type { Clause, Leaf, NumberOf, Place, Says, Size } from './clause.ts';
import { joined } from './join-clauses.ts';
import type { SheetScope } from './sheet-scope.ts';

interface Paper {
  readonly scope: SheetScope;
  readonly numberOf: NumberOf;
}

/** A condition made ready to be said. */
export function clauseOf(condition: Condition, paper: Paper, denied = false): Clause {
  if ('not' in condition) return clauseOf(condition.not, paper, !denied);
  if ('all' in condition)
    return joined(
      denied ? 'any' : 'all',
      condition.all.map((one) => clauseOf(one, paper, denied)),
    );
  if ('any' in condition)
    return joined(
      denied ? 'all' : 'any',
      condition.any.map((one) => clauseOf(one, paper, denied)),
    );
  return leafOf(condition, paper, denied);
}

function leafOf(test: Test, paper: Paper, denied: boolean): Leaf {
  const { place, subject } = found(test, paper);
  return {
    kind: 'leaf',
    at: [place],
    places: 'or',
    says: saysOf(test, { subject, scope: paper.scope, denied }),
  };
}

function found(test: Test, { scope, numberOf }: Paper): { place: Place; subject: QuestionBase | undefined } {
  if ('column' in test) {
    const subject = scope.columnHere(test.column);
    const name = subject === undefined ? test.column : labelOf(subject);
    return { place: { kind: 'column', name, table: undefined }, subject };
  }
  const [id = '', columnId] = test.question.split('.');
  const question = scope.question(id);
  if (question === undefined) return { place: { kind: 'named', name: id }, subject: undefined };
  const number = numberOf(question);
  const name = scope.expand(labelOf(question));
  const column = types.columns(question).find((one) => one.id === columnId);
  if (column !== undefined) {
    const table = number === undefined ? `“${name}”` : `question ${number}`;
    return { place: { kind: 'column', name: labelOf(column), table }, subject: column };
  }
  return {
    place: number === undefined ? { kind: 'named', name } : { kind: 'question', number },
    subject: question,
  };
}

interface Around {
  readonly subject: QuestionBase | undefined;
  readonly scope: SheetScope;
  readonly denied: boolean;
}

function saysOf(demand: Demand, around: Around): Says {
  const { subject, denied } = around;
  if ('answered' in demand)
    return { kind: 'answered', filled: demand.answered !== denied, rows: denied ? 'every' : 'any' };
  const least = 'at-least' in demand ? demand['at-least'] : undefined;
  const most = 'at-most' in demand ? demand['at-most'] : undefined;
  if (least === undefined && most === undefined) return wanted(demand, around);
  const options = scoredOptions(subject, { least, most });
  if (options.length > 0) return picked(options, around);
  return { kind: 'is', sizes: [{ from: sizeIn(least, around), to: sizeIn(most, around) }], denied };
}

function wanted(demand: Demand, around: Around): Says {
  const { subject, denied } = around;
  const one = 'is' in demand ? demand.is : 'includes' in demand ? demand.includes : [];
  const all: readonly Wanted[] = Array.isArray(one) ? one : [one];
  if (subject !== undefined && types.givenBy(subject) === undefined)
    return { kind: 'is', sizes: all.map((size) => exactly(sizeIn(size, around))), denied };
  return picked(
    all.map((value) => optionFor(String(value), around)),
    around,
  );
}

/** An option, or words that stand for one. */
type Picking = Pick<Option, 'label' | 'alone'>;

function picked(options: readonly Picking[], { subject, denied }: Around): Says {
  const by = (subject === undefined ? undefined : types.givenBy(subject)) ?? 'mark one';
  return {
    kind: 'picked',
    verb: by === 'mark one' ? 'mark' : by,
    words: options.map(({ label }) => `“${label}”`),
    join: 'or',
    how: denied ? 'not' : 'yes',
    isSingle: by === 'mark one' || by === 'write' || options.every(({ alone }) => alone === true),
  };
}

const exactly = (size: string | undefined): Size => ({ from: size, to: size });

/** As someone writes it on paper. */
function sizeIn(size: Wanted | undefined, { subject, scope }: Around): string | undefined {
  if (size === undefined) return undefined;
  return subject?.type === 'duration' ? types.say(subject, Number(size), scope) : String(size);
}

/** Options that score as much: on paper nobody sees the scores. */
function scoredOptions(
  subject: QuestionBase | undefined,
  {
    least = Number.NEGATIVE_INFINITY,
    most = Number.POSITIVE_INFINITY,
  }: { least?: number | undefined; most?: number | undefined },
): readonly Picking[] {
  const options = optionsOf(subject).filter(({ score }) => score !== undefined);
  return options.filter(({ score = Number.NaN }) => score >= least && score <= most);
}

/** The option as it is printed, where the subject has options; the wanted word itself elsewhere. */
function optionFor(value: string, { subject, scope }: Around): Picking {
  if (value === 'other') return { label: 'Other' };
  if (subject?.type === 'yes-no') return { label: types.say(subject, value, scope) };
  return optionsOf(subject).find((one) => one.value === value) ?? { label: value };
}

function optionsOf(subject: QuestionBase | undefined): readonly Option[] {
  return subject !== undefined && 'options' in subject && Array.isArray(subject.options)
    ? subject.options
    : [];
}
