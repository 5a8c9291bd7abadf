import type { Condition, Demand, Test } from '../questions/condition.ts';
import { labelOf, type QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { listed } from '../questions/schema.ts';
import type { SheetScope } from './sheet-scope.ts';

/** How a question is called on paper: by its number where it has one. */
export type NumberOf = (question: QuestionBase) => number | undefined;

/** "Only if 2 is “An urge”." – the condition as someone filling in paper reads it. */
export function conditionInWords(condition: Condition, scope: SheetScope, numberOf: NumberOf): string {
  return `Only if ${clause(condition, scope, numberOf)}.`;
}

function clause(condition: Condition, scope: SheetScope, numberOf: NumberOf): string {
  const several = (all: readonly Condition[], word: string) =>
    listed(
      all.map((inner) =>
        'all' in inner || 'any' in inner
          ? `(${clause(inner, scope, numberOf)})`
          : clause(inner, scope, numberOf),
      ),
      word,
    );
  if ('all' in condition) return several(condition.all, 'and');
  if ('any' in condition) return several(condition.any, 'or');
  if ('not' in condition)
    return (
      opposite(condition.not, scope, numberOf) ??
      `it is not so that ${clause(condition.not, scope, numberOf)}`
    );
  return testInWords(condition, scope, numberOf);
}

/** `not` as people say it, where that is shorter. */
function opposite(condition: Condition, scope: SheetScope, numberOf: NumberOf): string | undefined {
  if ('answered' in condition)
    return testInWords({ ...condition, answered: !condition.answered }, scope, numberOf);
  if ('is' in condition || 'includes' in condition) return testInWords(condition, scope, numberOf, true);
  return undefined;
}

function testInWords(test: Test, scope: SheetScope, numberOf: NumberOf, negated = false): string {
  if ('column' in test) {
    const column = scope.columnHere(test.column);
    return demandInWords(
      test,
      column,
      `“${column === undefined ? test.column : labelOf(column)}”`,
      scope,
      negated,
    );
  }
  const [name = '', columnId] = test.question.split('.');
  const question = scope.question(name);
  if (question === undefined) return demandInWords(test, undefined, name, scope, negated);
  const column = types.columns(question).find(({ id }) => id === columnId);
  const called = numberOf(question) ?? `“${scope.expand(labelOf(question))}”`;
  return demandInWords(
    test,
    column ?? question,
    column === undefined ? `${called}` : `“${labelOf(column)}” in any row of ${called}`,
    scope,
    negated,
  );
}

function demandInWords(
  test: Demand,
  subject: QuestionBase | undefined,
  called: string,
  scope: SheetScope,
  negated: boolean,
): string {
  if ('answered' in test) return test.answered ? `you answered ${called}` : `you left ${called} empty`;
  if ('at-least' in test) return `${called} is ${test['at-least']} or more`;
  if ('at-most' in test) return `${called} is ${test['at-most']} or less`;
  const wanted = 'is' in test ? test.is : test.includes;
  const words = (Array.isArray(wanted) ? wanted : [wanted]).map((one: string | number) =>
    typeof one === 'number' ? String(one) : `“${labelFor(one, subject, scope)}”`,
  );
  const verb = 'is' in test ? ['is', 'is not'] : ['includes', 'does not include'];
  return `${called} ${verb[negated ? 1 : 0]} ${listed(words)}`;
}

/** The option as it is printed, where the subject has options; the wanted word itself elsewhere. */
function labelFor(wanted: string, subject: QuestionBase | undefined, scope: SheetScope): string {
  if (wanted === 'other') return 'Other';
  if (subject?.type === 'yes-no') return types.say(subject, wanted, scope);
  const options =
    subject !== undefined && 'options' in subject && Array.isArray(subject.options) ? subject.options : [];
  const found: { label: string } | undefined = options.find((one: { value: string }) => one.value === wanted);
  return found?.label ?? wanted;
}
