import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Inline } from '../document/document.ts';
import { paragraph } from '../document/document.ts';

/** U+E000 and U+E001, private characters, hold a placeholder's number while its text is read as Markdown. */
const marked = /\uE000(\d+)\uE001/g;

/**
 * Guidance is Markdown; what a placeholder brings in is plain text and never read as Markdown. `say` gives the
 * words for a text of placeholders.
 */
export function guidanceBlocks(markdown: string, say: (template: string) => string): Block[] {
  const found: string[] = [];
  const held = markdown.replace(
    /\{\{[^{}]*\}\}/g,
    (placeholder) => `\uE000${found.push(placeholder) - 1}\uE001`,
  );
  const words = (text: string) => text.replace(marked, (_, index: string) => say(found[Number(index)] ?? ''));
  return fromMarkdown(held).children.flatMap((node) => blocksFrom(node, words));
}

type Say = (text: string) => string;

function blocksFrom(node: RootContent | BlockContent | DefinitionContent, words: Say): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', inlines: inlinesFrom(node.children, words) }];
    case 'heading':
      return [
        { kind: 'paragraph', inlines: [{ kind: 'strong', children: inlinesFrom(node.children, words) }] },
      ];
    case 'list':
      return [
        {
          kind: 'items',
          ordered: node.ordered ?? false,
          items: node.children.map((item) => item.children.flatMap((child) => blocksFrom(child, words))),
        },
      ];
    case 'blockquote':
      return node.children.flatMap((child) => blocksFrom(child, words));
    case 'code':
    case 'html':
      return [paragraph(words(node.value))];
    default:
      return []; // rules and link definitions have nothing to read
  }
}

function inlinesFrom(nodes: readonly PhrasingContent[], words: Say): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
      case 'html':
        return [{ kind: 'text', text: words(node.value.replace(/\n/g, ' ')) }];
      case 'inlineCode':
        return [{ kind: 'code', text: words(node.value) }];
      case 'strong':
        return [{ kind: 'strong', children: inlinesFrom(node.children, words) }];
      case 'emphasis':
        return [{ kind: 'emphasis', children: inlinesFrom(node.children, words) }];
      case 'link':
        return [{ kind: 'link', url: words(node.url), children: inlinesFrom(node.children, words) }];
      case 'break':
        return [{ kind: 'break' }];
      default:
        return [{ kind: 'text', text: words(plainText(node)) }];
    }
  });
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
