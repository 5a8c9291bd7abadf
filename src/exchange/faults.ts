/** The first things that are wrong with what was read, a line each, and how many more there are. */
export class Faults {
  readonly #most: number;
  readonly #lines: string[] = [];
  #count = 0;

  constructor(most = 10) {
    this.#most = most;
  }

  get count(): number {
    return this.#count;
  }

  get lines(): readonly string[] {
    const more = this.#count - this.#lines.length;
    return more === 0 ? this.#lines : [...this.#lines, `and ${more} more`];
  }

  /** Where, from the outside in, items of lists counted from 1; and a sentence that begins after the place's name. */
  add(path: readonly (string | number)[], sentence: string): void {
    this.addLine(`${path.join(' › ')}: ${sentence}`);
  }

  addLine(line: string): void {
    this.#count += 1;
    if (this.#lines.length < this.#most) this.#lines.push(line);
  }
}
