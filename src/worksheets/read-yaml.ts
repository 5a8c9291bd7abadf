import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { PlainScalar } from '../questions/schema.ts';
import type { Places, Problem } from './problem.ts';
import { sayYamlError } from './yaml-sentences.ts';

/** What a YAML file holds: maps without prototypes, lists, strings, and PlainScalar for what looks like no text. */
export interface YamlFile {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly places: Places;
  /** Where a value was written, when it stands at another path too (shared keys). */
  alias(path: readonly (string | number)[], writtenAt: readonly (string | number)[]): void;
}

/** Aliases may repeat parts; this many values in all are more than any worksheet has. */
const mostValues = 50_000;
const deepest = 32;

/** Reads data, never code: no tags, aliases bounded, one document. Every problem of the syntax is reported at once. */
export function readYaml(source: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
  });
  const reader = new Reader(source, document, lines);
  reader.readErrors();
  const value = document.contents === null ? undefined : reader.read(document.contents, [], 0);
  return {
    value,
    problems: reader.problems,
    places: { find: (path, atKey) => reader.find(path, atKey) },
    alias: (path, writtenAt) => reader.alias(path, writtenAt),
  };
}

interface Offsets {
  readonly key?: number | undefined;
  readonly value: number;
}

class Reader {
  readonly problems: Problem[] = [];
  readonly #source: string;
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #offsets = new Map<string, Offsets>();
  #values = 0;

  constructor(source: string, document: Document, lines: LineCounter) {
    this.#source = source;
    this.#document = document;
    this.#lines = lines;
  }

  readErrors(): void {
    for (const { code, message, pos } of this.#document.errors) {
      this.#complain([], sayYamlError(code, message, this.#source, pos[0]), pos[0]);
    }
  }

  read(node: unknown, path: readonly (string | number)[], depth: number): unknown {
    const start = (node as Node | null)?.range?.[0]; // yaml gives every parsed node a range
    if (start !== undefined && !this.#offsets.has(keyOf(path)))
      this.#offsets.set(keyOf(path), { value: start });
    if (++this.#values > mostValues) return this.#stop(path, 'repeats parts of itself too often', start);
    if (depth > deepest) return this.#stop(path, 'is nested too deeply', start);
    if (isAlias(node)) return this.#readAlias(node.resolve(this.#document), node.source, path, depth, start);
    if ((node as Node | null)?.tag !== undefined)
      this.#complain(path, 'has a tag (!…), which worksheets do not use', start);
    if (isMap(node)) return this.#readMap(node, path, depth);
    if (isSeq(node)) return this.#readList(node, path, depth);
    return isScalar(node) ? this.#readScalar(node, path) : undefined;
  }

  find(path: readonly (string | number)[], atKey: boolean): { line: number; column: number } {
    for (let length = path.length; length >= 0; length--) {
      const found = this.#offsets.get(keyOf(path.slice(0, length)));
      if (found === undefined) continue;
      return this.#position(atKey && length === path.length ? (found.key ?? found.value) : found.value);
    }
    return { line: 1, column: 1 };
  }

  alias(path: readonly (string | number)[], writtenAt: readonly (string | number)[]): void {
    const prefix = keyOf(writtenAt).slice(0, -1);
    for (const [key, offsets] of [...this.#offsets]) {
      const inside = key === keyOf(writtenAt) || key.startsWith(`${prefix},`);
      if (inside) this.#offsets.set(`${keyOf(path).slice(0, -1)}${key.slice(prefix.length)}`, offsets);
    }
  }

  #readMap(map: YAMLMap, path: readonly (string | number)[], depth: number): unknown {
    if (map.flow === true && this.#source.startsWith('{{', map.range?.[0] ?? 0)) {
      this.#complain(path, 'begins with "{{": write the text in quotes', map.range?.[0]);
      return '{{…}}';
    }
    const result: Record<string, unknown> = Object.create(null); // so that __proto__ is a key like any other
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      // parsed maps hold nodes
      const name = this.#keyName(pair.key, path);
      if (name === undefined) continue;
      const inner = [...path, name];
      const key = pair.key.range?.[0];
      if (pair.value !== null) result[name] = this.read(pair.value, inner, depth + 1);
      else result[name] = new PlainScalar(null, '');
      this.#offsets.set(keyOf(inner), { key, value: pair.value?.range?.[0] ?? key ?? 0 });
      if (pair.value === null && map.flow === true && path.length > 0) {
        this.#complain(
          inner,
          'stands alone within braces: a comma has split a text in two; write the text in quotes',
          key,
        );
        delete result[name];
      }
    }
    return result;
  }

  #keyName(key: Node, path: readonly (string | number)[]): string | undefined {
    if (isScalar(key)) return typeof key.value === 'string' ? key.value : String(key.source ?? key.value);
    this.#complain(path, 'has a key that is not a word', key?.range?.[0]);
    return undefined;
  }

  #readList(list: YAMLSeq, path: readonly (string | number)[], depth: number): unknown[] {
    return list.items.map((item, index) => this.read(item, [...path, index], depth + 1));
  }

  #readScalar(scalar: Scalar, path: readonly (string | number)[]): unknown {
    const { value, source = '', type } = scalar;
    if (type !== 'PLAIN') return String(value);
    const end = scalar.range?.[1] ?? 0;
    const comment = /^ #(\S|$)?/m.exec(this.#source.slice(end, end + 3));
    if (comment?.index === 0 && source !== '' && (comment[1] !== undefined || source.includes(' '))) {
      this.#complain(
        path,
        'is cut off at " #", where a comment begins: write the text in quotes, or put two spaces before the comment',
        scalar.range?.[0],
      );
    }
    return typeof value === 'string' ? value : new PlainScalar(value as number | boolean | null, source); // all that YAML's core schema knows
  }

  #readAlias(
    target: Node | undefined,
    name: string,
    path: readonly (string | number)[],
    depth: number,
    start: number | undefined,
  ): unknown {
    if (target !== undefined) return this.read(target, path, depth + 1);
    this.#complain(path, `refers to "*${name}", which stands for nothing before it`, start);
    return undefined;
  }

  #stop(path: readonly (string | number)[], sentence: string, start: number | undefined): undefined {
    if (!this.problems.some((problem) => problem.sentence === sentence))
      this.#complain(path, sentence, start);
    return undefined;
  }

  #complain(path: readonly (string | number)[], sentence: string, start = 0): void {
    this.problems.push({ path, sentence, place: this.#position(start) });
  }

  #position(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

const keyOf = (path: readonly (string | number)[]) => JSON.stringify(path);
