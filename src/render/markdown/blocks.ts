import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent } from 'mdast';
import type { Block, Inline, Question, Scale } from '../../document/document.ts';
import { hasRoom } from '../blank.ts';
import { endLabels, pointsOf, rangeWords, ratingWords } from '../rating.ts';
import { gridTables } from './grid.ts';
import { matrixTable } from './matrix.ts';
import { emphasis, heading, paragraphOf, room, strong, strongParagraph, textNode } from './nodes.ts';
import { gapNodes } from './room.ts';
import { tableFlow } from './tables.ts';
import { paragraphsOf, phrasingOf } from './writing.ts';

type Flow = BlockContent | DefinitionContent;
type Choices = Extract<Block, { kind: 'choices' }>;

export function flowOf(blocks: readonly Block[]): Flow[] {
  return blocks.flatMap(nodesOf);
}

function nodesOf(block: Block): Flow[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.text)];
    case 'paragraph':
      return [paragraphOf(...block.inlines.flatMap(inlineNodes))];
    case 'items':
      return [listOf(block.ordered, block.items.map(flowOf))];
    case 'aside':
      return [
        ...(block.title === undefined ? [] : [paragraphOf(strong(block.title))]),
        ...flowOf(block.blocks),
      ];
    case 'question':
      return questionFlow(block);
    case 'answer':
      return [{ type: 'blockquote', children: paragraphsOf(block.text) }];
    case 'list':
      return [listOf(block.ordered, block.items.map(paragraphsOf))];
    case 'remark':
      return [paragraphOf(emphasis(block.text))];
    case 'lines':
      return linesFlow(block.count, block.numbered);
    case 'gap':
      return [paragraphOf(...gapNodes(block.after))];
    case 'scale':
      return scaleFlow(block);
    case 'choices':
      return [choiceList(block)];
    case 'table':
      return tableFlow(block);
    case 'grid':
      return hasRoom(block.boxes) ? gridTables(block.boxes) : block.boxes.flatMap(questionFlow);
    case 'matrix':
      return [matrixTable(block)];
    case 'new-page':
      return [];
    case 'log':
      return flowOf(block.once);
    case 'contents':
      return [listOf(true, block.titles.map(paragraphsOf))];
    default:
      return block satisfies never;
  }
}

function questionFlow({ number, ask, hint, condition, blocks }: Question): Flow[] {
  return [
    strongParagraph(number === undefined ? ask : `${number}. ${ask}`),
    ...(condition === undefined ? [] : [paragraphOf(emphasis(condition))]),
    ...(hint === undefined ? [] : paragraphsOf(hint)),
    ...flowOf(blocks),
  ];
}

function inlineNodes(inline: Inline): PhrasingContent[] {
  switch (inline.kind) {
    case 'text':
      return phrasingOf(inline.text);
    case 'code':
      return [{ type: 'inlineCode', value: inline.text }];
    case 'added':
      return [strong(inline.text)];
    case 'removed':
      return [{ type: 'delete', children: phrasingOf(inline.text) }];
    case 'strong':
    case 'emphasis':
      return [{ type: inline.kind, children: inline.children.flatMap(inlineNodes) }];
    case 'link':
      return [{ type: 'link', url: inline.url, children: inline.children.flatMap(inlineNodes) }];
    case 'break':
      return [{ type: 'break' }];
    default:
      return inline satisfies never;
  }
}

/** Tight, unless an item has paragraphs to be kept apart. */
function listOf(ordered: boolean, items: readonly Flow[][]): List {
  const isLoose = (item: readonly Flow[]) => item.slice(1).some(({ type }) => type !== 'list');
  return {
    type: 'list',
    ordered,
    spread: items.some(isLoose),
    children: items.map((children) => ({ type: 'listItem', spread: isLoose(children), children })),
  };
}

function linesFlow(count: number, numbered: boolean): Flow[] {
  const lines = Array.from({ length: count }, () => paragraphOf(room(60)));
  return numbered
    ? [
        {
          ...listOf(
            true,
            lines.map((line) => [line]),
          ),
          spread: true,
        },
      ]
    : lines;
}

function scaleFlow(scale: Scale): Flow[] {
  if (scale.value !== undefined) return [ratingParagraph(scale, scale.value)];
  const points = pointsOf(scale);
  if (points === undefined) return [paragraphOf(room(4), ...phrasingOf(` (${endLabels(scale)})`))];
  return [paragraphOf(...phrasingOf(points.join(' · '))), paragraphOf(emphasis(endLabels(scale)))];
}

function ratingParagraph(scale: Scale, value: number): Flow {
  const range = rangeWords(scale);
  return paragraphOf(
    textNode(ratingWords(scale, value)),
    ...(range === undefined ? [] : [textNode(' '), emphasis(`(${range})`)]),
  );
}

function choiceList({ options, other }: Choices): List {
  const items = options.map(({ label, hint }) =>
    choice(phrasingOf(hint === undefined ? label : `${label} – ${hint}`)),
  );
  if (other) items.push(choice([textNode('Other: '), room(30)]));
  return { type: 'list', ordered: false, spread: false, children: items };
}

function choice(children: PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, checked: false, children: [paragraphOf(...children)] };
}
