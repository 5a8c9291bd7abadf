export type FieldValue = string | readonly string[];

/**
 * What was written on a form, as a tree of the parts of its fields' names. It knows what of it was read, so that
 * nothing is lost without a word.
 */
export class Written {
  readonly #name: string;
  readonly #parts = new Map<string, Written>();
  #value: FieldValue | undefined;
  #isRead = false;

  private constructor(name: string) {
    this.#name = name;
  }

  static in(fields: ReadonlyMap<string, FieldValue>): Written {
    const root = new Written('');
    for (const [name, value] of fields) root.#made(partsOf(name)).#value = value;
    return root;
  }

  /** What stands below a part of a name: a question, a row. */
  at(part: string): Written | undefined {
    return this.#parts.get(part);
  }

  /** What stands in the field of this name; white space alone is nothing. */
  text(part: string): string | undefined {
    const field = this.#parts.get(part);
    if (field === undefined) return undefined;
    field.#isRead = true;
    const text = typeof field.#value === 'string' ? field.#value : field.#value?.join('\n');
    return text?.trim() === '' ? undefined : text;
  }

  /** The parts that are numbers, in their order: lines, rows. */
  numbered(): (readonly [number, Written])[] {
    return [...this.#parts]
      .flatMap(([part, inner]) => (/^[1-9]\d{0,5}$/.test(part) ? [[Number(part), inner] as const] : []))
      .sort(([a], [b]) => a - b);
  }

  /** What the ticked boxes stand for, of which a part of a name is all that is behind it. */
  ticked(part: string): string[] {
    const boxes = this.#parts.get(part);
    if (boxes === undefined) return [];
    const ticked = boxes.unread();
    boxes.#markRead();
    return ticked.map((name) => name.slice(boxes.#name.length + 1));
  }

  /** All that is written, by name in one order, as a text that is the same for the same words. */
  words(): string {
    const all = [...this.#parts]
      .filter(([part]) => !/^\d/.test(part))
      .flatMap(([, inner]) => inner.#all().map(([name, value]) => [name, value] as const));
    return JSON.stringify(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The names of the fields that hold something nobody read. */
  unread(): string[] {
    return this.#all().flatMap(([name, , isRead]) => (isRead ? [] : [name]));
  }

  #all(): (readonly [name: string, value: FieldValue, isRead: boolean])[] {
    const value = this.#value ?? '';
    const own = String(value).trim() === '' ? [] : [[this.#name, value, this.#isRead] as const];
    return [...own, ...[...this.#parts.values()].flatMap((inner) => inner.#all())];
  }

  #markRead(): void {
    this.#isRead = true;
    for (const inner of this.#parts.values()) inner.#markRead();
  }

  #made([part, ...rest]: readonly string[]): Written {
    if (part === undefined) return this;
    const inner = this.#parts.get(part) ?? new Written(this.#name === '' ? part : `${this.#name}.${part}`);
    this.#parts.set(part, inner);
    return inner.#made(rest);
  }
}

/** A name of ours has six parts at most, of which the last may have dots of its own. */
const mostParts = 12;

function partsOf(name: string): readonly string[] {
  const parts = name.split('.');
  return parts.length <= mostParts
    ? parts
    : [...parts.slice(0, mostParts - 1), parts.slice(mostParts - 1).join('.')];
}
