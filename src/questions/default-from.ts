import type { Json } from './json.ts';
import type { QuestionBase } from './question.ts';
import { isMap } from './schema.ts';
import type { Scope } from './scope.ts';

/** Where a question's default is to come from; undefined where it is a value of its own, or there is none. */
export function placesOfDefault({ default: value }: QuestionBase): readonly string[] | undefined {
  return isMap(value) && Array.isArray(value.from) ? value.from.map(String) : undefined;
}

/**
 * What stands at those places, in the first form that is an answer here: as it is stored there, or as items, one by
 * one, in one line or as rows. Texts and lists take the words of items, for nobody is to edit their values.
 */
export function defaultFrom(
  places: readonly string[],
  question: QuestionBase,
  scope: Scope,
  isAnswer: (value: Json) => boolean,
): Json | undefined {
  const items = scope.items({ from: places }) ?? [];
  const labels = items.map(({ label }) => label);
  const values = items.map(({ value }) => value);
  const own = places.map((place) => scope.answer(place));
  const words = [labels, labels.join(', '), rowsOf(labels, question)];
  const { type } = question;
  const forms =
    type === 'text' || type === 'list' ? [...words, ...own] : [...own, values, ...values, ...words];
  return forms.find((form): form is Json => form !== undefined && isAnswer(form));
}

/** A row for each, begun with its words. */
function rowsOf(labels: readonly string[], question: QuestionBase): Json | undefined {
  const columns = 'columns' in question && Array.isArray(question.columns) ? question.columns : [];
  const [first]: readonly QuestionBase[] = columns;
  return first === undefined ? undefined : labels.map((label) => ({ [first.id]: label }));
}
