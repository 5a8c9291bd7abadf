import type { Sheet } from './document.ts';

/**
 * How the fields of a form to be filled in on a screen are called: by the worksheet, its version, the question, and
 * the part of the answer, joined by dots. A form is read back by these names, also years later, so they never change.
 *
 * | field | name |
 * |---|---|
 * | text, a date, a number, anything written | `abc@1.event.text` |
 * | a rating | `abc@1.strength.rating` |
 * | one of several options, the free answer beside them | `abc@1.kind.choice`, `abc@1.kind.other` |
 * | one of several boxes to tick, the free answer beside them | `abc@1.kinds.tick.money`, `abc@1.kinds.other` |
 * | the second line of a list or a ranking | `abc@1.steps.2.text` |
 * | a cell of the second row of a table, the name of that row | `abc@1.urges.2.trigger.text`, `abc@1.urges.2.row.text` |
 * | a question in the second line of a log | `urge-log@1.2.trigger.text` |
 */
export function sheetField({ id, version }: Pick<Sheet, 'id' | 'version'>): string {
  return `${id}@${version}`;
}

/** Whatever is written by hand. */
export const textPart = 'text';
export const ratingPart = 'rating';
export const choicePart = 'choice';
export const tickPart = 'tick';
/** The free answer; also what the button beside it is called, since no option can be. */
export const otherPart = 'other';
/** The column of the rows' names. */
export const rowPart = 'row';

export function fieldName(...parts: readonly (string | number)[]): string {
  return parts.join('.');
}
