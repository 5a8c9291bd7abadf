import fc from 'fast-check';
import { hostileText } from './hostile.ts';
import { readMarkdown } from './markdown-reader.ts';

const text = hostileText.filter((words) => words.trim() !== '');
/** Names of rows: two alike would be one. */
const names = fc.uniqueArray(text, { minLength: 2, maxLength: 2 });

/** A hostile text in every place of a worksheet that takes one. */
export const hostileAnswers: Readonly<
  Record<'abc' | 'cost-benefit' | 'values', fc.Arbitrary<Record<string, unknown>>>
> = {
  abc: fc
    .tuple(names, names, fc.array(text, { minLength: 10, maxLength: 10 }))
    .map(
      ([
        feelings,
        beliefs,
        [event, did, other, answer1, answer2, fairer1, fairer2, softer, action, practice],
      ]) => ({
        kind: 'urge',
        event,
        feelings: feelings.map((feeling) => ({ feeling, strength: 8 })),
        did,
        urge: 8,
        beliefs: beliefs.map((belief) => ({ belief, believed: 30, pattern: [{ other }] })),
        disputes: beliefs.map((row, index) => ({ row, 'is-true': 'no', answer: [answer1, answer2][index] })),
        'new-beliefs': beliefs.map((row, index) => ({
          row,
          fairer: [fairer1, fairer2][index],
          believed: 30,
          softer,
          old: 20,
        })),
        'feelings-now': feelings.map((row) => ({ row, strength: 3 })),
        do: action,
        practice,
      }),
    ),
  'cost-benefit': fc
    .tuple(names, names, names, names, fc.array(text, { minLength: 8, maxLength: 8 }))
    .map(
      ([
        benefits,
        costs,
        gains,
        losses,
        [subject, alternative, notice, way1, way2, reason, first, other],
      ]) => ({
        subject,
        alternative,
        benefits: benefits.map((what) => ({ what, term: 'short' })),
        costs: costs.map((what) => ({ what, term: 'long' })),
        gains: gains.map((what) => ({ what, term: 'both' })),
        losses: losses.map((what) => ({ what })),
        notice,
        'other-ways': benefits.map((row, index) => ({ row, 'other-way': [way1, way2][index] })),
        reasons: [...new Set([costs[0], gains[1], reason])],
        'first-reason': first,
        'next-step': { other },
      }),
    ),
  values: fc
    .tuple(names, fc.array(text, { minLength: 5, maxLength: 5 }))
    .map(([brainstorm, [looks1, looks2, note, action, when]]) => ({
      brainstorm,
      pick: brainstorm,
      rank: brainstorm.toReversed(),
      living: brainstorm.toReversed().map((row, index) => ({
        row,
        'looks-like': [looks1, looks2][index],
        lived: 5,
        effect: 'crowds-out',
      })),
      'look-closer': 'yes',
      place: 'among',
      'place-note': note,
      serve: brainstorm[0],
      action,
      'action-when': when,
    })),
};

/** The texts of answers that a reader of the Markdown finds nowhere in it. */
export function lostTexts(answers: unknown, markdown: string): string[] {
  const read = readMarkdown(markdown, 'CommonMark with GFM tables');
  // a short answer stands behind the label of its column
  const beside = read.paragraphs.map((line) => line.replace(/^⟦strong_open⟧[^⟧]*⟦strong_close⟧ /, ''));
  const found = new Set([...read.quotes, ...read.items, ...read.headings, ...read.rows.flat(), ...beside]);
  return textsIn(answers).filter((words) => !found.has(words) && !optionValues.has(words));
}

/** Which are shown by their labels. */
const optionValues = new Set(['urge', 'no', 'yes', 'short', 'long', 'both', 'crowds-out', 'among']);

function textsIn(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap(textsIn);
}
