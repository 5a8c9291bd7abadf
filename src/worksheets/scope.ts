import { isSkipped } from '../questions/combine.ts';
import type { ComputedQuestion } from '../questions/computed.ts';
import type { Condition, Test } from '../questions/condition.ts';
import type { Json } from '../questions/json.ts';
import type { QuestionBase } from '../questions/question.ts';
import { questionTypes as types } from '../questions/questions.ts';
import { repeats } from '../questions/repeats.ts';
import { isMap } from '../questions/schema.ts';
import type { Row } from '../questions/scope.ts';
import { type Item, isElsewhere, placeOf, type Source } from '../questions/source.ts';
import { cellOf } from '../questions/table-question.ts';
import { blankToFill, expand, neutralWords, placeholdersIn } from '../questions/template.ts';
import { brief } from '../text/brief.ts';
import { available, compute } from './compute.ts';
import { conditionHolds, type Found } from './conditions.ts';
import { type Elsewhere, namesTaken } from './elsewhere.ts';
import { type PlacedQuestion, questionsById } from './questions-by-id.ts';
import { sayResult } from './say-result.ts';
import type { SheetScope } from './sheet-scope.ts';
import type { Worksheet } from './worksheet.ts';

/** The writer's own words, from settings. */
export type Words = Readonly<Partial<Record<keyof typeof neutralWords, string>>>;

/** The time, the writer's zone and words, other sheets: what answers may depend on besides each other. */
export interface Surroundings {
  /** ISO 8601 with the writer's offset. */
  readonly now: string;
  offsetAt(local: string): string;
  readonly words: Words;
  /** Absent where no journal is looked into: on paper, or while a sheet is described. */
  readonly elsewhere?: Elsewhere | undefined;
}

/** A worksheet with the answers that apply, as its questions see them. */
export class WorksheetScope implements SheetScope {
  readonly onPaper: boolean;
  readonly now: string;
  readonly #worksheet: Worksheet;
  readonly #answers: Readonly<Record<string, Json>>;
  readonly #surroundings: Surroundings;
  readonly #place: { readonly row: Row; readonly table: QuestionBase } | undefined;
  readonly #questions: ReadonlyMap<string, PlacedQuestion>;

  constructor(
    worksheet: Worksheet,
    answers: Readonly<Record<string, Json>> | 'on paper',
    surroundings: Surroundings,
    place?: { row: Row; table: QuestionBase },
  ) {
    this.#worksheet = worksheet;
    this.onPaper = answers === 'on paper';
    this.#answers = answers === 'on paper' ? {} : answers;
    this.#surroundings = surroundings;
    this.#place = place;
    this.now = surroundings.now;
    this.#questions = questionsById(worksheet);
  }

  offsetAt(local: string): string {
    return this.#surroundings.offsetAt(local);
  }

  inRow(row: Row, table: QuestionBase): WorksheetScope {
    return new WorksheetScope(
      this.#worksheet,
      this.onPaper ? 'on paper' : this.#answers,
      this.#surroundings,
      { row, table },
    );
  }

