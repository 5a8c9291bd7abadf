import type { Block } from '../../../document/document.ts';
import { indented, type Setting, within } from '../page/setting.ts';
import { keptWithNext, type Strip, spacedBy } from '../page/strip.ts';
import { choiceStrips } from './choices.ts';
import { contentsStrips } from './contents.ts';
import { gridStrips } from './grid.ts';
import { itemStrips } from './items.ts';
import { logStrips } from './log.ts';
import { matrixStrips } from './matrix.ts';
import { questionStrips } from './question.ts';
import { gapRoom, lineRoom } from './room.ts';
import { scaleStrips } from './scale.ts';
import { tableStrips } from './table.ts';
import { muted, spanStrips, spansOf, wordLook, wordStrips } from './words.ts';

/** Blocks below each other. */
export function blockStrips(blocks: readonly Block[], setting: Setting): Strip[] {
  let opensPage = false;
  return blocks.flatMap((block, index) => {
    if (block.kind === 'new-page') {
      opensPage = true;
      return [];
    }
    const drawn = spacedBy(setting.look.body * 0.7, stripsOf(block, setting));
    const strips = leadsIn(block, blocks[index + 1], drawn) ? keptWithNext(drawn) : drawn;
    const [first, ...rest] = strips;
    if (first === undefined || !opensPage) return strips;
    opensPage = false;
    return [{ ...first, opensPage: true }, ...rest];
  });
}

/** A few words before something else are about it: a condition, what a list is of. */
function leadsIn(block: Block, next: Block | undefined, strips: readonly Strip[]): boolean {
  return (
    block.kind === 'paragraph' && next !== undefined && next.kind !== 'paragraph' && strips.length <= fewLines
  );
}

const fewLines = 4;

function stripsOf(block: Exclude<Block, { kind: 'new-page' }>, setting: Setting): Strip[] {
  const { look } = setting;
  switch (block.kind) {
    case 'heading':
      return headingStrips(block, setting);
    case 'paragraph':
      return spanStrips(spansOf(block.inlines, wordLook(setting)), setting, setting.tag.add('P'));
    case 'items':
      return itemStrips(
        block.ordered,
        block.items.map((item) => (inner) => blockStrips(item, inner)),
        setting,
      );
    case 'aside':
      return asideStrips(block, setting);
    case 'question':
      return questionStrips(block, setting);
    case 'answer':
      return wordStrips(block.text, setting, { role: 'BlockQuote' });
    case 'list':
      return itemStrips(
        block.ordered,
        block.items.map((item) => (inner) => wordStrips(item, inner)),
        setting,
      );
    case 'remark':
      return wordStrips(`(${block.text})`, setting, { grey: muted, size: look.small });
    case 'lines':
      return lineRoom(block, setting);
    case 'gap':
      return gapRoom(block.after, setting);
    case 'scale':
      return scaleStrips(block, setting);
    case 'choices':
      return choiceStrips(block, setting);
    case 'table':
      return tableStrips(block, setting);
    case 'grid':
      return gridStrips(block.boxes, setting);
    case 'matrix':
      return matrixStrips(block, setting);
    case 'log':
      return logStrips(block, setting);
    case 'contents':
      return contentsStrips(block.titles, setting);
    default:
      return block satisfies never;
  }
}

function headingStrips({ level, text }: Extract<Block, { kind: 'heading' }>, setting: Setting): Strip[] {
  const { look, left, width, ease } = setting;
  const size = look.headings[level];
  const tag = setting.tag.add(level === 2 ? 'H2' : level === 3 ? 'H3' : 'H4');
  tag.title = text;
  const strips = keptWithNext(wordStrips(text, setting, { tag, face: 'bold', size }));
  return strips.map((strip, index) =>
    index > 0
      ? strip
      : {
          ...strip,
          before: look.gap * (level === 2 ? 1.5 : 0.9) * Math.max(0.6, ease),
          height: strip.height + (level === 2 ? 4 : 0),
          draw(canvas, top, height) {
            if (level === 2) canvas.line([left, top], [left + width, top], { width: 0.5 });
            strip.draw(canvas, top + (level === 2 ? 4 : 0), height);
          },
        },
  );
}

/** Set apart by a bar along its side. */
function asideStrips({ title, blocks }: Extract<Block, { kind: 'aside' }>, setting: Setting): Strip[] {
  const inner = within(indented(setting, 11), setting.tag.add('Div'));
  const strips = [
    ...(title === undefined ? [] : keptWithNext(wordStrips(title, inner, { face: 'bold' }))),
    ...blockStrips(blocks, inner),
  ];
  const at = setting.left + 2;
  return strips.map((strip, index) => ({
    ...strip,
    draw(canvas, top, height) {
      const above = index === 0 ? 0 : strip.before;
      canvas.line([at, top - above], [at, top + height], { width: 1.6, grey: 0.55 });
      strip.draw(canvas, top, height);
    },
  }));
}
