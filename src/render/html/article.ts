import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Document, Fact } from '../../document/document.ts';
import { hasRoom } from '../blank.ts';
import { lined, type Page, typed } from './page.ts';
import { openLine } from './room.ts';
import { slides } from './slides.ts';

export interface ArticleOptions {
  readonly id: string;
  /** The language of the file, where the document's own need not be said again. */
  readonly language: string;
  /** For a screen that several people look at: cut into sections, and naming nobody. */
  readonly screen: boolean;
}

/** A document with its title, its facts or room for a name, and its small print. */
export function articleOf(
  document: Document,
  page: Page,
  { id, language, screen }: ArticleOptions,
): ElementContent {
  const { title, facts, blocks, sheet } = document;
  const top = [
    h('h1', title),
    ...(sheet?.blank && !screen ? [nameAndDate()] : []),
    ...(facts.length === 0 ? [] : [factList(facts)]),
  ];
  const content = screen
    ? slides(top, blocks, (some) => page.draw(some, page))
    : [h('header', lined(top)), ...page.draw(blocks, page)];
  return h(
    'article',
    {
      id,
      className: classesOf(document),
      ...(document.language === language ? {} : { lang: document.language }),
    },
    lined([...content, ...footerOf(document)]),
  );
}

function classesOf(document: Document): string[] {
  const { blocks, sheet } = document;
  const orientation = orientationOf(document);
  return [orientation, sheet?.size ?? 'page', ...(opensWithGrid(blocks) ? ['opens-with-grid'] : [])];
}

/** Whether boxes stand on the page of the title, with nothing to answer before them. */
function opensWithGrid(blocks: Document['blocks']): boolean {
  const first = blocks.findIndex((block) => hasRoom([block]) || block.kind === 'grid');
  return blocks[first]?.kind === 'grid';
}

/** On its side where there is much to write in beside each other: a sheet that says so, and every log. */
export function orientationOf({ blocks, sheet }: Pick<Document, 'blocks' | 'sheet'>) {
  if (blocks.some(({ kind }) => kind === 'log')) return 'landscape';
  return sheet?.blank ? sheet.orientation : 'portrait';
}

function nameAndDate(): ElementContent {
  const room = (label: string) => h('span', [`${label} `, openLine()]);
  return h('p.who', [room('Name'), ' ', room('Date')]);
}

function factList(facts: readonly Fact[]): ElementContent {
  return h(
    'dl.facts',
    lined(facts.map(({ label, value }) => h('div', [h('dt', label), ' ', typed('dd.typed', value)]))),
  );
}

function footerOf({ footer, sheet }: Document): ElementContent[] {
  const lines = [
    ...footer.map((line) => h('p', line)),
    ...(sheet === undefined ? [] : [h('p.sheet', `${sheet.id} · version ${sheet.version}`)]),
  ];
  return lines.length === 0 ? [] : [h('footer', lined(lines))];
}
