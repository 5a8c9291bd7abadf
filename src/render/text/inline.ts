import type { Inline } from '../../document/document.ts';
import { type Page, type Run, runLines } from './page.ts';
import type { Style, Styles } from './styles.ts';

export function inlineLines(inlines: readonly Inline[], page: Page): string[] {
  return runLines(runsOf(inlines, page.styles), page);
}

function runsOf(inlines: readonly Inline[], styles: Styles): Run[] {
  return inlines.flatMap((inline): Run[] => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return [{ text: inline.text }];
      case 'break':
        return [{ text: '\n' }];
      case 'added':
        return [{ text: `{+${inline.text}+}`, style: styles.strong }];
      case 'removed':
        return [{ text: `[-${inline.text}-]`, style: styles.muted }];
      case 'strong':
      case 'emphasis':
        return styled(runsOf(inline.children, styles), styles[inline.kind]);
      case 'link':
        return linkRuns(runsOf(inline.children, styles), inline.url, styles);
      default:
        return inline satisfies never;
    }
  });
}

/** The address is part of the text: on paper, and in terminals that know no links, it is all there is. */
function linkRuns(words: readonly Run[], url: string, { link, muted }: Styles): Run[] {
  const linked = styled(words, link);
  const isItself = words.map(({ text }) => text).join('') === url;
  return isItself ? linked : [...linked, { text: ` (${url})`, style: muted }];
}

function styled(runs: readonly Run[], outer: Style): Run[] {
  return runs.map(({ text, style }) => ({
    text,
    style: (part) => outer(style === undefined ? part : style(part)),
  }));
}
