import type { Heading, Paragraph } from 'mdast';
import type { Handle, State } from 'mdast-util-to-markdown';

/** Blocks that stand in many documents alike, such as what a sheet asks: the same node for the same text. */
export class Recurring<Node extends Heading | Paragraph> {
  readonly #make: (text: string) => Node;
  readonly #made = new Map<string, Node>();

  constructor(make: (text: string) => Node) {
    this.#make = make;
  }

  for(text: string): Node {
    const known = this.#made.get(text);
    if (known !== undefined) return known;
    if (this.#made.size >= mostKept) this.#made.clear(); // asks with answers in them are all different
    const node = this.#make(text);
    this.#made.set(text, node);
    recurring.add(node);
    return node;
  }
}

const mostKept = 500;
const recurring = new WeakSet<object>();
const written = new WeakMap<object, string>();

/** At the top of a document a block is written alike wherever it stands; written once, it is not worked out again. */
export function writeOnce(state: State): void {
  const { handlers } = state;
  handlers.heading = onceAtTop(handlers.heading);
  handlers.paragraph = onceAtTop(handlers.paragraph);
}

function onceAtTop(write: Handle): Handle {
  return (node, parent, state, info) => {
    if (!recurring.has(node) || state.stack.length > 0) return write(node, parent, state, info);
    const known = written.get(node) ?? write(node, parent, state, info);
    written.set(node, known);
    return known;
  };
}
