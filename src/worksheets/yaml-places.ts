type Path = readonly (string | number)[];

/** Where a value begins in a source, and its key where it has one. */
export interface Offsets {
  readonly key?: number | undefined;
  readonly value: number;
}

interface Node {
  offsets: Offsets | undefined;
  readonly inner: Map<string | number, Node>;
}

/** Where the values of a file stand, as the tree they are: a path written out for each would be far more than the file. */
export class YamlPlaces {
  readonly #root: Node = emptyNode();

  has(path: Path): boolean {
    return this.#nodeAt(path)?.offsets !== undefined;
  }

  set(path: Path, offsets: Offsets): void {
    this.#made(path).offsets = offsets;
  }

  /** The place of a value, or, where it has none, of what it stands in. */
  find(path: Path, atKey: boolean): number | undefined {
    let node: Node | undefined = this.#root;
    let found = node.offsets?.value;
    for (const [index, part] of path.entries()) {
      node = node.inner.get(part);
      if (node === undefined) return found;
      const { offsets } = node;
      if (offsets === undefined) continue;
      found = atKey && index === path.length - 1 ? (offsets.key ?? offsets.value) : offsets.value;
    }
    return found;
  }

  /** What stands at one path stands at another too. */
  alias(path: Path, writtenAt: Path): void {
    const node = this.#nodeAt(writtenAt);
    const last = path.at(-1);
    if (node !== undefined && last !== undefined) this.#made(path.slice(0, -1)).inner.set(last, node);
  }

  #nodeAt(path: Path): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const part of path) node = node?.inner.get(part);
    return node;
  }

  #made(path: Path): Node {
    let node = this.#root;
    for (const part of path) {
      const inner = node.inner.get(part) ?? emptyNode();
      node.inner.set(part, inner);
      node = inner;
    }
    return node;
  }
}

function emptyNode(): Node {
  return { offsets: undefined, inner: new Map() };
}
