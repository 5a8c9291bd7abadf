import type { Inline } from '../../../document/document.ts';
import { visible } from '../../../text/controls.ts';
import type { Setting } from '../page/setting.ts';
import type { Strip } from '../page/strip.ts';
import type { Role, Tag } from '../page/tags.ts';
import { breakLines, type Line, type Span } from '../type/break-lines.ts';
import type { FaceName } from '../type/faces.ts';

export interface WordLook {
  readonly size: number;
  readonly face: FaceName;
  readonly grey: number;
}

/** The look of plain words, with what is different about these. */
export function wordLook({ look }: Setting, changes: Partial<WordLook> = {}): WordLook {
  return { size: look.body, face: 'regular', grey: 0, ...changes };
}

/** Dark enough for a poor printer, lighter than what is asked. */
export const muted = 0.3;

/** Words from a document, wrapped, a strip for each line. */
export function wordStrips(
  text: string,
  setting: Setting,
  { role = 'P', tag, ...changes }: Partial<WordLook> & { readonly role?: Role; readonly tag?: Tag } = {},
): Strip[] {
  return spanStrips(
    [{ text: visible(text), ...wordLook(setting, changes) }],
    setting,
    tag ?? setting.tag.add(role),
  );
}

export function spanStrips(spans: readonly Span[], setting: Setting, tag: Tag): Strip[] {
  const lines = breakLines(spans, setting.width, setting.faces);
  return lineStrips(lines, setting, tag, Math.max(...spans.map(({ size }) => size), 1));
}

/** The first two lines and the last two stay together. */
export function lineStrips(lines: readonly Line[], { look, left }: Setting, tag: Tag, size: number): Strip[] {
  const height = size * look.leading;
  return lines.map((line, index) => ({
    height,
    before: 0,
    keep: (index === 0 && lines.length > 1) || index === lines.length - 2,
    draw: (canvas, top) => canvas.text(line, left, top + baseline(size, height), tag),
  }));
}

/** Where letters of a size stand in a line so high. */
export function baseline(size: number, height: number): number {
  return height / 2 + size * 0.36;
}

/** Text with emphasis and links as spans. */
export function spansOf(inlines: readonly Inline[], look: WordLook): Span[] {
  return inlines.flatMap((inline): Span[] => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return [{ ...look, text: visible(inline.text) }];
      case 'break':
        return [{ ...look, text: '\n' }];
      case 'added':
        return [{ ...look, face: 'bold', text: `{+${visible(inline.text)}+}` }];
      case 'removed':
        return [{ ...look, grey: muted, text: `[-${visible(inline.text)}-]` }];
      case 'strong':
        return spansOf(inline.children, { ...look, face: 'bold' });
      case 'emphasis':
        return spansOf(inline.children, { ...look, face: look.face === 'bold' ? 'bold' : 'italic' });
      case 'link':
        return linkSpans(spansOf(inline.children, look), inline.url, look);
      default:
        return inline satisfies never;
    }
  });
}

/** On paper the address is all there is. */
function linkSpans(words: readonly Span[], url: string, look: WordLook): Span[] {
  const linked = words.map((span) => ({ ...span, url }));
  const isItself = words.map(({ text }) => text).join('') === url;
  return isItself ? linked : [...linked, { ...look, grey: muted, text: ` (${visible(url)})`, url }];
}
