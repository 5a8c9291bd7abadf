import type { Nodes, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** The library escapes all but carriage returns, which readers of HTML turn into line feeds, and NUL, which no page may hold. */
export function writeHtml(nodes: Nodes | RootContent[]): string {
  return toHtml(nodes).replaceAll('\r', '&#xD;').replaceAll('\0', '\ufffd');
}
