import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Inline } from '../../document/document.ts';

export function inlineNodes(inlines: readonly Inline[]): ElementContent[] {
  return inlines.flatMap(nodeOf);
}

function nodeOf(inline: Inline): ElementContent[] {
  switch (inline.kind) {
    case 'text':
      return [{ type: 'text', value: inline.text }];
    case 'code':
      return [h('code', inline.text)];
    case 'strong':
      return [h('strong', inlineNodes(inline.children))];
    case 'emphasis':
      return [h('em', inlineNodes(inline.children))];
    case 'added':
      return [h('ins', inline.text)];
    case 'removed':
      return [h('del', inline.text)];
    case 'break':
      return [h('br')];
    case 'link':
      return linkNodes(inlineNodes(inline.children), inline.url);
    default:
      return inline satisfies never;
  }
}

/** On paper the address follows the words. What is no address of a page or for mail is said, and leads nowhere. */
function linkNodes(words: ElementContent[], url: string): ElementContent[] {
  if (/^(https?:\/\/|mailto:)/i.test(url)) return [h('a', { href: url, rel: 'noreferrer' }, words)];
  return [...words, { type: 'text', value: ` (${url})` }];
}
