import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Document, Fact, Sheet } from '../../document/document.ts';
import { hasRoom } from '../blank.ts';
import { lined, type Page, typed } from './page.ts';
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

function classesOf({ blocks, sheet }: Document): string[] {
  const across = orientationOf({ blocks, sheet });
  const fills = blocks.some((block) => block.kind === 'grid' && hasRoom(block.boxes));
  return [across, sheet?.size ?? 'page', ...(fills ? ['fills'] : [])];
}

/** A log needs the whole breadth, whatever its sheet says. */
export function orientationOf({ blocks, sheet }: { blocks: Document['blocks']; sheet?: Sheet | undefined }) {
  return blocks.some(({ kind }) => kind === 'log') ? 'landscape' : (sheet?.orientation ?? 'portrait');
}

function nameAndDate(): ElementContent {
  const room = (label: string) =>
    h('span', [`${label} `, h('span.gap.long', { role: 'img', ariaLabel: 'Room to write' })]);
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
