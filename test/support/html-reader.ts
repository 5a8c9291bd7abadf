import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a browser's parser makes of a file. */
export class ReadHtml {
  readonly #elements: readonly Element[];

  constructor(source: string) {
    this.#elements = [...elementsOf(parse(source))];
  }

  /** The text of each element that is called so, or has that class: "h1", ".answer". */
  texts(selector: string): string[] {
    return this.#all(selector).map(textOf);
  }

  /** An attribute of each of them; those without it left out. */
  values(selector: string, attribute: string): string[] {
    return this.#all(selector).flatMap(({ attrs }) =>
      attrs.flatMap(({ name, value }) => (name === attribute ? [value] : [])),
    );
  }

  count(selector: string): number {
    return this.#all(selector).length;
  }

  /** Every name of an element there is, once. */
  get names(): string[] {
    return [...new Set(this.#elements.map(({ tagName }) => tagName))].sort();
  }

  #all(selector: string): Element[] {
    if (selector === '*') return [...this.#elements];
    if (!selector.startsWith('.')) return this.#elements.filter(({ tagName }) => tagName === selector);
    return this.#elements.filter((element) => classesOf(element).includes(selector.slice(1)));
  }
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function classesOf({ attrs }: Element): string[] {
  return attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? [];
}

/** A page without its style, which is the same in each: what stands in its body. */
export function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>'));
}
