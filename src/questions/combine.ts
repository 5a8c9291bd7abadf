import type * as z from 'zod';
import type { Block } from '../document/document.ts';
import { defaultFrom, placesOfDefault } from './default-from.ts';
import type { Json } from './json.ts';
import type { Reply } from './prompter.ts';
import type { QuestionBase } from './question.ts';
import {
  type Asking,
  type Checked,
  type Fault,
  type Followed,
  type GivenBy,
  type Moved,
  type QuestionType,
  type Reference,
  type Sourced,
  wrong,
} from './question-type.ts';
import { didYouMean, isMap, listed, PlainScalar, wordIn } from './schema.ts';
import type { SchemaKit } from './schema-kit.ts';
import type { Row, Scope } from './scope.ts';
import type { Item } from './source.ts';
import { isBlank } from './storable.ts';

/** A registered type, whatever its definition and answer. */
// biome-ignore lint/suspicious/noExplicitAny: every type has its own definition and answer; `combine` alone bridges them
export type AnyType = QuestionType<any, any>;

/** All question types as one: each call goes to the type of the question it is about. */
export interface QuestionTypes {
  readonly all: readonly AnyType[];
  /** From YAML to any question; says which types there are when it is none. */
  schema(kit: SchemaKit): z.ZodType<QuestionBase>;
  stores(question: QuestionBase): boolean;
  width(question: QuestionBase): 'narrow' | 'wide';
  columns(question: QuestionBase): readonly QuestionBase[];
  hasNamedRows(question: QuestionBase): boolean;
  nameRow(question: QuestionBase, row: Row, scope: Scope): string;
  faults(question: QuestionBase): readonly Fault[];
  inherit(
    raw: Readonly<Record<string, unknown>>,
    find: (name: string) => QuestionBase | undefined,
  ): Readonly<Record<string, unknown>>;
  references(question: QuestionBase): readonly Reference[];
  sources(question: QuestionBase): readonly Sourced[];
  /** Empty values never come here: see `isSkipped`. */
  check(question: QuestionBase, value: unknown, scope: Scope): Checked<Json>;
  parse(question: QuestionBase, text: string, scope: Scope): Checked<Json>;
  ask(question: QuestionBase, asking: Asking<Json>): Promise<Reply<Json>>;
  initial(question: QuestionBase, scope: Scope): Json | undefined;
  say(question: QuestionBase, answer: Json | undefined, scope: Scope): string;
  filled(question: QuestionBase, answer: Json | undefined, scope: Scope): readonly Block[];
  blank(question: QuestionBase, scope: Scope): readonly Block[];
  texts(question: QuestionBase, answer: Json | undefined, scope: Scope): readonly string[];
  items(question: QuestionBase, answer: Json | undefined, scope: Scope): readonly Item[];
  number(question: QuestionBase, answer: Json | undefined): number | undefined;
  moment(question: QuestionBase, answer: Json | undefined): string | undefined;
  matches(question: QuestionBase, answer: Json | undefined, wanted: string | number): boolean;
  givenBy(question: QuestionBase): GivenBy | undefined;
  /** How `is` and `includes` may test it: not at all, with any word, or with one of these. */
  matchable(question: QuestionBase): 'never' | 'any' | readonly string[];
  follow(question: QuestionBase, held: Followed<Json>, scope: Scope, moved: Moved): Followed<Json>;
  /** Whether it offers items for `from`, and numbers for sums. */
  gives(question: QuestionBase, what: 'items' | 'number' | 'moment'): boolean;
}

