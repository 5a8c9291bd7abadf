import { isSkipped } from '../../src/questions/combine.ts';
import type { Json } from '../../src/questions/json.ts';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import type { Row } from '../../src/questions/scope.ts';
import type { Item, Source } from '../../src/questions/source.ts';
import { givenRows, storedName, type TableQuestion } from '../../src/questions/table-question.ts';
import {
  currentQuestion,
  type Filling,
  give,
  goTo,
  mayBeAsked,
  scopeOf,
} from '../../src/worksheets/progress.ts';
import type { WorksheetScope } from '../../src/worksheets/scope.ts';
import { questionsOf } from '../../src/worksheets/worksheet.ts';

/** A linear congruential generator: the same seed, the same writer. */
function random(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0; // seeds that follow one another begin far apart
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fills a sheet in to its end, `later` questions included, with answers that its questions take. */
export function filledAtRandom(start: Filling, seed: number, { rows = 3 } = {}) {
  const writer = new Writer(random(seed), rows);
  let filling = start;
  while (filling.at !== undefined) filling = writer.answer(filling);
  for (const { id, later } of questionsOf(start.worksheet))
    if (later !== undefined && mayBeAsked(filling, id)) filling = writer.answer(goTo(filling, id));
  return { filling, cells: writer.cells };
}

class Writer {
  /** Which columns were asked, and which were passed over, as table.column. */
  readonly cells = { asked: new Set<string>(), passedOver: new Set<string>() };
  readonly #random: () => number;
  readonly #mostRows: number;

  constructor(next: () => number, mostRows: number) {
    this.#random = next;
    this.#mostRows = mostRows;
  }

  answer(filling: Filling): Filling {
    const question = currentQuestion(filling);
    if (question === undefined) return filling;
    const scope = scopeOf(filling);
    const answer = this.#random() < 0.15 ? null : this.#answerTo(question, scope);
    const isRight = !isSkipped(answer) && 'answer' in types.check(question, answer, scope);
    return give(filling, isRight ? answer : null);
  }

  #answerTo(question: QuestionBase, scope: WorksheetScope): Json {
    const own = question as QuestionBase & Record<string, unknown>;
    switch (question.type) {
      case 'text':
        return this.#one(['tea', 'a long walk', 'rang my sister']);
      case 'list':
        return this.#some(['tea', 'rain', 'bus', 'garden'], 3);
      case 'number':
        return this.#between(Number(own.min ?? 0), Number(own.max ?? 20), 1);
      case 'scale':
        return this.#between(Number(own.min), Number(own.max), Number(own.step));
      case 'yes-no':
        return this.#one(own.unsure === true ? ['yes', 'no', 'unsure'] : ['yes', 'no']);
      case 'choice':
        return this.#pick(own, scope) ?? null;
      case 'choices':
        return this.#some(this.#offered(own, scope), Number(own.max ?? 3));
      case 'ranking':
        return this.#some(this.#offered(own, scope), Number(own.top ?? 3));
      case 'date':
        return this.#one(['2026-11-20', '2026-12-01']);
      case 'time':
        return '21:30';
      case 'datetime':
        return '2026-11-20T21:30:00+01:00';
      case 'duration':
        return this.#between(1, 90, 1);
      case 'table':
        return this.#rows(question as TableQuestion, scope);
      default:
        throw new TypeError(`no answer to a question of type ${question.type}`);
    }
  }

  #rows(table: TableQuestion, scope: WorksheetScope): Json {
    const given = givenRows(table, scope);
    const most = 'max' in table.rows ? (table.rows.max ?? 3) : 3;
    const names =
      given?.map((item) => ({ row: storedName(table, item) })) ??
      Array.from({ length: Math.min(this.#mostRows, most) }, () => ({}));
    const rows = names.length > 0 || given === undefined ? names : [{ row: 'of my own' }];
    return rows.map((row) => this.#row(table, row, scope));
  }

  #row(table: TableQuestion, start: Row, scope: WorksheetScope): Row {
    let row = start;
    for (const column of table.columns) {
      const here = scope.inRow(row, table);
      const applies = column.when === undefined || here.holds(column.when);
      this.cells[applies ? 'asked' : 'passedOver'].add(`${table.id}.${column.id}`);
      const cell = applies && this.#random() > 0.1 ? this.#answerTo(column, here) : null;
      if (!isSkipped(cell) && 'answer' in types.check(column, cell, here))
        row = { ...row, [column.id]: cell };
    }
    return row;
  }

  #pick(own: Readonly<Record<string, unknown>>, scope: WorksheetScope): Json | undefined {
    const offered = this.#offered(own, scope);
    if (own.other === true && (offered.length === 0 || this.#random() < 0.2))
      return { other: 'something else' };
    return offered.length === 0 ? undefined : this.#one(offered);
  }

  #offered(
    { options, from, where, sort }: Readonly<Record<string, unknown>>,
    scope: WorksheetScope,
  ): string[] {
    const source = { from, where, sort } as Source; // where there are no options, there is a source
    const items = (options as readonly Item[] | undefined) ?? scope.items(source) ?? [];
    return items.map(({ value }) => value);
  }

  #one<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#random() * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to choose from.');
    return item;
  }

  #some(items: readonly string[], most: number): string[] {
    const count = 1 + Math.floor(this.#random() * Math.min(most, items.length));
    return items
      .map((item) => ({ item, order: this.#random() }))
      .toSorted((a, b) => a.order - b.order)
      .slice(0, count)
      .map(({ item }) => item);
  }

  #between(least: number, most: number, step: number): number {
    return Number((least + step * Math.floor(this.#random() * ((most - least) / step + 1))).toPrecision(12));
  }
}
