import { choicePart, otherPart, ratingPart, textPart, tickPart } from '../document/field-names.ts';
import type { QuestionTypes } from './combine.ts';
import type { Json } from './json.ts';
import { pickFromText } from './options.ts';
import type { Pick } from './prompter.ts';
import type { QuestionBase } from './question.ts';
import type { Checked } from './question-type.ts';
import type { Scope } from './scope.ts';
import type { Written } from './written.ts';

/** Something written that is no answer: what it is, where it says something, and a sentence behind it. */
export interface WrittenFault {
  /** Within a table: the row and the column, in words. */
  readonly where: readonly string[];
  readonly text?: string | undefined;
  readonly sentence: string;
}

/** An answer, null where nothing was written; or all that is wrong. */
export type ReadWritten = { readonly answer: Json } | { readonly faults: readonly WrittenFault[] };

export interface Reading {
  readonly types: QuestionTypes;
  readonly scope: Scope;
}

/** Reads what was written at one question that has no rows, or in one cell. */
export function readWritten(question: QuestionBase, written: Written, reading: Reading): ReadWritten {
  const room = roomFor(question, reading);
  const lines = written.numbered().flatMap(([, line]) => line.text(textPart) ?? []);
  const marks = marksIn(written);
  const typed = written.text(textPart) ?? written.text(ratingPart);
  if (question.type === 'ranking') return readRanking(question, { lines, marks }, reading);
  if (marks.picks.length > 0 || marks.other !== undefined || marks.isOther)
    return readMarks(question, marks, { ...reading, room });
  if (lines.length > 0) return readLines(question, lines, { ...reading, room });
  if (typed === undefined) return { answer: null };
  return orFault(reading.types.parse(question, typed, reading.scope), typed);
}

/** What a form has of options to mark, and whether more than one answer fits. */
interface Room {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly many: boolean;
  readonly other: boolean;
}

/** As there is room on a blank, but with the items that are known by now. */
function roomFor(question: QuestionBase, { types, scope }: Reading): Room {
  const [block] = types.blank(question, scope);
  if (block?.kind === 'choices') return block;
  return { options: [], many: block?.kind === 'lines' && block.numbered, other: false };
}

interface Marks {
  readonly picks: readonly string[];
  /** The button or box beside the free answer. */
  readonly isOther: boolean;
  readonly other: string | undefined;
}

function marksIn(written: Written): Marks {
  const all = [written.text(choicePart) ?? [], written.ticked(tickPart)].flat();
  const picks = all.filter((pick) => pick !== otherPart);
  return { picks, isOther: picks.length < all.length, other: written.text(otherPart) };
}

/** Words beside "other" count as marked; a mark there without words says nothing that could be kept. */
function readMarks(
  question: QuestionBase,
  { picks, isOther, other }: Marks,
  { types, scope, room }: Reading & { readonly room: Room },
): ReadWritten {
  const all: Pick[] = [...picks, ...(other === undefined ? [] : [{ other }])];
  if (isOther && other === undefined)
    return fault('has the free answer marked, and nothing is written beside it');
  if (room.many) return orFault(types.check(question, all, scope));
  if (all.length > 1) return fault('has two answers, and takes one; empty the other', other);
  return orFault(types.check(question, all[0], scope), other);
}

/** An item a line. Picks from a list that is not printed are found by how they read. */
function readLines(
  question: QuestionBase,
  lines: readonly string[],
  { types, scope, room }: Reading & { readonly room: Room },
): ReadWritten {
  if (question.type !== 'choices') return orFault(types.check(question, lines, scope));
  const picks = lines.map((line) => pickFromText(line, room.options, room.other));
  const faults = lines.filter((_, index) => picks[index] === undefined);
  if (faults.length > 0)
    return { faults: faults.map((text) => ({ where: [], text, sentence: noneOf(room.options) })) };
  return orFault(types.check(question, picks, scope));
}

function noneOf(options: Room['options']): string {
  if (options.length === 0) return 'is none of the options; there are none, as things stand';
  return `is none of the options: ${options.map(({ label }) => label).join(', ')}`;
}

/** The places are lines; the options above them are there to be looked at. */
function readRanking(
  question: QuestionBase,
  { lines, marks }: { readonly lines: readonly string[]; readonly marks: Marks },
  { types, scope }: Reading,
): ReadWritten {
  const { picks, other } = marks;
  if (lines.length === 0 && (picks.length > 0 || other !== undefined))
    return fault('has options marked, and no order; write them on its lines, best first', other);
  if (lines.length === 0) return { answer: null };
  const isRanked = other === undefined || lines.some((line) => line.trim() === other.trim());
  if (!isRanked) return fault('stands on none of the lines', other);
  return orFault(types.parse(question, lines.join('\n'), scope));
}

function fault(sentence: string, text?: string): ReadWritten {
  return { faults: [{ where: [], text, sentence }] };
}

function orFault(checked: Checked<Json>, text?: string): ReadWritten {
  if ('answer' in checked) return checked;
  return { faults: checked.faults.map(({ sentence }) => ({ where: [], text, sentence })) };
}
