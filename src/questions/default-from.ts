import type { Json } from './json.ts';
import type { QuestionBase } from './question.ts';
import { isMap } from './schema.ts';
import type { Scope } from './scope.ts';
import { placeOf } from './source.ts';

/** Where a question's default is to come from; undefined where it is a value of its own, or there is none. */
export function placesOfDefault({ default: value }: QuestionBase): readonly string[] | undefined {
  return isMap(value) && Array.isArray(value.from) ? value.from.map(String) : undefined;
}

/**
 * What stands at those places, in the first form that is an answer here: as it is stored there, or as items, one by
 * one or in one line. Texts and lists take the words of items, for nobody is to edit their values.
 */
export function defaultFrom(
  places: readonly string[],
  { type }: QuestionBase,
  scope: Scope,
  isAnswer: (value: Json) => boolean,
): Json | undefined {
  const items = scope.items({ from: places }) ?? [];
  const labels = items.map(({ label }) => label);
  const values = items.map(({ value }) => value);
  const own = places.map((place) => storedAt(place, scope));
  const words = [labels, labels.join(', ')];
  const forms =
    type === 'text' || type === 'list' ? [...words, ...own] : [...own, values, ...values, ...words];
  return forms.find((form): form is Json => form !== undefined && isAnswer(form));
}

function storedAt(place: string, scope: Scope): Json | undefined {
  return placeOf(place).worksheet === undefined ? scope.answer(place) : undefined;
}