  expand(template: string): string {
    return expand(template, ({ name, otherwise }) => this.#words(name) ?? this.#instead(name, otherwise));
  }

  expandBriefly(template: string): string {
    return expand(template, ({ name, otherwise }) =>
      brief(this.#words(name) ?? this.#instead(name, otherwise)),
    );
  }

  fill(template: string): string | undefined {
    const known = placeholdersIn(template).every(
      ({ name, otherwise }) => (this.#words(name) ?? otherwise) !== undefined,
    );
    return known ? this.expand(template) : undefined;
  }

  items(source: Source): readonly Item[] | undefined {
    if (this.onPaper) return undefined;
    const found = source.from.flatMap((place) => this.#itemsAt(place, source));
    const items = merged(found.filter(({ label }) => !isSkipped(label))).slice(0, source.top);
    return merged([...items, ...this.#keptFrom(source)]);
  }

  answer(reference: string): Json | undefined {
    const { worksheet, question: name, column } = placeOf(reference);
    if (worksheet !== undefined)
      return this.#latest(worksheet)?.answer(withinSheet({ question: name, column }));
    if (column !== undefined) {
      const cells = this.rows(name).map((row) => cellOf(row, column));
      return cells.filter((cell) => cell !== undefined && !isSkipped(cell)) as Json; // undefined is filtered out
    }
    const question = this.question(name);
    if (question?.type !== 'computed') return this.#own(name);
    return available(compute(question as ComputedQuestion, this)) as Json | undefined; // results are JSON
  }

  entries(counted: { readonly worksheet: string; readonly since?: 'last' | undefined }): number | undefined {
    return this.onPaper ? undefined : this.#surroundings.elsewhere?.count(counted);
  }

  holds(condition: Condition): boolean {
    return conditionHolds(condition, (test) => this.#found(test));
  }

  rating(reference: string): number | undefined {
    const [name = '', columnId] = reference.split('.');
    const question = this.question(name);
    if (question === undefined) return undefined;
    if (columnId === undefined) return types.number(question, this.answer(name));
    const column = types.columns(question).find(({ id }) => id === columnId);
    const row = this.rowNamed(question, String(this.#place?.row.row ?? ''));
    return column === undefined || row === undefined
      ? undefined
      : types.number(column, cellOf(row, columnId));
  }

  question(name: string): QuestionBase | undefined {
    return this.#questions.get(name)?.question;
  }

  applies(question: QuestionBase | undefined): boolean {
    if (question === undefined) return false;
    const section = this.#questions.get(question.id)?.when;
    return (
      (section === undefined || this.holds(section)) &&
      (question.when === undefined || this.holds(question.when))
    );
  }

  columnHere(id: string): QuestionBase | undefined {
    return this.#place === undefined
      ? undefined
      : types.columns(this.#place.table).find((column) => column.id === id);
  }

  rows(table: string): readonly Row[] {
    const answer = this.#own(table);
    return Array.isArray(answer) ? answer.filter((row: Json) => isMap(row)) : [];
  }

  nameOf(table: QuestionBase, row: Row): string {
    return types.nameRow(table, row, this);
  }

  rowNamed(table: QuestionBase, name: string): Row | undefined {
    const rows = this.rows(table.id);
    const holds = (row: Row) =>
      types
        .columns(table)
        .some((column) =>
          types
            .items(column, cellOf(row, column.id), this.inRow(row, table))
            .some(({ value, label }) => value === name || label === name),
        );
    return (
      rows.find((row) => row.row === name) ??
      rows.find((row) => this.nameOf(table, row) === name) ??
      rows.find(holds)
    );
  }

  #own(name: string): Json | undefined {
    return Object.hasOwn(this.#answers, name) ? this.#answers[name] : undefined;
  }

  #found(test: Test): Found | undefined {
    if ('column' in test) return this.#foundInRow(test.column);
    const [name = '', columnId] = test.question.split('.');
    const question = this.question(name);
    if (question === undefined) return undefined;
    if (columnId === undefined) return { question, answers: [this.answer(name)] };
    const column = types.columns(question).find(({ id }) => id === columnId);
    return column === undefined
      ? undefined
      : { question: column, answers: this.rows(name).map((row) => cellOf(row, columnId)) };
  }

  #foundInRow(columnId: string): Found | undefined {
    if (this.#place === undefined) return undefined;
    const { row, table } = this.#place;
    const column = types.columns(table).find(({ id }) => id === columnId);
    return column === undefined ? undefined : { question: column, answers: [cellOf(row, columnId)] };
  }

  #itemsAt(place: string, { where, sort }: Source): readonly Item[] {
    const { worksheet, question: name, column: columnId } = placeOf(place);
    if (worksheet !== undefined) {
      const from = [withinSheet({ question: name, column: columnId })];
      return (this.#latest(worksheet)?.items({ from, where, sort }) ?? []).map(copied);
    }
    const question = this.question(name);
    if (question === undefined) return [];
    if (columnId === undefined) return types.items(question, this.answer(name), this);
    const rows = this.rows(name).filter(
      (row) => where === undefined || this.inRow(row, question).holds(where),
    );
    return this.#sorted(question, rows, sort).flatMap((row) => this.#itemsInCell(question, columnId, row));
  }

  /** The latest entry of another sheet, as that sheet reads it; what it took from elsewhere it holds itself. */
  #latest(id: string): WorksheetScope | undefined {
    const { elsewhere, ...surroundings } = this.#surroundings;
    const found = this.onPaper ? undefined : elsewhere?.latest(id);
    return found === undefined ? undefined : new WorksheetScope(found.worksheet, found.answers, surroundings);
  }

  /** What was taken from another sheet is in this one for good, whatever becomes of the other. */
  #keptFrom(source: Source): readonly Item[] {
    if (!source.from.every(isElsewhere)) return [];
    return namesTaken(this.#worksheet, this.#answers, source).map((name) => ({ value: name, label: name }));
  }

  #itemsInCell(table: QuestionBase, columnId: string, row: Row): readonly Item[] {
    if (columnId === 'row') return [{ value: String(row.row ?? ''), label: this.nameOf(table, row) }];
    const column = types.columns(table).find(({ id }) => id === columnId);
    return column === undefined ? [] : types.items(column, cellOf(row, columnId), this.inRow(row, table));
  }

  #sorted(table: QuestionBase, rows: readonly Row[], sort: string | undefined): readonly Row[] {
    const column = types.columns(table).find(({ id }) => id === sort);
    if (column === undefined || sort === undefined) return rows;
    const size = (row: Row) => types.number(column, cellOf(row, sort)) ?? Number.NEGATIVE_INFINITY;
    return [...rows].sort((a, b) => (size(a) === size(b) ? 0 : size(b) - size(a)));
  }

  #words(name: string): string | undefined {
    if (name === 'row') return this.#rowName();
    if (Object.hasOwn(neutralWords, name)) return this.#surroundings.words[name as keyof typeof neutralWords]; // it is one of them
    const [id = '', columnId] = name.split('.');
    const question = this.question(id);
    if (question === undefined) return undefined;
    if (question.type === 'computed') return sayResult(question as ComputedQuestion, this);
    const said =
      columnId === undefined
        ? types.say(question, this.answer(id), this)
        : this.rows(id)
            .flatMap((row) => this.#itemsInCell(question, columnId, row).map(({ label }) => label))
            .join(', ');
    return said === '' ? undefined : said;
  }

  #rowName(): string | undefined {
    const { row, table } = this.#place ?? {};
    return table === undefined || row?.row === undefined ? undefined : this.nameOf(table, row);
  }

  #instead(name: string, otherwise: string | undefined): string {
    if (Object.hasOwn(neutralWords, name))
      return otherwise ?? neutralWords[name as keyof typeof neutralWords]; // it is one of them
    return this.onPaper ? blankToFill : (otherwise ?? '…');
  }
}

function withinSheet({ question, column }: { question: string; column: string | undefined }): string {
  return column === undefined ? question : `${question}.${column}`;
}

/** Of equal ones the first. */
function merged(items: readonly Item[]): Item[] {
  const isRepeated = repeats<string>();
  return items.filter(({ value }) => !isRepeated(value));
}

/** The other sheet's values mean nothing in this one, and its entry may be gone one day: the words are what is kept. */
function copied({ label }: Item): Item {
  return { value: label, label };
}
