import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { PlainScalar } from '../questions/schema.ts';
import type { Places, Problem } from './problem.ts';
import { YamlPlaces } from './yaml-places.ts';
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
/** So many words and signs are more than any worksheet has, and would take seconds to parse. */
const mostTokens = 50_000;
/** Whoever has mended so many mistakes may look again. */
const mostProblems = 1000;

/** Reads data, never code: no tags, aliases bounded, one document. Every problem of the syntax is reported at once. */
export function readYaml(source: string): YamlFile {
  if (isEndless(source)) return endless;
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error', // at "silent" a second document would go unnoticed
    uniqueKeys: false, // told by the reader, with their names
    version: '1.2',
  });
  const reader = new Reader(source, document, lines);
  const value = isNothing(document.contents) ? undefined : reader.read(document.contents, [], 0);
  reader.readErrors();
  return {
    value,
    problems: reader.problems,
    places: { find: (path, atKey) => reader.find(path, atKey) },
    alias: (path, writtenAt) => reader.alias(path, writtenAt),
  };
}

function isEndless(source: string): boolean {
  if (source.length < mostTokens) return false; // each has a letter at least
  let tokens = 0;
  for (const _ of new Lexer().lex(source)) if (++tokens > mostTokens) return true;
  return false;
}

const endless: YamlFile = {
  value: undefined,
  problems: [{ path: [], sentence: 'has more parts than any file of its kind' }],
  places: { find: () => ({ line: 1, column: 1 }) },
  alias: () => undefined,
};

function isNothing(contents: unknown): boolean {
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === '');
}

/** Mistakes that leave the rest of the file readable; after any other, what follows would only bring false alarms. */
const standsAlone: ReadonlySet<string> = new Set([
  'BAD_ALIAS',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'TAG_RESOLVE_FAILED',
]);

class Reader {
  readonly problems: Problem[] = [];
  readonly #source: string;
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #places = new YamlPlaces();
  readonly #anchored = new Map<string, Node>();
  /** Nodes with an anchor that are being read: an alias of one of them would have no end. */
  readonly #open = new Set<Node>();
  #followed = 0;
  /** What was given up on, which is said once. */
  readonly #stopped = new Set<string>();
  #values = 0;

  constructor(source: string, document: Document, lines: LineCounter) {
    this.#source = source;
    this.#document = document;
    this.#lines = lines;
  }

  /** Mistakes in the syntax, one a line, up to the first that makes what follows unreadable. */
  readErrors(): void {
    const directive = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*%/.exec(this.#source);
    if (directive !== null)
      this.#complain([], 'has a directive (%…), which is not used here', directive[0].length - 1);
    const told = new Set(this.problems.map(({ place }) => place?.line));
    for (const error of this.#document.errors) {
      const start = this.#startOf(error);
      const { line } = this.#position(start);
      if (told.has(line) || this.problems.length === mostProblems) continue;
      told.add(line);
      this.#complain([], sayYamlError(error, this.#source), start);
      if (standsAlone.has(error.code)) continue;
      this.#forgetAfter(line);
      return;
    }
  }

  #forgetAfter(line: number): void {
    const kept = this.problems.filter(({ place }) => place === undefined || place.line <= line);
    this.problems.splice(0, this.problems.length, ...kept);
  }

  /** Where the mistake was made: for a quote that is never closed that is where it opens, not the end of the file. */
  #startOf({ code, message, pos: [offset] }: YAMLError): number {
    if (code !== 'MISSING_CHAR' || !message.includes('quote'))
      return offset + (/^ */.exec(this.#source.slice(offset, offset + 100))?.[0].length ?? 0);
    let start = offset;
    visit(this.#document, {
      Scalar: (_, { type, range }) => {
        const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
        if (quoted && range != null && range[0] < offset) start = range[0];
      },
    });
    return start;
  }

  read(node: unknown, path: readonly (string | number)[], depth: number): unknown {
    const start = (node as Node | null)?.range?.[0]; // yaml gives every parsed node a range
    if (start !== undefined && !this.#places.has(path)) this.#places.set(path, { value: start });
    if (++this.#values > mostValues) return this.#stop(path, 'repeats parts of itself too often', start);
    if (depth > deepest) return this.#stop(path, 'is nested too deeply', start);
    if (isAlias(node)) return this.#readAlias(node.source, path, depth, start);
    if ((node as Node | null)?.tag !== undefined)
      this.#complain(path, 'has a tag (!…), which is not used here', this.#tagBefore(start));
    if (isScalar(node)) {
      this.#remember(node);
      return this.#readScalar(node, path);
    }
    if (!isMap(node) && !isSeq(node)) return undefined;
    this.#remember(node);
    this.#open.add(node);
    const value = isMap(node) ? this.#readMap(node, path, depth) : this.#readList(node, path, depth);
    this.#open.delete(node);
    return value;
  }

  /** Anchors count in the order of the file, so that those met on the way through an alias do not count again. */
  #remember(node: Scalar | YAMLMap | YAMLSeq): void {
    if (node.anchor !== undefined && this.#followed === 0) this.#anchored.set(node.anchor, node);
  }

  #tagBefore(start = 0): number {
    let offset = this.#source.lastIndexOf('!', start);
    while (offset > 0 && /[!\w/<:]/.test(this.#source.charAt(offset - 1))) offset--;
    return Math.max(offset, 0);
  }

  find(path: readonly (string | number)[], atKey: boolean): { line: number; column: number } {
    const found = this.#places.find(path, atKey);
    return found === undefined ? { line: 1, column: 1 } : this.#position(found);
  }

  alias(path: readonly (string | number)[], writtenAt: readonly (string | number)[]): void {
    this.#places.alias(path, writtenAt);
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
      if (name in result) {
        this.#complain(inner, 'is there a second time; keep one of them', key);
        continue;
      }
      if (pair.value !== null) result[name] = this.read(pair.value, inner, depth + 1);
      else result[name] = new PlainScalar(null, '');
      this.#places.set(inner, { key, value: pair.value?.range?.[0] ?? key ?? 0 });
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
    name: string,
    path: readonly (string | number)[],
    depth: number,
    start: number | undefined,
  ): unknown {
    const target = this.#anchored.get(name);
    if (target === undefined || this.#open.has(target)) {
      const what =
        target === undefined ? 'which stands for nothing before it' : 'of which it is a part itself';
      this.#complain(path, `refers to "*${name}", ${what}: if it is a text, write it in quotes`, start);
      return undefined;
    }
    this.#followed++;
    const value = this.read(target, path, depth + 1);
    this.#followed--;
    return value;
  }

  #stop(path: readonly (string | number)[], sentence: string, start: number | undefined): undefined {
    if (!this.#stopped.has(sentence)) this.#complain(path, sentence, start);
    this.#stopped.add(sentence);
    return undefined;
  }

  #complain(path: readonly (string | number)[], sentence: string, start = 0): void {
    if (this.problems.length < mostProblems)
      this.problems.push({ path, sentence, place: this.#position(start) });
  }

  #position(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}
