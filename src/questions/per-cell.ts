export interface InCell<T> {
  readonly row: number;
  readonly column: string;
  readonly value: T;
}

/** Something noted about single cells of a table, by the place of their row and by column. */
export class PerCell<T> {
  #noted: readonly InCell<T>[];

  constructor(noted: readonly InCell<T>[] = []) {
    this.#noted = noted;
  }

  get all(): readonly InCell<T>[] {
    return this.#noted;
  }

  at(row: number, column: string): T | undefined {
    return this.#noted.find((one) => one.row === row && one.column === column)?.value;
  }

  inRow(row: number): readonly InCell<T>[] {
    return this.#noted.filter((one) => one.row === row);
  }

  put(row: number, column: string, value: T): void {
    this.drop(row, column);
    this.#noted = [...this.#noted, { row, column, value }];
  }

  drop(row: number, column: string): void {
    this.#noted = this.#noted.filter((one) => one.row !== row || one.column !== column);
  }

  /** The row is taken out; those below it move up. */
  dropRow(gone: number): void {
    this.#noted = this.#noted
      .filter(({ row }) => row !== gone)
      .map((one) => (one.row > gone ? { ...one, row: one.row - 1 } : one));
  }

  /** The rows stand in a new order, each named by its old place; a place that names none is of a new row. */
  reorder(places: readonly number[]): void {
    this.#noted = places.flatMap((place, row) => this.inRow(place).map((one) => ({ ...one, row })));
  }
}