export function combine(types: readonly AnyType[]): QuestionTypes {
  const byName = new Map<string, AnyType>(types.map((type) => [type.type, type]));
  const of = ({ type }: QuestionBase): AnyType => {
    const found = byName.get(type);
    if (found === undefined) throw new TypeError(`no question type "${type}"`);
    return found;
  };
  return {
    all: types,
    schema: (kit) => kit.fitting((value) => schemaFor(value, types, kit)),
    stores: (question) => of(question).stores,
    width: (question) => of(question).width,
    columns: (question) => of(question).columns?.(question) ?? [],
    hasNamedRows: (question) => of(question).hasNamedRows?.(question) ?? false,
    nameRow: (question, row, scope) => of(question).nameRow?.(question, row, scope) ?? '',
    faults: (question) => of(question).faults?.(question) ?? [],
    inherit: (raw, find) => byName.get(wordIn(raw.type))?.inherit?.(raw, find) ?? raw,
    references: (question) => of(question).references?.(question) ?? [],
    sources: (question) => of(question).sources?.(question) ?? [],
    check: (question, value, scope) => of(question).check(question, value, scope),
    parse: (question, text, scope) =>
      of(question).parse?.(question, text, scope) ?? wrong('cannot be given as one text'),
    ask: (question, asking) => of(question).ask(question, asking),
    initial(question, scope) {
      const places = placesOfDefault(question);
      if (places === undefined) return of(question).initial?.(question, scope);
      const isAnswer = (value: Json) =>
        !isSkipped(value) && 'answer' in of(question).check(question, value, scope);
      return defaultFrom(places, question, scope, isAnswer);
    },
    say: (question, answer, scope) => (isGiven(answer) ? of(question).say(question, answer, scope) : ''),
    filled: (question, answer, scope) =>
      isGiven(answer) || !of(question).stores ? of(question).filled(question, answer, scope) : [],
    blank: (question, scope) => of(question).blank(question, scope),
    texts: (question, answer, scope) => (isGiven(answer) ? of(question).texts(question, answer, scope) : []),
    items: (question, answer, scope) =>
      isGiven(answer) ? (of(question).items?.(question, answer, scope) ?? []) : [],
    number: (question, answer) => (isGiven(answer) ? of(question).number?.(question, answer) : undefined),
    moment: (question, answer) => (isGiven(answer) ? of(question).moment?.(question, answer) : undefined),
    matches: (question, answer, wanted) =>
      isGiven(answer) && (of(question).matches?.(question, answer, wanted) ?? false),
    givenBy: (question) => of(question).givenBy,
    matchable(question) {
      const { matches, matchable } = of(question);
      return matches === undefined ? 'never' : (matchable?.(question) ?? 'any');
    },
    follow: (question, held, scope, moved) => of(question).follow?.(question, held, scope, moved) ?? held,
    gives: (question, what) => of(question)[what] !== undefined,
  };
}

function isGiven(answer: Json | undefined): answer is Exclude<Json, null> {
  return answer !== undefined && answer !== null;
}

/** "", only white space, [] and a table without a filled cell are no answer. */
export function isSkipped(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return isBlank(value);
  return Array.isArray(value) && value.every((item) => isMap(item) && hasNoCell(item));
}

function hasNoCell(row: Readonly<Record<string, unknown>>): boolean {
  return !('other' in row) && Object.entries(row).every(([key, cell]) => key === 'row' || isSkipped(cell));
}

function schemaFor(
  value: unknown,
  types: readonly AnyType[],
  kit: SchemaKit,
): z.ZodType<QuestionBase> | string {
  if (!isMap(value)) return 'must be a question such as { id: event, type: text, ask: What happened? }';
  const { z } = kit;
  const names = types.map(({ type }) => type);
  const wanted = value.type;
  if (wanted === undefined) return z.looseObject({ type: z.string() }) as unknown as z.ZodType<QuestionBase>; // only to complain
  const name = wanted instanceof PlainScalar ? wanted.source : wordIn(wanted);
  const found = types.find(({ type }) => type === name);
  if (found !== undefined) return schemaOf(found, kit);
  const sentence = `names "${name}", which is no type here; there are ${listed(names, 'and')}${didYouMean(name, names)}`;
  return z.looseObject({ type: z.never({ error: sentence }) }) as unknown as z.ZodType<QuestionBase>; // only to complain
}

const schemas = new WeakMap<AnyType, z.ZodType<QuestionBase>>();

/** Made when the first question of the type is read. */
function schemaOf(type: AnyType, kit: SchemaKit): z.ZodType<QuestionBase> {
  const schema = schemas.get(type) ?? type.schema(kit);
  schemas.set(type, schema);
  return schema;
}
