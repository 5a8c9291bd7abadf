import type { Literal, Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Options, toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import { displayWidth } from '../../text/wrap.ts';
import { writeOnce } from './again.ts';
import { makeLean } from './lean-state.ts';
import { QuickSafe } from './quick-safe.ts';

/** Text whose newlines are hard breaks. */
export interface Lines extends Literal {
  type: 'lines';
}

/** A character that Markdown would drop where it stands, written as a reference to it. */
export interface CharacterReference extends Literal {
  type: 'characterReference';
}

/** Punctuation that means nothing behind one backslash, such as a run of underscores. */
export interface Escaped extends Literal {
  type: 'escaped';
}

interface OurContent {
  lines: Lines;
  characterReference: CharacterReference;
  escaped: Escaped;
}

declare module 'mdast' {
  interface PhrasingContentMap extends OurContent {}
  interface RootContentMap extends OurContent {}
}

/** Markdown that CommonMark and GitHub read the same, in which no text is taken for anything but text. */
export function writeMarkdown(tree: Nodes): string {
  return toMarkdown(tree, dialect);
}

const lineBreak = '\\\n';

/**
 * Where lines must be made safe apart: around empty ones, and after a bare list marker, whose newline the library
 * would use up while it looks for the next. All others are made safe together, which is far quicker.
 */
const seams = /(\n{2,}|\n(?<=(?:^|\n)[\t ]*(?:[-+*]|\d+\.)\n))/;

const writeLines: Handle = (node: Lines, _, state, info) => {
  if (state.stack.includes('tableCell')) return state.safe(node.value, info); // no line can end in a cell
  if (!node.value.includes('\n')) return state.safe(node.value, info);
  const parts = node.value.split(seams);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return lineBreak.repeat(part.length);
      const before = index === 0 ? info.before : '\n';
      const after = index === parts.length - 1 ? info.after : '\n';
      return state.safe(part, { ...info, before, after }).replaceAll('\n', lineBreak);
    })
    .join('');
};

/** Where an address must stay as it is. */
const addresses: Unsafe['notInConstruct'] = ['autolink', 'destinationLiteral', 'destinationRaw'];

const quickSafe = new QuickSafe();

const dialect: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ stringLength: displayWidth })],
  handlers: {
    root(node, parent, state, info) {
      quickSafe.hasten(state);
      writeOnce(state);
      makeLean(state);
      return defaultHandlers.root(node, parent, state, info);
    },
    lines: writeLines,
    characterReference: ({ value }: CharacterReference) =>
      `&#x${value.charCodeAt(0).toString(16).toUpperCase()};`,
    escaped: ({ value }: Escaped) => `\\${value}`,
  },
  unsafe: [
    { character: '\r', inConstruct: 'phrasing' }, // a raw one would end the line
    { character: '|', atBreak: true }, // a row of a table, where the line above could be its head
    // What link finders rewrite in what they link: encoded hosts and paths.
    { character: '%', after: '[\\dA-Fa-f]{2}', inConstruct: 'phrasing', notInConstruct: addresses },
    { character: '-', before: '[Xx][Nn]', inConstruct: 'phrasing', notInConstruct: addresses },
    { character: ':', after: '\\/\\/', inConstruct: 'phrasing', notInConstruct: addresses },
  ],
};
